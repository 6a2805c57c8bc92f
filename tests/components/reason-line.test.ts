import { beforeEach, describe, expect, it } from 'vitest';
import { describeEvidence, describeReason } from '../../components/reason-line.ts';
import type { Reason, SlotComparison } from '../../lib/analysis/model.ts';
import { readCatalogue } from './catalogue.ts';

const sameEvent: SlotComparison = { slot: 'event', page: 'gave', article: 'presented', relation: 'same' };

function makeReason(kind: Reason['kind'], row?: SlotComparison): Reason {
  return row ? { kind, slot: row.slot, alignment: [row] } : { kind, alignment: [] };
}

/** The line for a sentence that has all of the page's words in it. */
function lineOf(reason: Reason): string {
  return describeReason(reason, reason.alignment.map(({ page }) => page).join(' '));
}

beforeEach(readCatalogue);

describe('the line for a reason', () => {
  it('tells what agrees in the words of the reference', () => {
    const giver: SlotComparison = { slot: 'giver', page: 'Mr X', article: 'X', relation: 'same' };
    const reason: Reason = { kind: 'says the same', alignment: [sameEvent, giver] };
    expect(lineOf(reason)).toBe('matches these words of the reference: “X”, “presented”');
  });

  it('says only that it is the same where no row tells what', () => {
    expect(lineOf(makeReason('says the same'))).toBe('matches the reference');
  });

  it('gives the words of both sides for a different value', () => {
    const row: SlotComparison = { slot: 'weekday', page: 'Thursday', article: 'Sunday', relation: 'differs' };
    expect(lineOf(makeReason('gives a different value', row))).toBe(
      'gives a different weekday: “Thursday” here, “Sunday” in the reference',
    );
  });

  it('does not say of a contrast that the event is the same', () => {
    const row: SlotComparison = { slot: 'number', page: '300', article: '800', relation: 'differs' };
    const line = lineOf({ kind: 'gives a different value', slot: 'number', alignment: [sameEvent, row] });
    expect(line).toBe('gives a different number: “300” here, “800” in the reference');
  });

  it('names the slot of the row that differs where the reason names none', () => {
    const row: SlotComparison = { slot: 'place', page: 'Here', article: '', relation: 'differs' };
    expect(lineOf({ kind: 'gives a different value', alignment: [row] })).toBe('gives a different place: “Here” here');
  });

  it('tells a denial with what is denied, since the page’s words may lack their “not”', () => {
    const row: SlotComparison = { slot: 'assessment', page: 'never broke', article: 'violation', relation: 'denied' };
    expect(lineOf(makeReason('denies it', row))).toBe('denies what the reference says (“violation”)');
  });

  it('never calls an unknown against a known different', () => {
    const there: SlotComparison = {
      slot: 'giver',
      page: 'Mr Xavier',
      article: 'undisclosed',
      relation: 'left open there',
    };
    const here: SlotComparison = { slot: 'giver', page: '', article: 'Mr X', relation: 'left open here' };
    const lines = [
      lineOf(makeReason('states what the article leaves open', there)),
      lineOf(makeReason('leaves open what the article states', here)),
    ];
    expect(lines).toEqual([
      'says who gave it (“Mr Xavier”); the reference leaves that open',
      'does not say who gave it; the reference does (“Mr X”)',
    ]);
    expect(lines.join()).not.toContain('different');
  });

  it('does not quote a pronoun by itself', () => {
    const row: SlotComparison = { slot: 'giver', page: 'he', article: 'undisclosed', relation: 'left open there' };
    expect(lineOf(makeReason('states what the article leaves open', row))).toBe(
      'says who gave it; the reference leaves that open',
    );
  });

  it('tells an opposite assessment', () => {
    const row: SlotComparison = { slot: 'assessment', page: 'calms', article: 'alarm', relation: 'differs' };
    expect(lineOf(makeReason('judges it the other way', row))).toBe(
      'judges it the other way: “calms” here, “alarm” in the reference',
    );
  });

  it('cuts long words at the end of one', () => {
    const row: SlotComparison = { slot: 'route', page: 'word '.repeat(40), article: 'rail', relation: 'differs' };
    const line = lineOf(makeReason('gives a different value', row));
    expect(line).toContain('word…”');
    expect(line.length).toBeLessThan(140);
  });

  it('keeps words that run from right to left apart', () => {
    const row: SlotComparison = { slot: 'weekday', page: 'الخميس', article: 'Sunday', relation: 'differs' };
    expect(lineOf(makeReason('gives a different value', row))).toContain('“\u2068الخميس\u2069” here');
  });

  it('tells apart what an earlier sentence has said', () => {
    const row: SlotComparison = { slot: 'giver', page: 'Mr X', article: 'Y', relation: 'differs' };
    const reason = makeReason('gives a different value', row);
    expect(describeReason(reason, 'Mr X gave it.')).toContain('“Mr X” here');
    expect(describeReason(reason, 'He gave it.')).toContain('“Mr X” (said earlier on this page) here');
  });

  it('has words for every slot', () => {
    const slots = ['event', 'agent', 'object', 'recipient', 'giver', 'speaker', 'route', 'time'] as const;
    const more = ['weekday', 'year', 'place', 'number', 'order', 'assessment', 'certainty'] as const;
    for (const slot of [...slots, ...more]) {
      const row: SlotComparison = { slot, page: 'x', article: 'y', relation: 'differs' };
      expect(lineOf(makeReason('gives a different value', row))).toMatch(/^\w.+: “x” here, “y” in the reference$/);
      expect(lineOf(makeReason('states what the article leaves open', row))).toMatch(/^says \w.+; the reference /);
    }
  });
});

describe('describeEvidence', () => {
  const reason = { kind: 'gives a different value', slot: 'weekday', alignment: [] } as const;
  it('does not name a slot that the page does not fill', () => {
    expect(describeEvidence({ reason, basis: 'likeness', stance: 'contrasts' }, '')).toBe(
      'seems to say something else than the reference',
    );
    const shown = { ...reason, alignment: [sameEvent] };
    expect(describeEvidence({ reason: shown, basis: 'likeness', stance: 'contrasts' }, 'He gave it.')).toBe(
      'seems to say something else than the reference: “presented”',
    );
    expect(describeEvidence({ reason, basis: 'slots', stance: 'contrasts' }, '')).toBe('gives a different weekday');
  });
});
