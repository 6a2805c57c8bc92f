import { cutDossiers, type DossierPieces } from '../../lib/dossier/pieces.ts';
import type { Dossier } from '../../lib/dossier/schema.ts';

/** Names under which the scripts leave their texts in the isolated world that they share with the overlay. */
export const pieceNames: Readonly<Record<keyof DossierPieces, string>> = {
  topic: 'second-source:topics',
  rest: 'second-source:dossiers',
};

/** UTF-16 units of a script: some milliseconds for a browser to read, less than half a frame. */
const scriptLength = 300_000;

/**
 * A text as a literal that is read fastest: in single quotes, without a quote or a back-slash before one inside, and in ASCII
 * alone, so that a browser keeps one byte for each unit. A template literal costs six times as much.
 */
function toLiteral(json: string): string {
  const escaped = json.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return `'${escaped.replaceAll(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`;
}

function write(name: string, pieces: readonly string[]): string[] {
  const scripts: string[] = [];
  let script = '';
  for (const [at, piece] of pieces.entries()) {
    const line = `(globalThis['${name}']??=[])[${at}]=${toLiteral(piece)};`;
    if (script !== '' && script.length + line.length > scriptLength) {
      scripts.push(`${script}void 0`);
      script = '';
    }
    script += line;
  }
  return [...scripts, `${script}void 0`];
}

/**
 * The dossiers as scripts for the page's isolated world, to be run one by one: what tells topics before the overlay, the rest where a page is
 * on one. Each puts its texts at their place of one list, so that running one twice does no harm. They end in `void 0`, which is nothing to
 * send back.
 */
export function writeScripts(dossiers: readonly Dossier[]): Record<keyof DossierPieces, string[]> {
  const { topic, rest } = cutDossiers(dossiers);
  return { topic: write(pieceNames.topic, topic), rest: write(pieceNames.rest, rest) };
}
