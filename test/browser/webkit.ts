/**
 * WebKit, as Excel on a Mac shows the pane in: Debian's MiniBrowser, asked for what it does by the W3C's WebDriver calls
 * (https://www.w3.org/TR/webdriver2/). `webkit2gtk-driver` and `xvfb` are installed by scripts/install-test-tools.sh.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const DRIVER = '/usr/bin/WebKitWebDriver';
const SCREEN = '/usr/bin/Xvfb';
const [BROWSER] = existsSync(DRIVER) ? browsers() : [];

/** Why there is no WebKit here; null where there is. */
export const WEBKIT_MISSING = BROWSER !== undefined && existsSync(SCREEN) ? null : 'webkit2gtk-driver and xvfb';

/** What an element is called between driver and browser. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
/** Keys by their code points of WebDriver (17.4.2). */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', Control: '\uE009', ArrowDown: '\uE015' } as const;

export interface WebKit {
  goTo(address: string): Promise<void>;
  /** Runs a script in the page; `arguments` are its values. */
  run<Result>(script: string, ...values: readonly unknown[]): Promise<Result>;
  /** Clicks on the first element of this CSS selector whose text is or holds the given one, when it is there. */
  click(selector: string, text?: string): Promise<void>;
  /** Presses keys one after the other, and lets go of those that are held. */
  press(...keys: readonly string[]): Promise<void>;
  picture(path: string): Promise<void>;
  end(): Promise<void>;
}

export async function launchWebKit(): Promise<WebKit> {
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
  const run = async <Result>(script: string, ...values: readonly unknown[]): Promise<Result> =>
    (await call('POST', `${session}/execute/sync`, { script, args: values })) as Result;
  const act = (actions: readonly object[]) => call('POST', `${session}/actions`, { actions });
  return {
    run,
    goTo: async (url) => void (await call('POST', `${session}/url`, { url })),
    async click(selector, text = '') {
      const find = `const all = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility());
        const named = (one) => one.getAttribute('aria-label') ?? one.textContent;
        return all.find((one) => named(one) === arguments[1]) ?? all.find((one) => named(one).includes(arguments[1])) ?? null;`;
      let found: Readonly<Record<string, string>> | null = null;
      await until(async () => (found = await run(find, selector, text)) !== null);
      const origin = { [ELEMENT]: found![ELEMENT]! };
      const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } };
      const move = { type: 'pointerMove', x: 0, y: 0, duration: 0, origin };
      await act([
        { ...pointer, actions: [move, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }] },
      ]);
    },
    async press(...keys) {
      const down = keys.map((value) => ({ type: 'keyDown', value }));
      const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }));
      await act([{ type: 'key', id: 'keyboard', actions: [...down, ...up] }]);
    },
    picture: async (path) =>
      writeFile(path, Buffer.from((await call('GET', `${session}/screenshot`)) as string, 'base64')),
    async end() {
      await call('DELETE', session).catch(() => undefined);
      for (const one of started.reverse()) one.kill();
    },
  };
}

/** Asks until it is so; throws what went wrong last. */
export async function until(isSo: () => Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const outcome = await isSo().catch((error: unknown) => error);
    if (outcome === true) return;
    if (Date.now() > end)
      throw outcome instanceof Error ? outcome : new Error(`not so after ${seconds} s: ${String(isSo)}`);
    await sleep(100);
  }
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
