import { describe, expect, it } from 'vitest';
import { type Reading, readSentence } from '../../lib/analysis/claims.ts';
import { findEvidence } from '../../lib/analysis/evidence.ts';
import { bridgeConcepts as concepts } from './bridge-dossier.ts';

const language = concepts.byLanguage.get('en');
if (!language) throw new Error('the bridge speaks English');

/** Reads sentences in turn and says what the last one's evidence is: stance, kind, and the words of each row. */
function judge(...texts: string[]): string[] {
  let before: Reading[] = [];
  for (const text of texts) {
    before = [readSentence({ text, names: [], before, concepts, language: language ?? missing() }), ...before];
  }
  const [reading, ...earlier] = before;
  return findEvidence(reading ?? missing(), earlier, concepts).map(({ pointId, ref, stance, reason }) =>
    [pointId, ref, stance, ...reason.alignment.map((row) => `${row.slot}:${row.page}:${row.relation}`)].join(' | '),
  );
}

function missing(): never {
  throw new Error('nothing was read');
}

describe('findEvidence', () => {
  it('finds the same event and shows the words on the page', () => {
    expect(judge('On Monday the mayor proudly opened the old bridge.')).toEqual([
      'A1a | A1 | corroborates | event:the mayor proudly opened the old bridge:same',
    ]);
  });
  it('fills a slot that may be missing where it is there', () => {
    expect(judge('The mayor opened the bridge before a hundred guests.')[0]).toContain(
      'number:a hundred:left open there',
    );
  });
  it('finds another weekday near the event', () => {
    expect(judge('The mayor opened the bridge on Tuesday.')[0]).toContain('contrasts');
    expect(judge('The mayor opened the bridge on Tuesday.')[0]).toContain('weekday:Tuesday:differs');
  });
  it('does not take a weekday that the sentence itself refuses', () => {
    expect(judge('The mayor opened the bridge, not on Tuesday.')[0]).toContain('corroborates');
  });
  it('reads a denial, and a denial of a denial', () => {
    expect(judge('The town denies that the mayor opened the bridge.')[0]).toContain(
      'event:denies that the mayor opened the bridge:denied',
    );
    expect(judge('The town denies that the mayor opened the bridge.')[0]).toContain('denied');
    expect(judge('The town denies that the mayor never opened the bridge.')[0]).toContain('corroborates');
    expect(judge('The town does not deny that the mayor opened the bridge.')[0]).toContain('corroborates');
  });
  it('takes several negations for one, and ends a denial where a clause begins', () => {
    expect(judge('Neither then nor later has the mayor opened the bridge.')[0]).toContain('contrasts');
    expect(judge('He denied a report, but the mayor opened the bridge.')[0]).toContain('corroborates');
  });
  it('carries a negation on behind a short aside, which it does not turn', () => {
    expect(judge('At no point, he added, had the mayor opened the bridge.')[0]).toContain('contrasts');
    expect(judge('Never, the board says, has the mayor opened the bridge.')[0]).toContain('contrasts');
    expect(judge('Not once – the board says – has the mayor opened the bridge.')[0]).toContain('contrasts');
    expect(judge('The engineer never – the mayor opened bridges – came back.')[0]).toContain('corroborates');
  });
  it('ends a negation where a longer insertion or another clause begins', () => {
    expect(judge('He did not come, as he had once said, and the mayor opened the bridge.')[0]).toContain(
      'corroborates',
    );
    expect(judge('He did not come, they said, and the mayor opened the bridge.')[0]).toContain('corroborates');
  });
  it('ends the negation of an infinitive before a finite verb', () => {
    expect(judge("The mayor didn't speak and then opened the bridge.")[0]).toContain('corroborates');
    expect(judge('The mayor refused to speak and opened the bridge.')[0]).toContain('corroborates');
    expect(judge('The mayor has not praised and opened the bridge.')[0]).toContain('contrasts');
    expect(judge('The mayor did not come and inaugurate the bridge.')[0]).toContain('contrasts');
  });
  it('denies a verb whose object is "nobody" or "nothing", but not one whose subject it is', () => {
    expect(judge('The mayor opened nothing of the bridge.')[0]).toContain('contrasts');
    expect(judge('The mayor opened the bridge to nobody.')[0]).toContain('corroborates');
    expect(judge('The mayor opened the bridge and nobody came.')[0]).toContain('corroborates');
    expect(judge('The mayor opened the bridge, saw nothing and left.')[0]).toContain('corroborates');
    expect(judge('When the mayor opened the bridge nobody spoke.')[0]).toContain('corroborates');
  });
  it('does not take what stands before "nobody" for an amount that is refused', () => {
    expect(judge('The mayor opened the bridge, on Tuesday seeing nobody.')[0]).toContain('weekday:Tuesday:differs');
  });
  it('reads a denial that comes after, and "not only" as no denial', () => {
    expect(judge('That the mayor opened the bridge is false.')[0]).toContain('contrasts');
    expect(judge('The mayor not only opened the bridge but crossed it.')[0]).toContain('corroborates');
  });
  it('resolves a pronoun from the sentence before', () => {
    expect(judge('The mayor spoke.', 'Then he opened the bridge.')[0]).toContain('event:he opened the bridge');
    expect(judge('The engineer spoke.', 'Then he opened the bridge.')).toEqual([]);
  });
  it('does not go farther between two words than the term allows', () => {
    expect(judge('The mayor came and, with much ado, music and drums, opened the bridge.')).toEqual([]);
  });
  it('leaves another event alone: another year, a blocking word, a question', () => {
    expect(judge('In 1990 the mayor opened the bridge.')).toEqual([]);
    expect(judge('In 2020 the mayor opened the bridge.')).toHaveLength(1);
    expect(judge('The mayor opened the bridge, which was closed again.')).toEqual([]);
    expect(judge('Has the mayor opened the bridge?')).toEqual([]);
  });
});
