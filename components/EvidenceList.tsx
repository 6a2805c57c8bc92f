import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Finding } from '../lib/analysis/model.ts';
import { EvidenceNote } from './EvidenceNote.tsx';
import type { PlacedEvidence } from './look-up.ts';
import { ObjectionForm } from './ObjectionForm.tsx';

/** What can be done with evidence in the extension's own pages. */
export interface ListActions {
  readonly onOpenPoint: (pointId: string) => void;
  readonly onCopy: (text: string) => Promise<boolean>;
  /** Keeps the reader's word that a point does not fit a statement. */
  readonly onKeepObjection: (finding: Finding, pointId: string, note: string) => void;
}

interface EvidenceListProps extends ListActions {
  readonly finding: Finding;
  readonly placed: readonly PlacedEvidence[];
  readonly pageDay?: string | undefined;
  /** The point that the reader has come to object to. */
  readonly objectTo?: string | undefined;
}

/** Evidence on one statement, with a place under each piece to say that it does not fit. */
export function EvidenceList(props: EvidenceListProps) {
  const { finding, placed, pageDay, onOpenPoint, onCopy, onKeepObjection } = props;
  const [asked, setAsked] = useState(props.objectTo);
  const [kept, setKept] = useState<readonly string[]>([]);
  return (
    <>
      {placed.map((one) => {
        const { id } = one.point;
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
                onCancel={() => setAsked(undefined)}
                onKeep={(note) => {
                  onKeepObjection(finding, id, note);
                  setAsked(undefined);
                  setKept([...kept, id]);
                }}
              />
            )}
            {kept.includes(id) && (
              <p class="compared" role="status">
                {i18n.t('object.kept')}
              </p>
            )}
          </div>
        );
      })}
    </>
  );
}
