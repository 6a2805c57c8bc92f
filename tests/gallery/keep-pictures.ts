/** `node_modules/.bin/node tests/gallery/keep-pictures.ts`: renews the pictures in `references/` with which later ones are compared. Look at them. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { references, takePictures } from './pictures.ts';

mkdirSync(references, { recursive: true });
for (const [name, bytes] of await takePictures()) writeFileSync(join(references, `${name}.png`), bytes);
console.log(references);
