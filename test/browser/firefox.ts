/**
 * Firefox without a driver: it takes WebDriver's commands itself, in the packets of Marionette
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html). Debian's `firefox-esr` is installed by scripts/install-test-tools.sh.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { drivenBrowser, until, type DrivenBrowser } from './web-driver';

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync) ?? null;

/** Why there is no Firefox here; null where there is. */
export const FIREFOX_MISSING = FIREFOX === null ? 'firefox-esr' : null;

export interface Firefox extends DrivenBrowser {
  /** Where files go that the page hands out. */
  readonly downloads: string;
}

/** In Chinese, asking nothing of the world, saving without a question. */
const SETTINGS = {
  'intl.accept_languages': 'zh-CN',
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'services.settings.server': 'data:,',
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.alwaysOpenPanel': false,
  // The page's own question before it is left would wait for somebody.
  'dom.disable_beforeunload': true,
};

export async function launchFirefox(width = 1366, height = 820): Promise<Firefox> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'mubiao-firefox-'));
  const downloads = path.join(profile, 'downloads');
  mkdirSync(downloads);
  const settings = { ...SETTINGS, 'browser.download.dir': downloads };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});\n`);
  writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  const child = spawn(
    FIREFOX ?? '',
    ['--headless', '--marionette', '--no-remote', '--profile', profile, '--width', `${width}`, '--height', `${height}`],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: `${width}`, MOZ_HEADLESS_HEIGHT: `${height}` } },
  );
  const gone = once(child, 'exit');
  const portFile = path.join(profile, 'MarionetteActivePort');
  await until(async () => existsSync(portFile) && readFileSync(portFile, 'utf8') !== '', 60);
  const socket = connect(Number(readFileSync(portFile, 'utf8')), '127.0.0.1');
  await once(socket, 'connect');
  const call = marionette(socket);
  await call('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  await call('WebDriver:SetWindowRect', { x: 0, y: 0, width, height });
  const browser = drivenBrowser({
    go: (url) => call('WebDriver:Navigate', { url }),
    execute: (script, args) => call('WebDriver:ExecuteScript', { script, args }),
    act: (actions) => call('WebDriver:PerformActions', { actions }),
    screenshot: async () => (await call('WebDriver:TakeScreenshot', { full: false })) as string,
    async end() {
      await call('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      if (child.exitCode === null) child.kill();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  });
  return { ...browser, downloads };
}

type Answer = readonly [type: number, id: number, error: { readonly message: string } | null, result: unknown];

/** Packets are `bytes:JSON`; the first that comes is a greeting, the others answer by number. */
function marionette(socket: Socket): (command: string, parameters: object) => Promise<unknown> {
  let rest = Buffer.alloc(0);
  let lastId = 0;
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  const take = (packet: unknown): void => {
    if (!Array.isArray(packet)) return;
    const [, id, error, result] = packet as unknown as Answer;
    const { resolve, reject } = waiting.get(id)!;
    waiting.delete(id);
    if (error) reject(new Error(error.message));
    else resolve(isWrapped(result) ? result.value : result);
  };
  socket.on('data', (data: Buffer) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      const colon = rest.indexOf(':');
      const length = Number(rest.toString('latin1', 0, Math.max(0, colon)));
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const packet = rest.toString('utf8', colon + 1, colon + 1 + length);
      rest = rest.subarray(colon + 1 + length);
      take(JSON.parse(packet));
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox is gone'));
  });
  return (command, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      waiting.set(id, { resolve, reject });
      const packet = Buffer.from(JSON.stringify([0, id, command, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${packet.length}:`), packet]));
    });
}

function isWrapped(result: unknown): result is { readonly value: unknown } {
  return typeof result === 'object' && result !== null && 'value' in result;
}
