/**
 * Tells where words start in a text whose script sets no spaces, by the platform's own dictionary: a name that only arises where one
 * word ends and the next begins is no name. Looks at the text when it is first asked.
 */
export function createWordStarts(text: string, lang: string): (offset: number) => boolean {
  let segments: Intl.Segments | undefined;
  return (offset) => {
    segments ??= new Intl.Segmenter(lang || 'zh', { granularity: 'word' }).segment(text);
    return segments.containing(offset)?.index === offset;
  };
}
