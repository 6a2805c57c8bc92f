/** Pages as the web has them: menus, an article with links and emphasis, a list beside it, a foot. Everything follows from a seed. */

/** One of some things. */
export function pick<T>(all: readonly T[], random: () => number): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

/** What a page is made of; all of it is markup. */
export interface PageParts {
  readonly lang: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly menu: readonly string[];
  readonly beside: readonly string[];
  readonly foot: string;
  /** Paragraphs out of sight are not laid out: for long pages where scripts alone are measured. */
  readonly isLight?: boolean;
}

const paragraphsToSection = 7;

/** A whole page. */
export function makePage({ lang, title, paragraphs, menu, beside, foot, isLight }: PageParts): string {
  const list = (entries: readonly string[]) => entries.map((entry) => `<li><a href="#">${entry}</a></li>`).join('');
  const article = paragraphs.map((text, at) => {
    const headline =
      at % paragraphsToSection === paragraphsToSection - 1
        ? `<h2>${text.slice(0, 40).replace(/<[^>]*>?/g, '')}</h2>`
        : '';
    return `${headline}<p>${text}</p>`;
  });
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>
<style>body{font:16px/1.5 serif;max-width:60em;margin:auto}nav li{display:inline-block;margin:.5em}aside{font-size:.9em}${isLight ? 'p{content-visibility:auto}' : ''}</style></head>
<body><header><nav><ul>${list(menu)}</ul></nav></header><main><article><h1>${title}</h1>
${article.join('\n')}
</article></main><aside><h2>…</h2><ul>${list(beside)}</ul></aside><footer><p>${foot}</p></footer></body></html>`;
}
