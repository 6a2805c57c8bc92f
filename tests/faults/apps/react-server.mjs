import { createElement as h } from 'react';
import { renderToString } from 'react-dom/server';
import { Article } from './react-article.mjs';

/** The article as a server sends it. */
export const markup = renderToString(h(Article));
