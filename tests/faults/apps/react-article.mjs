import { createElement as h, useState } from 'react';
import { stateAt } from './states.ts';

let set = () => {};
/** Brings the article that is drawn to another state. */
export const advance = (n) => set(n);
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
/** The article. */
export function Article() {
  const [n, setN] = useState(0);
  set = setN;
  const { headline, rows, handover, note } = stateAt(n);
  return h(
    'main',
    null,
    h('h1', null, headline),
    rows.map((row) => h(Row, { key: row.id, row, handover })),
    note && h('p', null, note),
  );
}
