/** `node build-into.ts chrome|firefox FOLDER`: builds the extension into `FOLDER/<browser>-mv3`, as `npm run build` does. */
import { build } from 'wxt';

const [browser = '', outDir = ''] = process.argv.slice(2);
try {
  await build({ browser, manifestVersion: 3, outDir, mode: 'production' });
} catch (error) {
  if (!(error instanceof Error && error.cause)) console.error(error); // a compiler's error stands above already
  process.exitCode = 1;
}
