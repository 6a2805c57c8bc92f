import { i18n } from '#i18n';
import { describeDate } from './describe-date.ts';
import { formatter } from './locale.ts';
import type { OptionsProps } from './Options.tsx';
import { OptionsSection } from './OptionsSection.tsx';
import type { Accuracy, Share } from './quality.ts';
import { StanceMark } from './StanceMark.tsx';

/** A share from 0 to 1 in whole hundredths. */
function toHundredths(share: number): string {
  return formatter<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat, {}).format(Math.round(share * 100));
}

/** A count in the catalogue's language. */
function writeCount(count: number): string {
  return formatter<Intl.NumberFormatOptions, Intl.NumberFormat>(Intl.NumberFormat, {}).format(count);
}

/** "about 94", with what it was counted from and how far chance alone may lead away from it. */
function ShareCell({ share: { right, of, interval } }: { readonly share: Share }) {
  const [low = 0, high = 1] = interval;
  return (
    <td>
      <span class="share">{i18n.t('options.quality.about', { count: toHundredths(right / of) })}</span>
      <span class="share-basis">
        {i18n.t('options.quality.basis', {
          right: writeCount(right),
          of: writeCount(of),
          low: toHundredths(low),
          high: toHundredths(high),
        })}
      </span>
    </td>
  );
}

const stances = ['corroborates', 'contrasts'] as const;
const certainties = ['strong', 'likely'] as const;

/** The figures of one measurement. */
function AccuracyTable({ accuracy, label }: { readonly accuracy: Accuracy; readonly label: string }) {
  return (
    <table class="figures accuracy">
      <caption class="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{i18n.t('options.quality.shown')}</th>
          <th scope="col">{i18n.t('options.quality.found')}</th>
        </tr>
      </thead>
      <tbody>
        {stances.map((stance) => (
          <tr key={stance}>
            <th scope="row">
              <StanceMark stance={stance} />
            </th>
            <ShareCell share={accuracy[stance].precision} />
            <ShareCell share={accuracy[stance].recall} />
          </tr>
        ))}
        {certainties.map((certainty) => (
          <tr key={certainty}>
            <th scope="row">{i18n.t('options.quality.certainty', { certainty: i18n.t(`certainty.${certainty}`) })}</th>
            <ShareCell share={accuracy[certainty]} />
            <td class="soft">{i18n.t('options.quality.notCounted')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MeasurementProps {
  readonly accuracy: Accuracy;
  readonly kind: 'firstSight' | 'heldOut';
}

/** What was measured, the figures, and what was left alone. */
function Measurement({ accuracy, kind }: MeasurementProps) {
  const { leftAlone, sentences } = accuracy;
  return (
    <>
      <p>{i18n.t(`options.quality.${kind}.about`, { sentences: writeCount(sentences) })}</p>
      <AccuracyTable accuracy={accuracy} label={i18n.t(`options.quality.${kind}.title`)} />
      <p>
        {i18n.t('options.quality.leftAlone', {
          count: toHundredths(leftAlone.right / leftAlone.of),
          right: writeCount(leftAlone.right),
          of: writeCount(leftAlone.of),
        })}
      </p>
    </>
  );
}

/** "94 (312 of 332)", on one line. */
function writeShare({ right, of }: Share): string {
  return i18n.t('options.quality.short', {
    count: toHundredths(right / of),
    right: writeCount(right),
    of: writeCount(of),
  });
}

/** The first sights before the newest, the latest first, so that nobody has to believe that the best one was picked. */
function EarlierSights({ sights }: { readonly sights: readonly Accuracy[] }) {
  return (
    <details>
      <summary>{i18n.t('options.quality.earlier')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scroller" tabIndex={0} aria-label={i18n.t('options.quality.earlier')}>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{i18n.t('options.quality.measurement')}</th>
              <th scope="col">{i18n.t('options.quality.sentences')}</th>
              {stances.flatMap((stance) => [
                <th key={`${stance}-shown`} scope="col">
                  {i18n.t('options.quality.shownOf', { stance: i18n.t(`stance.${stance}`) })}
                </th>,
                <th key={`${stance}-found`} scope="col">
                  {i18n.t('options.quality.foundOf', { stance: i18n.t(`stance.${stance}`) })}
                </th>,
              ])}
            </tr>
          </thead>
          <tbody>
            {sights.map((sight, at) => (
              <tr key={sight.sets.join()}>
                <th scope="row">{writeCount(sights.length - at)}</th>
                <td>{writeCount(sight.sentences)}</td>
                {stances.flatMap((stance) => [
                  <td key={`${stance}-shown`}>{writeShare(sight[stance].precision)}</td>,
                  <td key={`${stance}-found`}>{writeShare(sight[stance].recall)}</td>,
                ])}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

/** How often what is shown fits, how that was measured, and what it does not say. */
export function OptionsQuality({ quality }: Pick<OptionsProps, 'quality'>) {
  const newest = quality.firstSight.at(-1);
  const earlier = quality.firstSight.slice(0, -1).reverse();
  return (
    <OptionsSection name="quality">
      <p>{i18n.t('options.quality.intro', { date: describeDate(quality.measured) })}</p>
      {newest && (
        <>
          <h3>{i18n.t('options.quality.firstSight.title')}</h3>
          <Measurement accuracy={newest} kind="firstSight" />
        </>
      )}
      {quality.heldOut.map((accuracy) => (
        <details key={accuracy.sets.join()}>
          <summary>{i18n.t('options.quality.heldOut.title')}</summary>
          <Measurement accuracy={accuracy} kind="heldOut" />
        </details>
      ))}
      <h3>{i18n.t('options.quality.how')}</h3>
      <p>{i18n.t('options.quality.made')}</p>
      <p>{i18n.t('options.quality.read')}</p>
      <p>{i18n.t('options.quality.interval')}</p>
      <h3>{i18n.t('options.quality.notSaid')}</h3>
      <ul class="bullets">
        <li>{i18n.t('options.quality.notTruth')}</li>
        <li>{i18n.t('options.quality.notElsewhere')}</li>
        <li>{i18n.t('options.quality.notStrangers')}</li>
        <li>{i18n.t('options.quality.notSince')}</li>
      </ul>
      {earlier.length > 0 && <EarlierSights sights={earlier} />}
    </OptionsSection>
  );
}
