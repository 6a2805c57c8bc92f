import type { Literal } from '../dossier/compile-aliases.ts';
import { type Script, scriptOf } from '../dossier/script.ts';

const katakana = /[ァ-ヺー]/;
const spaced: ReadonlySet<Script> = new Set(['latin', 'cyrillic', 'arabic']);
/** Where an Arabic name may start: behind "and" or "so", then "in", "to" or "like", which are written on to it. */
const arabicStart = /(?:^|[^\p{L}\p{N}_@])[وف]?[بلك]?$/u;
const arabicReach = 3; // units: both of these and the one before them

/** Endings that follow a Korean name without a space: particles, forms of the copula, words for a side or an office. */
const particle =
  '(?:으로부터|에게서|이라고|이라는|이라며|이었다|이지만|에서|에게|께서|한테|으로|까지|부터|보다|처럼|라고|라는|이란|라며|이다|였다|이며|이고|이나|이든|마저|조차|밖에|대로|같이|하고|이랑|이자|였던|지만|로서|로써|이|가|은|는|을|를|의|에|께|로|와|과|도|만|란|며|나|든|뿐|랑|들|다)';
const office = '(?:측|씨|군|시|발|정부|당국|대사관|대사|대통령|총리|외무성|외무부|외교부|국방부|제재)';
const koreanTail = new RegExp(`^${office}?${particle}{0,3}$`);
/** A name of so many syllables or more is no beginning of another word. */
const distinctive = 4;

function isWordChar(char: string): boolean {
  return /[\p{L}\p{N}_]/u.test(char) && !['hangul', 'han', 'kana'].includes(scriptOf(char));
}

function startsName(text: string, start: number, literal: Literal): boolean {
  const before = text.charAt(start - 1);
  if (literal.starts === 'none' || before === '') return true;
  if (literal.starts === 'arabic') return arabicStart.test(text.slice(Math.max(0, start - arabicReach), start));
  if (spaced.has(literal.starts)) return !isWordChar(before) && before !== '@';
  if (literal.text.length === 1) return !/\p{L}/u.test(before);
  if (literal.starts === 'hangul') return scriptOf(before) !== 'hangul';
  return literal.starts === 'han' || !katakana.test(before) || !katakana.test(literal.text.charAt(0));
}

function endsKorean(text: string, end: number, literal: Literal): boolean {
  const tail = /^[가-힣]*/.exec(text.slice(end, end + 16))?.[0] ?? '';
  if (tail === '') return true;
  if (literal.text.length === 1) return literal.ends === 'han' && koreanTail.test(tail);
  const isPerson = literal.type === 'person' && literal.text.length >= 3;
  return isPerson || literal.text.length >= distinctive || koreanTail.test(tail);
}

function endsName(text: string, end: number, literal: Literal): boolean {
  const after = text.charAt(end);
  if (after === '' || literal.kind === 'not') return spaced.has(literal.ends) ? !isWordChar(after) : true;
  if (/[0-9]/.test(literal.text.slice(-1))) return !isWordChar(after);
  switch (literal.ends) {
    case 'latin':
    case 'arabic':
    case 'cyrillic': {
      const isAddress = after === '.' && /^\.[a-z]/.test(text.slice(end, end + 2));
      return !isWordChar(after) && !isAddress;
    }
    case 'hangul':
      return endsKorean(text, end, literal);
    case 'kana':
      return !katakana.test(after) || !katakana.test(literal.text.slice(-1));
    case 'han':
      return literal.text.length > 1 || (scriptOf(after) !== 'han' && endsKorean(text, end, literal));
    case 'none':
      return true;
    default:
      return literal.ends satisfies never;
  }
}

/** Each word as the name has it, in capitals, with a capital, or small behind a hyphen. */
function isSpelledLikeName(folded: string, literal: Literal): boolean {
  if (folded === literal.text) return true;
  const [found, wanted] = [folded.split(/[ -]/), literal.text.split(' ')];
  let at = 0;
  return found.every((word, index) => {
    const name = wanted[index] ?? '';
    const joined = folded.charAt(at - 1) === '-';
    at += word.length + 1;
    if (word === name || word === name.toUpperCase()) return true;
    if (wanted.length === 1) return false;
    return joined ? word === name.toLowerCase() : word === name.charAt(0).toUpperCase() + name.slice(1);
  });
}

/** Whether a literal that stands at an offset of the folded text stands there as a name of its own. */
export function isWholeName(folded: string, start: number, literal: Literal): boolean {
  const end = start + literal.text.length;
  return (
    startsName(folded, start, literal) &&
    endsName(folded, end, literal) &&
    isSpelledLikeName(folded.slice(start, end), literal)
  );
}
