import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding, Objection } from '../lib/analysis/model.ts';
import { EvidenceNote } from './EvidenceNote.tsx';
import type { PlacedEvidence } from './look-up.ts';
import { ObjectionForm } from './ObjectionForm.tsx';

/** What can be done with evidence in the extension's own pages. */
export interface ListActions {
  /** What the reader has noted so far, on any page. */
  readonly objections: readonly Objection[];
  readonly onOpenPoint: (pointId: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Keeps the reader's word that a point does not fit a statement. */
  readonly onKeepObjection: (finding: Finding, pointId: string, note: string) => void;
  readonly onTakeBack: (objection: Objection) => void;
}

interface EvidenceListProps extends ListActions {
  readonly finding: Finding;
  readonly placed: readonly PlacedEvidence[];
  readonly pageDay?: string | undefined;
  /** The point that the reader has come to object to. */
  readonly objectTo?: string | undefined;
}

interface NotedProps {
  readonly objection: Objection;
  readonly onTakeBack: () => void;
}

/** What the reader has noted of a piece of evidence. */
function Noted({ objection: { note }, onTakeBack }: NotedProps) {
  return (
    <p class="noted" role="status">
      <span dir="auto">
        {note
          ? i18n.t('object.noted', { note: i18n.t('reason.quoted', { words: note }) })
          : i18n.t('object.notedPlain')}
      </span>{' '}
      <button type="button" class="link" onClick={onTakeBack}>
        {i18n.t('object.takeBack')}
      </button>
    </p>
  );
}

/** Evidence on one statement, with a place under each piece to object to it. */
export function EvidenceList(props: EvidenceListProps) {
  const { finding, placed, pageDay, objections, onOpenPoint, onCopy, onKeepObjection, onTakeBack } = props;
  const [asked, setAsked] = useState(props.objectTo);
  const findNoted = (pointId: string): Objection | undefined =>
    objections.find((one) => one.pointId === pointId && one.exact === finding.claim.quote.exact);
  return (
    <>
      {placed.map((one) => {
        const { id } = one.point;
        const noted = findNoted(id);
        return (
          <div key={id} class="evidence-place">
            <EvidenceNote
              placed={one}
              pageDay={pageDay}
              onOpenPoint={onOpenPoint}
              onCopy={onCopy}
              onObject={(pointId) => setAsked(pointId)}
            />
            {asked === id && (
              <ObjectionForm
                before={noted?.note ?? ''}
                onCancel={() => setAsked(undefined)}
                onKeep={(note) => {
                  onKeepObjection(finding, id, note);
                  setAsked(undefined);
                }}
              />
            )}
            {noted && <Noted objection={noted} onTakeBack={() => onTakeBack(noted)} />}
          </div>
        );
      })}
    </>
  );
}
