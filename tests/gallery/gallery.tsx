/** Draws the state that the address names (`?state=card-both`, with `&fonts=fixed` in letters of our own), or a list of all. */
import './stub-browser.ts';
import { render } from 'preact';
import cardSheet from '../../components/card.css?inline';
import optionsSheet from '../../entrypoints/options/style.css?inline';
import popupSheet from '../../entrypoints/popup/style.css?inline';
import readerSheet from '../../entrypoints/reader/style.css?inline';
import panelSheet from '../../entrypoints/sidepanel/style.css?inline';
import { fixFonts } from './fixed-fonts.ts';
import { type GalleryState, states } from './states.tsx';

const address = new URLSearchParams(location.search);
/** What comes over every style. */
const overrides = address.get('fonts') === 'fixed' ? [await fixFonts()] : [];

function addSheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet, ...overrides);
}

/** A page that means no harm and has a style of its own, with a closed root in it as the extension makes one. */
function makeShadow(): ShadowRoot {
  document.documentElement.style.cssText =
    'font: italic 30px/2 cursive; color: green; letter-spacing: 2px; text-align: right';
  document.body.style.cssText = 'margin: 12px; text-transform: uppercase';
  const host = document.createElement('div');
  document.body.append(host);
  // Open here, so that axe can look in.
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(cardSheet);
  root.adoptedStyleSheets = [sheet, ...overrides];
  return root;
}

/** Sheets of the extension's own pages. */
const sheets = { popup: popupSheet, panel: panelSheet, reader: readerSheet, options: optionsSheet } as const;

function draw({ room, draw }: GalleryState): void {
  if (room === 'shadow') {
    render(draw(), makeShadow());
    return;
  }
  if (room !== 'page') addSheet(sheets[room]);
  render(draw(), document.body);
}

const name = address.get('state');
const state = name ? states[name] : undefined;
if (name) document.title = name;
if (state) draw(state);
else
  render(
    <ul>
      {Object.keys(states).map((key) => (
        <li key={key}>
          <a href={`?state=${key}`}>{key}</a>
        </li>
      ))}
    </ul>,
    document.body,
  );
Object.assign(window, { galleryStates: Object.keys(states) });
