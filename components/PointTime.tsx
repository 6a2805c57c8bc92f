import { i18n } from '#i18n';
import type { Point } from '../lib/dossier/point-schema.ts';
import { describeDate } from './describe-date.ts';

/** A point's time in one line; a date that we inferred is told as ours. `undefined` where it has none. */
export function describeTime({ time }: Point): string | undefined {
  if (!time) return undefined;
  if (time.basis === 'stated' || !time.value) return i18n.t('evidence.stated', { text: time.text });
  const date = describeDate(time.value);
  // The dossier's words may say already what we reckon.
  if (time.text.includes(date)) return i18n.t('evidence.stated', { text: time.text });
  return i18n.t('evidence.inferred', { text: time.text, date });
}

/** When it was, where we inferred it, with the reason on asking. */
export function PointTime({ point }: { readonly point: Point }) {
  const line = describeTime(point);
  if (!line || point.time?.basis !== 'inferred') return null;
  return (
    <p class="time">
      {line}
      {point.time.because && <span class="because"> ({point.time.because})</span>}
    </p>
  );
}
