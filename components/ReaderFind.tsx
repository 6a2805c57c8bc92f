import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from './Icon.tsx';

interface ReaderFindProps {
  readonly query: string;
  /** Places where it stands in the text. */
  readonly count: number;
  /** Which of them is shown, from 0; `undefined` where another place of the text is. */
  readonly at: number | undefined;
  readonly onFind: (query: string) => void;
  /** On to the next place, or back. */
  readonly onStep: (step: 1 | -1) => void;
}

function describeFound({ query, count, at }: ReaderFindProps): string {
  if (query.trim() === '') return '';
  if (count === 0) return i18n.t('reader.notFound');
  return i18n.t('reader.place', { at: at === undefined ? '–' : at + 1, count });
}

/** A field that finds words in the text: Enter for the next place, Shift+Enter for the one before, Esc to be done. */
export function ReaderFind(props: ReaderFindProps) {
  const { query, count, onFind, onStep } = props;
  const id = useId();
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && query !== '') {
      event.stopPropagation(); // the point in hand stays
      event.preventDefault();
      onFind('');
    }
  };
  return (
    <search class="reader-find">
      <label for={id} class="label">
        {i18n.t('reader.find')}
      </label>
      <input
        id={id}
        type="search"
        class="reader-query"
        dir="auto"
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => onFind(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span class="reader-steps">
        <span class="reader-found" role="status">
          {describeFound(props)}
        </span>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('reader.findPrevious')}
          disabled={count === 0}
          onClick={() => onStep(-1)}
        >
          <Icon name="previous" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('reader.findNext')}
          disabled={count === 0}
          onClick={() => onStep(1)}
        >
          <Icon name="next" />
        </button>
      </span>
    </search>
  );
}
