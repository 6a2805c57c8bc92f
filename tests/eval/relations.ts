/** `node tests/eval/relations.ts FILE.jsonl`: one JSON line an example on stdout; exit code 2 for a malformed line. */
import { loadDossiers } from '../../assets/dossiers/bundle.ts';
import { compileDossier } from '../../lib/dossier/compile-dossier.ts';
import { ExampleError, findRelations, readExamples } from './relation-sets.ts';

const [file] = process.argv.slice(2);
const [dossier] = loadDossiers();
if (!file || !dossier) {
  console.error('usage: node tests/eval/relations.ts FILE.jsonl');
  process.exit(2);
}
try {
  const compiled = compileDossier(dossier);
  const lines = readExamples(file).map((example) =>
    JSON.stringify({ id: example.id, relations: findRelations(example, compiled) }),
  );
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
} catch (error) {
  console.error(error instanceof ExampleError ? error.message : error);
  process.exitCode = error instanceof ExampleError ? 2 : 1;
}
