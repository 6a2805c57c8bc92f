import { createServer } from 'node:http';

/** Texts at a free port of 127.0.0.1. */
export interface TextServer {
  /** `http://127.0.0.1:12345`, without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves HTML (or scripts, by their name) by path, whatever the query. The headers isolate pages, which gives their clocks steps of 5 µs. */
export async function serveTexts(texts: Readonly<Record<string, string>>): Promise<TextServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const text = texts[pathname.slice(1)];
    if (text === undefined) {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': pathname.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cache-control': 'no-store',
      })
      .end(text);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
