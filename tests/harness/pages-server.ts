import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

/** A folder on 127.0.0.1. */
export interface PagesServer {
  /** `http://127.0.0.1:12345`, without a slash at the end. */
  readonly origin: string;
  /** Requests for what is not there, `GET /path`; a browser's own question for an icon aside. */
  readonly unknown: readonly string[];
  close(): Promise<void>;
}

/** File that a request names, or `undefined` where it leads out of the folder. */
function findFile(folder: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(new URL(url, 'http://local').pathname);
  } catch {
    return undefined;
  }
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder + sep)) ? file : undefined;
}

/** Headers of its own for a file that is asked for, by path (`/page.html`). */
export type HeadersOf = (path: string) => Readonly<Record<string, string>>;

/** Serves the files of a folder at a free port, and nothing else. */
export async function servePages(folder: string, headersOf: HeadersOf = () => ({})): Promise<PagesServer> {
  const unknown: string[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = request.url ?? '/';
    if (url === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const file = request.method === 'GET' ? findFile(folder, url) : undefined;
    const content = file === undefined ? undefined : await readFile(file).catch(() => undefined);
    if (file === undefined || content === undefined) {
      unknown.push(`${request.method} ${url}`);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
      return;
    }
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const own = headersOf(new URL(url, 'http://local').pathname);
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...own }).end(content);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    unknown,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
