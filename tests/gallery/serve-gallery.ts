import { join } from 'node:path';
import { build, preview } from 'vite';

/** The gallery, built and served on this machine. */
export interface Gallery {
  /** Its address, to which a state is added (`?state=popup-findings`). */
  readonly url: string;
  close(): Promise<void>;
}

/** Builds the gallery and serves it. */
export async function serveGallery(): Promise<Gallery> {
  const configFile = join(import.meta.dirname, 'vite.config.ts');
  await build({ configFile, logLevel: 'warn' });
  const server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The gallery server has no address.');
  return { url, close: () => server.close() };
}
