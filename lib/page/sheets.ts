type Home = Document | ShadowRoot;

function hasView(home: Home): boolean {
  try {
    return (home.ownerDocument ?? (home as Document)).defaultView !== null;
  } catch {
    return false; // Firefox: a dead object
  }
}

/** Our style sheet in the documents and shadow roots whose highlights it colours. */
export class Sheets {
  readonly #css: () => string;
  readonly #sheets = new Map<Home, CSSStyleSheet>();

  /** Takes the text of the sheet, as it is to be when it is put somewhere. */
  constructor(css: () => string) {
    this.#css = css;
  }

  /** Puts it where the highlights of a node are looked up: its document, or the shadow root that it stands in. */
  add(node: Node, view: Window & typeof globalThis): void {
    const root = node.getRootNode();
    const isRoot = root.nodeType === Node.DOCUMENT_NODE || root.nodeType === Node.DOCUMENT_FRAGMENT_NODE;
    if (!isRoot || this.#sheets.has(root as Home)) return;
    const home = root as Home; // told by its node type; `instanceof` fails across frames
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(this.#css());
    this.#sheets.set(home, sheet);
  }

  /** Forgets homes whose frame has gone or shows another document now. */
  #forgetGone(): void {
    for (const home of this.#sheets.keys()) if (!hasView(home)) this.#sheets.delete(home);
  }

  /** Has it adopted everywhere, where a page has put it away too. */
  adopt(): void {
    this.#forgetGone();
    for (const [home, sheet] of this.#sheets)
      if (!this.#isIn(home, sheet)) home.adoptedStyleSheets = [...home.adoptedStyleSheets, sheet];
  }

  /** Whether it is adopted everywhere. */
  stand(): boolean {
    this.#forgetGone();
    return [...this.#sheets].every(([home, sheet]) => this.#isIn(home, sheet));
  }

  /** Takes it away again. */
  remove(): void {
    this.#forgetGone();
    for (const [home, sheet] of this.#sheets) {
      const rest = [...home.adoptedStyleSheets].filter((one) => one !== sheet);
      home.adoptedStyleSheets = rest;
    }
    this.#sheets.clear();
  }

  #isIn(home: Home, sheet: CSSStyleSheet): boolean {
    return [...home.adoptedStyleSheets].includes(sheet);
  }
}
