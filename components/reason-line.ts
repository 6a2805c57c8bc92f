import { i18n } from '#i18n';
import type { Evidence, Reason, SlotComparison } from '../lib/analysis/model.ts';
import { findDecidingRows } from './deciding-rows.ts';
import { pickWords, tellsMore } from './excerpt.ts';
import { listPlainly } from './locale.ts';

/** Longer words are cut: the quote below the line has them in full. */
const maxWords = 60;
/** What agrees is told in the reference's words alone, which may be more. */
const maxExcerpt = 90;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Words in the catalogue's quotation marks, cut at a word's end, kept apart where they run the other way. */
function quote(words: string, most = maxWords): string {
  const all = words.trim();
  const short = all.length > most ? `${all.slice(0, most).replace(/\s+\S*$/u, '')}…` : all;
  return i18n.t('reason.quoted', { words: rightToLeft.test(short) ? `\u2068${short}\u2069` : short });
}

/** The page's words; what an earlier sentence has said is told as that. */
function quotePage(words: string, sentence: string): string {
  const quoted = quote(words);
  return sentence.includes(words) ? quoted : i18n.t('reason.earlier', { words: quoted });
}

/** Puts the words of both sides behind a line, as far as there are any. */
function addWords(rest: string, row: SlotComparison | undefined, sentence: string): string {
  const page = row?.page ? quotePage(row.page, sentence) : '';
  const article = row?.article ? quote(row.article) : '';
  if (page && article) return i18n.t('reason.words', { rest, page, article });
  if (page) return i18n.t('reason.wordsHere', { rest, page });
  return article ? i18n.t('reason.wordsThere', { rest, article }) : rest;
}

function addInBrackets(rest: string, words: string): string {
  return words ? i18n.t('reason.wordsAfter', { rest, words }) : rest;
}

/** The reference's own words behind a line, each piece in quotation marks. */
function addPieces(rows: readonly SlotComparison[], bare: string, on: (words: string) => string): string {
  const words = pickWords(rows).map((piece) => quote(piece, maxExcerpt));
  return words.length > 0 ? on(listPlainly(words)) : bare;
}

/** Why a point has its stance, in one line. Its subject is the page's sentence. */
export function describeReason(reason: Reason, sentence: string): string {
  const rows = findDecidingRows(reason);
  const [row] = rows;
  const slot = reason.slot ?? row?.slot;
  const pageWords = row && tellsMore(row.page) ? quotePage(row.page, sentence) : '';
  switch (reason.kind) {
    case 'says the same':
      return addPieces(rows, i18n.t('reason.same'), (words) => i18n.t('reason.sameOn', { words }));
    case 'gives a different value':
      return addWords(slot ? i18n.t(`differsIn.${slot}`) : i18n.t('reason.differsPlain'), row, sentence);
    case 'denies it':
      // what stands on the page may be the word that is denied, without its "not"
      return addInBrackets(i18n.t('reason.denies'), row?.article ? quote(row.article) : '');
    case 'states what the article leaves open':
      return slot
        ? i18n.t('reason.statesOpenSlot', { what: addInBrackets(i18n.t(`slotAsked.${slot}`), pageWords) })
        : addInBrackets(i18n.t('reason.statesOpen'), pageWords);
    case 'leaves open what the article states':
      return addInBrackets(
        slot ? i18n.t('reason.leavesOpenSlot', { what: i18n.t(`slotAsked.${slot}`) }) : i18n.t('reason.leavesOpen'),
        row?.article ? quote(row.article) : '',
      );
    case 'judges it the other way':
      return addWords(i18n.t('reason.judges'), row, sentence);
    default: {
      const missed: never = reason.kind;
      return missed;
    }
  }
}

/** The line of a piece of evidence; where only likeness speaks for a contrast and no slot shows it, the line says that. */
export function describeEvidence(
  { reason, basis, stance }: Pick<Evidence, 'reason' | 'basis' | 'stance'>,
  sentence: string,
): string {
  const isShown = findDecidingRows(reason).some(({ page }) => page !== '');
  return basis === 'likeness' && stance === 'contrasts' && !isShown
    ? addPieces(reason.alignment, i18n.t('reason.likeOpposite'), (words) => i18n.t('reason.likeOppositeOn', { words }))
    : describeReason(reason, sentence);
}
