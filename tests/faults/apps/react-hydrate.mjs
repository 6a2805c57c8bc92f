import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { hydrateRoot } from 'react-dom/client';
import { Article, advance } from './react-article.mjs';

window.recovered = [];
const after = Number(new URLSearchParams(location.search).get('after')); // ms
setTimeout(() => {
  hydrateRoot(document.getElementById('app'), h(Article), {
    onRecoverableError: (error) => window.recovered.push(String(error)),
  });
  window.isHydrated = true;
}, after);
window.step = (n) => flushSync(() => advance(n));
