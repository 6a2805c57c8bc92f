import { describe, expect, it } from 'vitest';
import { createWordStarts } from '../../lib/analysis/word-starts.ts';

describe('word starts in scripts without spaces', () => {
  it('are where the dictionary sees a word begin', () => {
    const startsWord = createWordStarts('科普京剧知识', 'zh');
    expect(startsWord(0)).toBe(true);
    expect(startsWord(1)).toBe(false);
    expect(startsWord(2)).toBe(true);
  });

  it('are told for Japanese too', () => {
    expect(createWordStarts('全国連合小学校長会', 'ja')(1)).toBe(false);
  });
});
