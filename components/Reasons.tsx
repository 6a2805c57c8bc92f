import { i18n } from '#i18n';
import type { PointOutline } from '../lib/dossier/schema.ts';
import type { PlacedEvidence } from './look-up.ts';
import { pluralOf } from './plural.ts';
import { describeEvidence } from './reason-line.ts';
import { Shape } from './StanceMark.tsx';

/** A closed entry shows this many reasons: with more, the list stops being one look. */
const maxReasons = 2;

/** The first reason of each stance before the second of any. */
function pickReasons(placed: readonly PlacedEvidence<PointOutline>[]): readonly PlacedEvidence<PointOutline>[] {
  const [first] = placed;
  const other = placed.find(({ evidence }) => evidence.stance !== first?.evidence.stance);
  const picked = first && other ? [first, other] : placed;
  return picked.slice(0, maxReasons);
}

/** Why there is evidence, in a line or two. */
export function Reasons({ placed }: { readonly placed: readonly PlacedEvidence<PointOutline>[] }) {
  const picked = pickReasons(placed);
  const rest = placed.length - picked.length;
  return (
    <ul class="plain reasons">
      {picked.map(({ evidence, point, sentence }) => (
        <li key={point.id} data-stance={evidence.stance}>
          <Shape stance={evidence.stance} />
          <span class="reason">{describeEvidence(evidence, sentence)}</span>
        </li>
      ))}
      {rest > 0 && <li>{i18n.t(`popup.moreReasons.${pluralOf(rest)}`, { count: rest })}</li>}
    </ul>
  );
}
