// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CountingProxy, startCountingProxy } from './counting-proxy.ts';
import { chatterHost } from './launch.ts';
import { type PagesServer, servePages } from './pages-server.ts';

const outer = mkdtempSync(join(tmpdir(), 'second-source-servers-'));
const folder = join(outer, 'pages');
mkdirSync(folder);
writeFileSync(join(outer, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'a.html'), '<p>é');

let server: PagesServer;
let proxy: CountingProxy;
beforeAll(async () => {
  server = await servePages(folder);
  proxy = await startCountingProxy([server.origin]);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
  rmSync(outer, { recursive: true, force: true });
});

/** Status, type and text of an answer; the path goes out as it is written here. */
function ask(
  port: string | number,
  path: string,
  method = 'GET',
): Promise<{ status?: number; type?: string; text: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: 'x' } }, (reply) => {
      let text = '';
      reply.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      const { statusCode: status = 0, headers } = reply;
      reply.on('end', () => resolve({ status, type: headers['content-type'] ?? '', text }));
    });
    asked.on('connect', (reply) => resolve({ status: reply.statusCode ?? 0, text: '' }));
    asked.on('error', reject).end();
  });
}

describe('the page server', () => {
  const port = () => new URL(server.origin).port;

  it('serves a page with its type and letters', async () => {
    expect(await ask(port(), '/a.html')).toEqual({ status: 200, type: 'text/html; charset=utf-8', text: '<p>é' });
  });

  it('serves nothing outside of its folder, and writes down who asked', async () => {
    for (const path of ['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%', '/']) {
      expect((await ask(port(), path)).status).toBe(404);
    }
    expect(server.unknown).toHaveLength(5);
  });

  it('takes nothing in', async () => {
    expect((await ask(port(), '/a.html', 'POST')).status).toBe(404);
  });
});

describe('the counting proxy', () => {
  it('passes the server’s own pages and counts nothing', async () => {
    expect((await ask(proxy.port, `${server.origin}/a.html`)).text).toBe('<p>é');
    expect(proxy.strangers).toEqual([]);
  });

  it('refuses and writes down everything else, the browser’s own chatter aside', async () => {
    const { status } = await ask(proxy.port, 'http://elsewhere.example/x');
    await ask(proxy.port, 'tls.example:443', 'CONNECT');
    await ask(proxy.port, `${chatterHost}:443`, 'CONNECT');
    expect(status).toBe(502);
    expect(proxy.strangers).toEqual(['GET http://elsewhere.example/x', 'CONNECT tls.example:443']);
  });
});
