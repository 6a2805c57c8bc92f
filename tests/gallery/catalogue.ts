/** The message catalogues as the browser's `i18n.getMessage` would hand them out, for places where there is no extension. */
import en from '../../assets/locales/en.json' with { type: 'json' };
import es from '../../assets/locales/es.json' with { type: 'json' };
import ja from '../../assets/locales/ja.json' with { type: 'json' };
import ko from '../../assets/locales/ko.json' with { type: 'json' };
import ru from '../../assets/locales/ru.json' with { type: 'json' };
import zhHans from '../../assets/locales/zh_CN.json' with { type: 'json' };

/** Messages by their key in the built extension (`popup_part_both`). */
function flatten(node: unknown, path: readonly string[]): [string, string][] {
  if (typeof node === 'string') return [[path.join('_'), node]];
  if (typeof node !== 'object' || node === null) throw new Error(`No message: ${path.join('.')}`);
  return Object.entries(node).flatMap(([key, child]) => flatten(child, [...path, key]));
}

/** Every message by key, of each catalogue by its name. */
export const catalogues: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries({ en, es, ja, ko, ru, zh_CN: zhHans }).map(([name, tree]) => [name, new Map(flatten(tree, []))]),
);

/** Every message of the English catalogue by key. */
export const messages: ReadonlyMap<string, string> = new Map(flatten(en, []));

/** Stands in for `browser.i18n.getMessage`: `''` for an unknown key. */
export function getMessage(key: string, substitutions: string | readonly string[] = [], from = messages): string {
  const values = typeof substitutions === 'string' ? [substitutions] : substitutions;
  return (from.get(key) ?? '').replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
}
