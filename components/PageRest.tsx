import { DensityChoice } from './DensityChoice.tsx';
import { EntityChips } from './EntityChips.tsx';
import { LeftOut, Muted, Unaddressed } from './LeftOut.tsx';
import type { PageRestProps } from './PageReport.tsx';
import { SelectionCheck } from './SelectionCheck.tsx';
import { MarksSwitch } from './Switches.tsx';

/** What there is besides a page's findings: what nothing speaks to, what the page leaves out, whom it names, how it is painted. */
export function PageRest(props: PageRestProps) {
  const { view, dossier, settings } = props;
  const { findings, mentions, unaddressed, compared } = view.analysis;
  return (
    <>
      {compared && (
        <section class="more">
          <Unaddressed claims={unaddressed} lang={view.lang} onShowSentence={props.onShowSentence} />
          <Muted {...props} findings={view.muted} here={view.mutedHere} lang={view.lang} />
          <SelectionCheck {...props} state={props.selection} onCheck={props.onCheckSelection} />
          <LeftOut {...props} findings={[...findings, ...view.muted]} />
        </section>
      )}
      <EntityChips {...props} mentions={mentions} entities={dossier.entities} />
      {settings.highlights && (
        <section class="painting">
          <DensityChoice {...props} />
          <MarksSwitch {...props} refused={view.marksRefused ?? false} />
        </section>
      )}
    </>
  );
}
