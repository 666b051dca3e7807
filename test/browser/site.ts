/** Serves a built site on this machine, as any plain web server would. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
export const SITE = path.join(ROOT, 'dist/site');

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Site {
  /** http://127.0.0.1:PORT, without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves the production build. Throws when it is older than what it is built from. */
export async function serveSite(folder = SITE): Promise<Site> {
  refuseOldBuild(folder);
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(folder, name);
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': MEDIA_TYPES[path.extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

function refuseOldBuild(folder: string): void {
  const built = existsSync(folder) ? newest(folder) : 0;
  const sources = ['src', 'assets', 'webpack.config.js'].map((name) => newest(path.join(ROOT, name)));
  if (built < Math.max(...sources)) throw new Error('dist/site is older than its sources: run npm run build');
}

/** When anything in a folder was last written, in milliseconds. */
function newest(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
