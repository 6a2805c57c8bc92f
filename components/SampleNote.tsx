import { i18n } from '#i18n';
import { readLocale } from './locale.ts';

interface SampleNoteProps {
  /** The scripts that read the page did not come: nothing will be marked. */
  readonly failed: boolean;
}

/** Stands above the sample page: what it is, and what to do with it. */
export function SampleNote({ failed }: SampleNoteProps) {
  return (
    <aside class="sample-note second-source" aria-label={i18n.t('welcome.sample.label')} {...readLocale()}>
      <div>
        <p>{i18n.t('welcome.sample.about')}</p>
        <p role="status">{i18n.t(failed ? 'welcome.sample.failed' : 'welcome.sample.how')}</p>
      </div>
    </aside>
  );
}
