import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface ObjectionFormProps {
  /** What was noted before. */
  readonly before: string;
  readonly onKeep: (note: string) => void;
  readonly onCancel: () => void;
}

/** Where a reader objects to a piece of evidence. */
export function ObjectionForm({ before, onKeep, onCancel }: ObjectionFormProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote] = useState(before);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class="objection"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(note.trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <p class="label" id={`${id}-title`}>
        {i18n.t('object.title')}
      </p>
      <label for={id}>{i18n.t('object.note')}</label>
      <textarea id={id} ref={field} rows={3} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
      <p class="compared">{i18n.t('object.about')}</p>
      <p class="actions">
        <button type="submit" class="primary">
          {i18n.t('object.keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('object.cancel')}
        </button>
      </p>
    </form>
  );
}
