import { useState } from 'preact/hooks';
import type { Finding, Objection } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { EvidenceNote } from './EvidenceNote.tsx';
import type { PlacedEvidence } from './look-up.ts';
import { ObjectionForm } from './ObjectionForm.tsx';
import { findObjection, ObjectionNote } from './ObjectionNote.tsx';

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
  readonly dossier: Pick<ShownDossier, 'entities'> | undefined;
  readonly pageDay?: string | undefined;
  /** The point that the reader has come to object to. */
  readonly objectTo?: string | undefined;
}

/** Evidence on one statement, with a place under each piece to object to it. */
export function EvidenceList(props: EvidenceListProps) {
  const { finding, placed, dossier, pageDay, objections, onOpenPoint, onCopy, onKeepObjection, onTakeBack } = props;
  const [asked, setAsked] = useState(props.objectTo);
  return (
    <>
      {placed.map((one) => {
        const { id } = one.point;
        const noted = findObjection(objections, finding, id);
        return (
          <EvidenceNote
            key={id}
            placed={one}
            dossier={dossier}
            pageDay={pageDay}
            onOpenPoint={onOpenPoint}
            onCopy={onCopy}
            onObject={(pointId) => setAsked(pointId)}
          >
            {asked === id ? (
              <ObjectionForm
                before={noted?.note ?? ''}
                onCancel={() => setAsked(undefined)}
                onKeep={(note) => {
                  onKeepObjection(finding, id, note);
                  setAsked(undefined);
                }}
              />
            ) : (
              noted && <ObjectionNote objection={noted} onTakeBack={() => onTakeBack(noted)} />
            )}
          </EvidenceNote>
        );
      })}
    </>
  );
}
