/**
 * WebKit, as Excel on a Mac shows the pane in: Debian's MiniBrowser, asked for what it does by the W3C's WebDriver calls
 * (https://www.w3.org/TR/webdriver2/). `webkit2gtk-driver` and `xvfb` are installed by scripts/install-test-tools.sh.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { drivenBrowser, until, type DrivenBrowser } from './web-driver';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const [BROWSER] = existsSync(DRIVER) ? browsers() : [];

/** Why there is no WebKit here; null where there is. */
export const WEBKIT_MISSING = BROWSER !== undefined && existsSync(SCREEN) ? null : 'webkit2gtk-driver and xvfb';

export async function launchWebKit(): Promise<DrivenBrowser> {
  const display = `:${200 + (process.pid % 700)}`;
  const started: ChildProcess[] = [
    spawn(SCREEN, [display, '-screen', '0', '1400x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' }),
  ];
  const port = await freePort();
  started.push(
    spawn(DRIVER, [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
    }),
  );
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = (await answer.json()) as { value: unknown };
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await until(() => call('GET', '/status').then(() => true));
  const options = { binary: BROWSER, args: ['--automation'] };
  const { sessionId } = (await call('POST', '/session', {
    capabilities: { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  await call('POST', `${session}/window/rect`, { x: 0, y: 0, width: 1366, height: 820 });
  return drivenBrowser({
    go: (url) => call('POST', `${session}/url`, { url }),
    execute: (script, args) => call('POST', `${session}/execute/sync`, { script, args }),
    act: (actions) => call('POST', `${session}/actions`, { actions }),
    screenshot: async () => (await call('GET', `${session}/screenshot`)) as string,
    async end() {
      await call('DELETE', session).catch(() => undefined);
      for (const one of started.reverse()) one.kill();
    },
  });
}

function browsers(): readonly string[] {
  const places = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'];
  return places.flatMap((place) =>
    ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0']
      .map((name) => `${place}/${name}/MiniBrowser`)
      .filter(existsSync),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
