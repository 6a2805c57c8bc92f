import { i18n } from '#i18n';
import type { Finding, Objection } from '../lib/analysis/model.ts';

/** What the reader has noted of a point beside a statement; `undefined` for nothing. */
export function findObjection(
  objections: readonly Objection[],
  { claim }: Finding,
  pointId: string,
): Objection | undefined {
  return objections.find((one) => one.pointId === pointId && one.exact === claim.quote.exact);
}

interface ObjectionNoteProps {
  readonly objection: Objection;
  /** Absent where it can only be read. */
  readonly onTakeBack?: () => void;
}

/** What the reader has noted of a piece of evidence. */
export function ObjectionNote({ objection: { note }, onTakeBack }: ObjectionNoteProps) {
  return (
    <p class="noted" role="status">
      <span dir="auto">
        {note
          ? i18n.t('object.noted', { note: i18n.t('reason.quoted', { words: note }) })
          : i18n.t('object.notedPlain')}
      </span>
      {onTakeBack && (
        <>
          {' '}
          <button type="button" class="link" onClick={onTakeBack}>
            {i18n.t('object.takeBack')}
          </button>
        </>
      )}
    </p>
  );
}
