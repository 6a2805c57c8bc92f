import { i18n } from '#i18n';
import type { ShownPoint } from '../lib/dossier/schema.ts';
import { describeDate } from './describe-date.ts';

/** A point's time in one line; a date that we inferred is told as ours. `undefined` where it has none. */
export function describeTime({ time }: ShownPoint): string | undefined {
  if (!time) return undefined;
  if (time.basis === 'stated') return i18n.t('evidence.stated', { text: time.text });
  return time.value ? i18n.t('evidence.inferred', { text: time.text, date: describeDate(time.value) }) : time.text;
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
