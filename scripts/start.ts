/** `npm start`: serves the built site on this machine and opens the web page, with the sample tracker, in the user's browser. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { serveFolder, type Site } from './static-server';

const SITE = path.join(__dirname, '../dist/site');
/** The same each time, so that the browser finds the page it keeps for use without a network. */
const USUAL_PORT = 8128;

/** How the system opens an address in the user's browser. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [program: string, ...args: string[]]>>> = {
  win32: ['cmd', '/c', 'start', ''],
  darwin: ['open'],
  linux: ['xdg-open'],
};

function openBrowser(address: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? [];
  if (program === undefined) return;
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  // Without a browser, or a screen, the address printed below is enough.
  child.on('error', () => undefined);
  child.unref();
}

async function serve(): Promise<Site> {
  try {
    return await serveFolder(SITE, USUAL_PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    return await serveFolder(SITE);
  }
}

async function main(): Promise<void> {
  if (!existsSync(path.join(SITE, 'index.html'))) {
    console.error('还没有构建网页，请先运行 npm ci 或 npm run build。');
    process.exitCode = 2;
    return;
  }
  const { origin } = await serve();
  console.log(`目标台账网页版：${origin}/#sample\n只在本机可以打开。按 Ctrl+C 结束。`);
  openBrowser(`${origin}/#sample`);
}

void main();
