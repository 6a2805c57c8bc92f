import { createApp, h, nextTick, ref } from 'vue';
import { stateAt } from './states.ts';

const n = ref(0);
function drawRow({ id, text }, { before, middle, aside, after }) {
  if (id !== 'handover') return h('p', { key: id }, text);
  return h('p', { key: id }, [before, h('a', { href: '#end' }, middle), aside ? h('em', aside) : null, after]);
}
const Article = {
  render() {
    const { headline, rows, handover, note } = stateAt(n.value);
    const all = rows.map((row) => drawRow(row, handover));
    return h('main', [h('h1', headline), ...all, note ? h('p', { key: 'note' }, note) : null]);
  },
};
createApp(Article).mount('#app');
window.step = (next) => {
  n.value = next;
  return nextTick();
};
