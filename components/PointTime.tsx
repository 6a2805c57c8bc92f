import { i18n } from '#i18n';
import type { ShownPoint } from '../lib/dossier/schema.ts';
import { describeDate } from './describe-date.ts';

/** A point's time in one line; a date that we inferred is told as ours. `undefined` where it has none. */
export function describeTime({ time }: ShownPoint): string | undefined {
  if (!time) return undefined;
  if (time.basis === 'stated') return i18n.t('evidence.stated', { text: time.text });
  const reckoning = i18n.t('evidence.reckoning');
  // The dossier's words may say already what we reckon.
  if (!time.value || time.text.includes(reckoning)) return time.text;
  const date = describeDate(time.value);
  if (time.text.includes(date)) return i18n.t('evidence.inferredOnly', { reckoning, date });
  return i18n.t('evidence.inferred', { text: time.text, reckoning, date });
}

/** When it was, where we inferred it, with the reason on asking. */
export function PointTime({ point }: { readonly point: ShownPoint }) {
  const line = describeTime(point);
  if (!line || point.time?.basis !== 'inferred') return null;
  return (
    <div class="time">
      <p>{line}</p>
      {point.time.because && (
        <details class="because">
          <summary>{i18n.t('evidence.because')}</summary>
          <p>{point.time.because}</p>
        </details>
      )}
    </div>
  );
}
