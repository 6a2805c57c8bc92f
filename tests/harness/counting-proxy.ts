import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { chatterHost } from './launch.ts';

/** A proxy that lets a browser reach our own page server and writes down whatever else is asked for. */
export interface CountingProxy {
  /** `127.0.0.1:12345` */
  readonly address: string;
  readonly port: number;
  /** `GET http://host/path` or `CONNECT host:443`, in order, each refused; what goes to `chatterHost` is left out. */
  readonly strangers: readonly string[];
  close(): Promise<void>;
}

function forward(url: URL, from: IncomingMessage, to: ServerResponse): void {
  const options = { host: url.hostname, port: url.port, path: `${url.pathname}${url.search}`, method: from.method };
  const onward = ask({ ...options, headers: from.headers }, (reply) => {
    to.writeHead(reply.statusCode ?? 502, reply.headers);
    reply.pipe(to);
  });
  onward.on('error', () => to.writeHead(502).end());
  from.pipe(onward);
}

/** Starts a proxy that knows only the given origins. */
export async function startCountingProxy(origins: readonly string[]): Promise<CountingProxy> {
  const strangers: string[] = [];
  const server = createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    if (url && origins.includes(url.origin)) return forward(url, request, response);
    if (url?.hostname !== chatterHost) strangers.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    if (request.url !== `${chatterHost}:443`) strangers.push(`CONNECT ${request.url}`);
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return {
    address: `127.0.0.1:${address.port}`,
    port: address.port,
    strangers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
