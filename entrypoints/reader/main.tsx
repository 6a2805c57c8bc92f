import { articles } from 'virtual:articles';
import { dossiers } from 'virtual:dossiers';
import { readLocale } from '../../components/locale.ts';
import { findWayBack } from '../../lib/browser/way-back.ts';
import { mountPoint } from '../../lib/page/mount-point.ts';
import { nameSheet } from './layers.ts';
import { Room } from './room.tsx';
import { watchKeys } from './watch-keys.ts';
import { watchNames } from './watch-names.ts';
import { watchMarks } from './write-article.ts';

const text = mountPoint('text');
const room = new Room(dossiers, articles);
const sheet = new CSSStyleSheet();
sheet.replaceSync(nameSheet);
document.adoptedStyleSheets.push(sheet);
Object.assign(document.documentElement, readLocale());
// what is sticky below the bar begins where the bar ends, however many articles it names
const measure = ([entry]: readonly ResizeObserverEntry[]) =>
  document.documentElement.style.setProperty('--bar', `${entry?.target.getBoundingClientRect().height ?? 0}px`);
new ResizeObserver(measure).observe(mountPoint('bar'));
// a tab may get its size only after it has opened: until the reader does something, the place he came for stays in the middle
let isNew = true;
for (const type of ['wheel', 'touchmove', 'pointerdown', 'keydown'])
  window.addEventListener(
    type,
    () => {
      isNew = false;
    },
    { capture: true, passive: true },
  );
window.addEventListener('resize', () => isNew && room.keepInView('center'));
let width = window.innerWidth;
// after the bar is measured: in a window of another width all lines are others
new ResizeObserver(() => {
  if (window.innerWidth === width) return;
  width = window.innerWidth;
  room.keepInView(isNew ? 'center' : 'nearest');
}).observe(text);

window.addEventListener('hashchange', () => {
  isNew = true;
  room.open();
});
window.matchMedia('(forced-colors: active)').addEventListener('change', () => room.paint());
watchMarks(
  text,
  () => room.pointInHand,
  (pointId, by) => room.select(pointId, by),
);
watchKeys({ onStep: (step) => room.stepPoint(step), onLetGo: () => room.letGo() });
watchNames(text, () => room.shownNames);
room.open();
void findWayBack().then((goBack) => goBack && room.offerWayBack(() => void goBack()));
