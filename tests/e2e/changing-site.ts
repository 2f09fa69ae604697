/** The built site on a port of its own, where files can be changed and the whole be cut off. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { headersFor, readHostHeaders } from '../../src/site/host-headers.ts';
import { DIST, readBuilt } from './built-site.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Serve a built site, with the headers that hosts are told to send. */
export async function serveChanging(folder = DIST): Promise<ChangingSite> {
  const rules = readHostHeaders(readBuilt('_headers', folder));
  let isStalled = false;
  const changes = new Map<string, (text: string) => string>();
  const serve = () =>
    createServer((request, response) => {
      if (isStalled) return;
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const file = decodeURIComponent(pathname).replace(/\/$/, '/index.html');
      const headers = headersFor(rules, pathname);
      readFile(path.join(folder, file)).then(
        (content) => {
          const change = changes.get(file);
          response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
          for (const [name, value] of headers) response.setHeader(name, value);
          response.end(change ? change(content.toString()) : content);
        },
        async () => {
          response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
          response.end(await readFile(path.join(folder, '404.html')).catch(() => ''));
        },
      );
    });
  const listen = (server: Server, port: number) =>
    new Promise<number>((resolve) => {
      server.listen(port, () => {
        resolve((server.address() as AddressInfo).port);
      });
    });
  let server = serve();
  const port = await listen(server, 0);
  return {
    url: `http://localhost:${port}`,
    change: (file, edit) => changes.set(file, edit),
    stall: () => {
      isStalled = true;
    },
    async cutOff() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
    async restore() {
      changes.clear();
      isStalled = false;
      if (server.listening) return;
      server = serve();
      await listen(server, port);
    },
  };
}

/** A site that can be served otherwise than it was built. */
export interface ChangingSite {
  url: string;
  /** Serve a file (`/papers/2503.12797/index.html`) otherwise than it was built. */
  change: (file: string, edit: (text: string) => string) => void;
  /** Take requests and answer none. */
  stall: () => void;
  cutOff: () => Promise<void>;
  /** Be there again, as it was built. */
  restore: () => Promise<void>;
}
