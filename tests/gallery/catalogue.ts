/** The message catalogue as the browser's `i18n.getMessage` would hand it out, for places where there is no extension. */
import en from '../../assets/locales/en.json' with { type: 'json' };

/** Messages by their key in the built extension (`popup_part_both`), plural forms behind one another. */
function flatten(node: unknown, path: readonly string[]): [string, string][] {
  if (typeof node === 'string') return [[path.join('_'), node]];
  if (typeof node !== 'object' || node === null) throw new Error(`No message: ${path.join('.')}`);
  const entries = Object.entries(node);
  const isPlural = entries.every(([key]) => key === 'n' || Number.isFinite(Number(key)));
  if (isPlural) return [[path.join('_'), entries.map(([, form]) => String(form)).join(' | ')]];
  return entries.flatMap(([key, child]) => flatten(child, [...path, key]));
}

/** Every message of the English catalogue by key. */
export const messages: ReadonlyMap<string, string> = new Map(flatten(en, []));

/** Stands in for `browser.i18n.getMessage`: `''` for an unknown key. */
export function getMessage(key: string, substitutions: string | readonly string[] = []): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return (messages.get(key) ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}
