import { html, nothing, render } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { stateAt } from './states.ts';

const drawRow = ({ id, text }, { before, middle, aside, after }) =>
  id === 'handover'
    ? html`<p>${before}<a href="#end">${middle}</a>${aside ? html`<em>${aside}</em>` : nothing}${after}</p>`
    : html`<p>${text}</p>`;
window.step = (n) => {
  const { headline, rows, handover, note } = stateAt(n);
  const all = repeat(
    rows,
    ({ id }) => id,
    (row) => drawRow(row, handover),
  );
  render(
    html`<main><h1>${headline}</h1>${all}${note ? html`<p>${note}</p>` : nothing}</main>`,
    document.getElementById('app'),
  );
};
window.step(0);
