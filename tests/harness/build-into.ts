/** `node build-into.ts chrome|firefox FOLDER`: builds the extension into `FOLDER/<browser>-mv3`, as `npm run build` does. */
import { build } from 'wxt';

const [browser = '', outDir = ''] = process.argv.slice(2);
await build({ browser, manifestVersion: 3, outDir, mode: 'production' });
