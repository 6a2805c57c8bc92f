/** The card alone, for a page of the extension: a test bundles this and puts the finding in before it. */
import { render } from 'preact';
import { Card } from '../../components/Card.tsx';
import css from '../../components/card.css?inline';
import type { Finding } from '../../lib/analysis/model.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';

const { finding, dossier } = Reflect.get(globalThis, 'cardInput') as { finding: Finding; dossier: Dossier };
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [sheet];
document.documentElement.lang = 'en';
document.title = 'Card';
const main = document.createElement('main');
document.body.replaceChildren(main);
const nothing = (): void => {};
const rest = {
  names: [],
  onName: nothing,
  objections: [],
  onClose: nothing,
  onMove: nothing,
  onOpenPoint: nothing,
  onMute: nothing,
  onObject: nothing,
  onCopy: async () => true,
};
render(<Card finding={finding} dossier={dossier} index={0} count={2} pageLang="en" {...rest} />, main);
