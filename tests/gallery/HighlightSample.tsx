import { useEffect, useRef } from 'preact/hooks';
import {
  forcedHighlightNames,
  type HighlightName,
  highlightNames,
  writeHighlightSheet,
} from '../../components/highlight-styles.ts';
import type { HighlightStyle } from '../../lib/analysis/model.ts';

const pages = [
  ['#ffffff', '#1a1a1a'],
  ['#0d0d0d', '#e8e8e8'],
  ['#f1e9d8', '#1a1a1a'],
  ['#1b2838', '#e8e8e8'],
] as const;

/** Registers every text that names its highlights, as the extension does on a page. */
function paint(root: ParentNode, style: HighlightStyle): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(writeHighlightSheet((name) => [`sample-${name}`], style));
  document.adoptedStyleSheets.push(sheet);
  const names = matchMedia('(forced-colors: active)').matches ? forcedHighlightNames : highlightNames;
  names.forEach((name: HighlightName, priority) => {
    const ranges = [...root.querySelectorAll(`[data-paint~="${name}"]`)].map(
      (node) =>
        new StaticRange({
          startContainer: node,
          startOffset: 0,
          endContainer: node,
          endOffset: node.childNodes.length,
        }),
    );
    const highlight = new Highlight(...ranges);
    highlight.priority = priority;
    CSS.highlights.set(`sample-${name}`, highlight);
  });
}

/** The highlights on ordinary text, on four backgrounds, and a statement in hand that names somebody. */
export function HighlightSample({ style }: { readonly style: HighlightStyle }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (root.current) paint(root.current, style);
  }, [style]);
  return (
    <div lang="en" ref={root}>
      {pages.map(([background, color]) => (
        <p key={background} style={`margin:0;padding:16px;font:17px/1.8 serif;background:${background};color:${color}`}>
          {highlightNames.map((name) => (
            <span key={name}>
              <span data-paint={name}>words of {name} on the page</span>,{' '}
            </span>
          ))}
          <span data-paint="active contrasts">
            a statement in hand that names <span data-paint="person">a person</span> and quotes
          </span>
        </p>
      ))}
    </div>
  );
}
