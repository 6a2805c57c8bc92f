import { useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface ExportButtonProps {
  /** Answers with the name of the file. */
  readonly onExport: () => Promise<string>;
}

/** Saves all that is kept as a file, and says under which name. */
export function ExportButton({ onExport }: ExportButtonProps) {
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    setSaid(''); // so that a second time is said aloud, too
    const saying = await onExport().then(
      (name) => i18n.t('options.stored.saved', { name }),
      () => i18n.t('options.stored.notSaved'),
    );
    setSaid(saying);
  };
  return (
    <p class="export">
      <button type="button" onClick={() => void save()}>
        {i18n.t('options.stored.export')}
      </button>
      <span class="soft" role="status">
        {said}
      </span>
    </p>
  );
}
