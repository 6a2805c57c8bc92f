import { highlightDeclarations, highlightNames } from '../../components/highlight-styles.ts';

/** The highlight declarations on ordinary text, on white and on black, with and without the statement in hand. */
export function HighlightSample() {
  return (
    <div lang="en">
      {['#ffffff', '#0d0d0d', '#f1e9d8', '#1b2838'].map((background, at) => (
        <p
          key={background}
          style={`margin:0;padding:16px;font:17px/1.8 serif;background:${background};color:${at % 2 ? '#e8e8e8' : '#1a1a1a'}`}
        >
          {highlightNames.map((name) => (
            <span key={name}>
              <span style={highlightDeclarations[name]}>words of {name} on the page</span>,{' '}
            </span>
          ))}
          <span style={highlightDeclarations.active}>
            <span style={highlightDeclarations.contrasts}>
              a statement in hand that names <span style={highlightDeclarations.person}>a person</span>
            </span>
          </span>
        </p>
      ))}
    </div>
  );
}
