/** The built site, served on this machine. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { serveFolder, type Site } from '../../scripts/static-server';

export type { Site };

const ROOT = path.join(__dirname, '../..');
export const SITE = path.join(ROOT, 'dist/site');

/** Serves the production build. Throws when it is older than what it is built from. */
export async function serveSite(folder = SITE): Promise<Site> {
  refuseOldBuild(folder);
  return await serveFolder(folder);
}

function refuseOldBuild(folder: string): void {
  const built = existsSync(folder) ? newest(folder) : 0;
  const sources = ['src', 'assets', 'scripts/bundling', 'webpack.config.js'].map((name) =>
    newest(path.join(ROOT, name)),
  );
  if (built < Math.max(...sources)) throw new Error('dist/site is older than its sources: run npm run build');
}

/** When anything in a folder was last written, in milliseconds. */
function newest(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}
