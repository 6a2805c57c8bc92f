import { createElement as h } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Article, advance } from './react-article.mjs';

flushSync(() => createRoot(document.getElementById('app')).render(h(Article)));
window.step = (n) => flushSync(() => advance(n));
