import { createElement as h, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { stateAt } from './states.ts';

let advance;
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
function Article() {
  const [n, setN] = useState(0);
  advance = setN;
  const { headline, rows, handover, note } = stateAt(n);
  return h(
    'main',
    null,
    h('h1', null, headline),
    rows.map((row) => h(Row, { key: row.id, row, handover })),
    note && h('p', null, note),
  );
}
flushSync(() => createRoot(document.getElementById('app')).render(h(Article)));
window.step = (n) => flushSync(() => advance(n));
