/** An article's text, as it is to be written. */
export interface WrittenArticle {
  /** BCP 47. */
  readonly lang: string;
  readonly title: string;
  /** ISO day, and the same in words. */
  readonly published: string;
  readonly day: string;
  readonly paragraphs: readonly string[];
}

/** Writes an article into an element, as any page would have it: heading, day, paragraphs. */
export function writeArticle(place: HTMLElement, { lang, title, published, day, paragraphs }: WrittenArticle): void {
  const page = place.ownerDocument;
  const write = <K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] =>
    Object.assign(page.createElement(name), { textContent: text });
  const dateline = page.createElement('p');
  dateline.className = 'dateline';
  dateline.append(Object.assign(write('time', day), { dateTime: published }));
  place.lang = lang;
  place.replaceChildren(write('h1', title), dateline, ...paragraphs.map((text) => write('p', text)));
}
