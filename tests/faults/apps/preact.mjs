import { createElement as h, render } from 'preact';
import { stateAt } from './states.ts';

function Row({ row, handover }) {
  if (row.id !== 'handover') return h('p', null, row.text);
  return h(
    'p',
    null,
    handover.before,
    h('a', { href: '#end' }, handover.middle),
    handover.aside && h('em', null, handover.aside),
    handover.after,
  );
}
function Article({ n }) {
  const { headline, rows, handover, note } = stateAt(n);
  return h(
    'main',
    null,
    h('h1', null, headline),
    rows.map((row) => h(Row, { key: row.id, row, handover })),
    note && h('p', null, note),
  );
}
window.step = (n) => render(h(Article, { n }), document.getElementById('app'));
window.step(0);
