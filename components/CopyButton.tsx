import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';

const shownFor = 2000; // ms

interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for those who only hear the button. */
  readonly of: string;
  /** What the button says; "Copy quotation" unless told. */
  readonly action?: string;
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** Copies a text, and says whether it did. It is as wide as the longest of what it says, so that nothing moves that stands behind it. */
export function CopyButton({ text, of, action = i18n.t('evidence.copy'), onCopy }: CopyButtonProps) {
  const [done, setDone] = useState<boolean>();
  useEffect(() => {
    if (done === undefined) return undefined;
    const timer = setTimeout(() => setDone(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [done]);
  const all = [action, i18n.t('evidence.copied'), i18n.t('evidence.notCopied')];
  const said = all[done === undefined ? 0 : done ? 1 : 2];
  const [one, other] = all.filter((words) => words !== said);
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={i18n.t('evidence.copyOf', { action, label: of })}
        onClick={() => void onCopy(text).then(setDone)}
      >
        <span class="same-width" data-one={one} data-other={other}>
          <span>{said}</span>
        </span>
      </button>
      <span class="visually-hidden" role="status">
        {done === undefined ? '' : said}
      </span>
    </>
  );
}
