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

/** Copies a text, and says whether it did. */
export function CopyButton({ text, of, action = i18n.t('evidence.copy'), onCopy }: CopyButtonProps) {
  const [done, setDone] = useState<boolean>();
  useEffect(() => {
    if (done === undefined) return undefined;
    const timer = setTimeout(() => setDone(undefined), shownFor);
    return () => clearTimeout(timer);
  }, [done]);
  const said = done ? i18n.t('evidence.copied') : i18n.t('evidence.notCopied');
  return (
    <>
      <button
        type="button"
        class="link"
        aria-label={i18n.t('evidence.copyOf', { action, label: of })}
        onClick={() => void onCopy(text).then(setDone)}
      >
        {done === undefined ? action : said}
      </button>
      <span class="visually-hidden" role="status">
        {done === undefined ? '' : said}
      </span>
    </>
  );
}
