import { describe, expect, it } from 'vitest';
import { findStrayImports, readImports, rooms } from './rooms.ts';
import { readCode } from './sources.ts';

describe('the rooms', () => {
  const code = readCode();

  it('import only what stands below them', () => {
    expect(code.flatMap(findStrayImports)).toEqual([]);
  });

  it('are the only folders that hold code', () => {
    const homeless = code.filter(({ path }) => !rooms.some(({ folder }) => path.startsWith(`${folder}/`)));
    expect(homeless.map(({ path }) => `${path}: move it to one of ${rooms.map(({ folder }) => folder)}`)).toEqual([]);
  });
});

describe('findStrayImports', () => {
  it('names file, import and remedy', () => {
    const text = "import { paint } from '../page/highlight.ts';\n";
    expect(findStrayImports({ path: 'lib/analysis/topic.ts', text })).toEqual([
      'lib/analysis/topic.ts → ../page/highlight.ts: the analysis is text in, data out: hand the value in as a parameter',
    ]);
  });

  it('sees every way to import', () => {
    const ways = [
      "import a from 'a';",
      "import 'b';",
      "import {\n  c,\n} from 'c';",
      "export { d } from 'd';",
      "await import('e')",
    ];
    expect(readImports(ways.join('\n'))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
