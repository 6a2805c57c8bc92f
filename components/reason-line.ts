import { i18n } from '#i18n';
import type { Evidence, Reason, SlotComparison } from '../lib/analysis/model.ts';
import { findDecidingRows } from './deciding-rows.ts';
import { joinWords } from './locale.ts';

/** Longer words are cut: the quote below the line has them in full. */
const maxWords = 60;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Words in the catalogue's quotation marks, cut at a word's end, kept apart where they run the other way. */
function quote(words: string): string {
  const all = words.trim();
  const short = all.length > maxWords ? `${all.slice(0, maxWords).replace(/\s+\S*$/u, '')}…` : all;
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

function addOpenWords(rest: string, words: string): string {
  return words ? i18n.t('reason.wordsAfter', { rest, words }) : rest;
}

function describeAgreement(rows: readonly SlotComparison[]): string {
  const slots = [...new Set(rows.map(({ slot }) => i18n.t(`theSlot.${slot}`)))];
  return slots.length > 0 ? i18n.t('reason.sameOn', { slots: joinWords(slots) }) : i18n.t('reason.same');
}

function describeContrast(reason: Reason, row: SlotComparison | undefined, sentence: string): string {
  const slot = reason.slot ?? row?.slot;
  switch (reason.kind) {
    case 'says the same':
      return describeAgreement(findDecidingRows(reason));
    case 'gives a different value':
      return addWords(
        slot ? i18n.t('reason.differs', { slot: i18n.t(`slot.${slot}`) }) : i18n.t('reason.differsPlain'),
        row,
        sentence,
      );
    case 'denies it':
      return addWords(i18n.t('reason.denies'), row, sentence);
    case 'states what the article leaves open':
      return addOpenWords(
        slot ? i18n.t('reason.statesOpenSlot', { slot: i18n.t(`theSlot.${slot}`) }) : i18n.t('reason.statesOpen'),
        row?.page ? quotePage(row.page, sentence) : '',
      );
    case 'leaves open what the article states':
      return addOpenWords(
        slot ? i18n.t('reason.leavesOpenSlot', { slot: i18n.t(`theSlot.${slot}`) }) : i18n.t('reason.leavesOpen'),
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

/** Why a point has its stance, in one line. Its subject is the page's sentence. */
export function describeReason(reason: Reason, sentence: string): string {
  const [row] = findDecidingRows(reason);
  const line = describeContrast(reason, row, sentence);
  const sameEvent = reason.alignment.some(({ slot, relation }) => slot === 'event' && relation === 'same');
  return sameEvent && reason.kind !== 'says the same' ? i18n.t('reason.sameEvent', { rest: line }) : line;
}

/** The line of a piece of evidence; where only likeness speaks for a contrast and no slot shows it, the line says that. */
export function describeEvidence(
  { reason, basis, stance }: Pick<Evidence, 'reason' | 'basis' | 'stance'>,
  sentence: string,
): string {
  const isShown = findDecidingRows(reason).some(({ page }) => page !== '');
  return basis === 'likeness' && stance === 'contrasts' && !isShown
    ? i18n.t('reason.likeOpposite')
    : describeReason(reason, sentence);
}
