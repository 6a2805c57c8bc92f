/**
 * Letters that are the same on every machine, for pictures that are compared: the project's style names the fonts of the reader's system,
 * and those differ. These come with the packages.
 */
import sansItalic from '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-italic.woff2?url';
import sans from '@fontsource/dejavu-sans/files/dejavu-sans-latin-400-normal.woff2?url';
import sansBold from '@fontsource/dejavu-sans/files/dejavu-sans-latin-700-normal.woff2?url';
import serifItalic from '@fontsource/dejavu-serif/files/dejavu-serif-latin-400-italic.woff2?url';
import serif from '@fontsource/dejavu-serif/files/dejavu-serif-latin-400-normal.woff2?url';
import serifBold from '@fontsource/dejavu-serif/files/dejavu-serif-latin-700-normal.woff2?url';

const faces = [
  ['Fixed Sans', sans, {}],
  ['Fixed Sans', sansBold, { weight: '700' }],
  ['Fixed Sans', sansItalic, { style: 'italic' }],
  ['Fixed Serif', serif, {}],
  ['Fixed Serif', serifBold, { weight: '700' }],
  ['Fixed Serif', serifItalic, { style: 'italic' }],
] as const;

/** Loads the fonts; answers with a sheet that has everything below it drawn with them, for the document and for each shadow root. */
export async function fixFonts(): Promise<CSSStyleSheet> {
  for (const [family, file, traits] of faces) {
    document.fonts.add(await new FontFace(family, `url(${file})`, traits).load());
  }
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root, :host { --sans: "Fixed Sans"; --serif: "Fixed Serif" }');
  return sheet;
}
