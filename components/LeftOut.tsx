import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Claim, Finding, Span } from '../lib/analysis/model.ts';
import type { ShownDossier } from '../lib/dossier/schema.ts';
import { listUntouched } from './look-up.ts';
import { pluralOf } from './plural.ts';

const fewQuestions = 4;

interface LeftOutProps {
  readonly findings: readonly Finding[];
  readonly dossier: ShownDossier;
  readonly onOpenPoint: (pointId: string) => void;
}

/** Questions that the references speak to and on which nothing was found here, which is not to say that there is nothing; each leads to where they do. */
export function LeftOut({ findings, dossier, onOpenPoint }: LeftOutProps) {
  const [all, setAll] = useState(false);
  const untouched = listUntouched(findings, dossier);
  const shown = all ? untouched : untouched.slice(0, fewQuestions);
  const rest = untouched.length - shown.length;
  if (untouched.length === 0) return null;
  return (
    <section class="left-out">
      <h2 class="section-title">{i18n.t('popup.leftOut')}</h2>
      <ul class="plain">
        {shown.map(({ id, text, pointId }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => onOpenPoint(pointId)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" onClick={() => setAll(true)}>
          {i18n.t(`popup.moreQuestions.${pluralOf(rest)}`, { count: rest })}
        </button>
      )}
    </section>
  );
}

interface UnaddressedProps {
  readonly claims: readonly Claim[];
  /** BCP 47 language of the page. */
  readonly lang: string;
  readonly onShowSentence: (span: Span) => void;
}

/** Statements of the page that nothing in the references speaks to, so that silence is seen, too. */
export function Unaddressed({ claims, lang, onShowSentence }: UnaddressedProps) {
  const count = claims.length;
  if (count === 0) return null;
  return (
    <details class="unaddressed">
      <summary>{i18n.t(`popup.unaddressed.${pluralOf(count)}`, { count })}</summary>
      <ul class="plain">
        {claims.map(({ quote }) => (
          <li key={`${quote.block}:${quote.start}`}>
            <button
              type="button"
              class="sentence"
              lang={lang || undefined}
              dir="auto"
              onClick={() => onShowSentence(quote)}
            >
              {quote.exact}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MutedProps {
  readonly findings: readonly Finding[];
  /** Those, by their words, that are muted for as long as the page is open. */
  readonly here: readonly string[];
  /** BCP 47 language of the page. */
  readonly lang: string;
  /** Mutes one for good. */
  readonly onMute: (exact: string) => void;
  readonly onUnmute: (exact: string) => void;
}

/** Statements that the reader has muted, and the way back; one that was muted on the page can be kept so. */
export function Muted({ findings, here, lang, onMute, onUnmute }: MutedProps) {
  const count = findings.length;
  if (count === 0) return null;
  const action = i18n.t('popup.unmute');
  const keep = i18n.t('popup.keepMuted');
  return (
    <details class="unaddressed muted">
      <summary>{i18n.t(`popup.muted.${pluralOf(count)}`, { count })}</summary>
      <ul class="plain">
        {findings.map(({ claim: { quote } }) => (
          <li key={`${quote.block}:${quote.start}`}>
            <p lang={lang || undefined} dir="auto">
              {quote.exact}
            </p>
            {here.includes(quote.exact) && <p class="compared">{i18n.t('popup.mutedHere')}</p>}
            <p class="actions">
              <button
                type="button"
                class="link"
                aria-label={i18n.t('popup.unmuteOf', { action, quote: quote.exact })}
                onClick={() => onUnmute(quote.exact)}
              >
                {action}
              </button>
              {here.includes(quote.exact) && (
                <button
                  type="button"
                  class="link"
                  aria-label={i18n.t('popup.unmuteOf', { action: keep, quote: quote.exact })}
                  onClick={() => onMute(quote.exact)}
                >
                  {keep}
                </button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
