import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../lib/analysis/sentences.ts';

const split = (text: string) => splitSentences(text, 'en').map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('parts plain sentences and leaves out the spaces between them', () => {
    expect(split('  One came.  Two went. \n Three stayed.')).toEqual(['One came.', 'Two went.', 'Three stayed.']);
  });
  it('goes on after U.S., Mr., Sept. and initials', () => {
    const text = 'The U.S. Treasury met Mr. Lee on Sept. 5 with J. Smith. It rained.';
    expect(split(text)).toEqual(['The U.S. Treasury met Mr. Lee on Sept. 5 with J. Smith.', 'It rained.']);
  });
  it('ends after U.S. where another sentence plainly begins', () => {
    expect(split('She moved to the U.S. The house was sold.')).toEqual([
      'She moved to the U.S.',
      'The house was sold.',
    ]);
  });
  it('keeps a quotation and the words that introduce or follow it together', () => {
    expect(split('“Really?” he asked. “Yes.” She left.')).toEqual(['“Really?” he asked.', '“Yes.”', 'She left.']);
  });
  it('goes on after an ellipsis and inside numbers', () => {
    expect(split('It cost 1.5 million ... or more. Nobody paid.')).toEqual([
      'It cost 1.5 million ... or more.',
      'Nobody paid.',
    ]);
  });
  it('gives a stray closing quote to the sentence before it', () => {
    expect(split('She said: "It is so." ”\nThe end.')).toEqual(['She said: "It is so." ”', 'The end.']);
  });
  it('parts paragraphs, even after an abbreviation', () => {
    expect(split('By J. Smith Jr.\n\nIt rained.')).toEqual(['By J. Smith Jr.', 'It rained.']);
  });
  it('finds nothing in text without letters', () => {
    expect(split(' … *** ')).toEqual([]);
  });
});
