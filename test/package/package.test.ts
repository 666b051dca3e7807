/** The package for a closed intranet: what is in it, and whether it works behind nginx with no other place to be reached. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, X509Certificate } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import packageJson from '../../package.json';
import { HASHED_NAME, NGINX_PLACES, OTHER_FRAMES, PANE_FRAMES } from '../../scripts/packaging/server-configs';
import { packageFiles, zipOf, type PackageFiles } from '../../scripts/packaging/package-files';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { parseXml } from '../../src/adapters/ooxml/parse-xml';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { writeLetter } from '../../src/application/letters/write-letter';
import { HAS_CHROMIUM, launchForTests } from '../browser/chromium';
import { troublesOf } from '../browser/looking';
import { openPane } from '../browser/pane-page';
import { SITE } from '../browser/site';
import { installed } from '../support/installed';
import { SAMPLE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

const HOST = 'mubiao.intranet.test';
const SHARE = '\\\\nas\\目标台账';
const IS_BUILT = existsSync(path.join(SITE, 'index.html'));
const textOf = (files: PackageFiles, name: string) => Buffer.from(files.get(name)!).toString('utf8');

jest.setTimeout(180_000);

(IS_BUILT ? describe : describe.skip)('the package (npm run build)', () => {
  const url = `https://${HOST}/台账/`;
  let files: PackageFiles;
  beforeAll(() => {
    files = packageFiles({ url, share: SHARE });
  });

  test('is the same for the same build and address', () => {
    expect(Buffer.from(zipOf(packageFiles({ url, share: SHARE }))).equals(zipOf(files))).toBe(true);
  });

  test('every file has its checksum, and unzips to it', () => {
    const unzipped = unzipSync(zipOf(files));
    const sums = textOf(files, 'SHA256SUMS')
      .trim()
      .split('\n')
      .map((line) => line.split('  ') as [string, string]);
    expect(sums.map(([, name]) => name).sort()).toEqual(
      Object.keys(unzipped)
        .filter((name) => name !== 'SHA256SUMS')
        .sort(),
    );
    for (const [sum, name] of sums) expect(createHash('sha256').update(unzipped[name]!).digest('hex')).toBe(sum);
  });

  test('the manifest has the address and nothing of the development server', () => {
    const manifest = textOf(files, 'catalog/mubiao.xml');
    expect(manifest).toContain(`https://${HOST}/%E5%8F%B0%E8%B4%A6/taskpane.html`);
    expect(manifest).not.toContain('localhost');
  });

  test('the registry file names the share as the registry wants it', () => {
    const reg = Buffer.from(files.get('catalog/trusted-catalog.reg')!);
    expect([reg[0], reg[1]]).toEqual([0xff, 0xfe]);
    const lines = reg.subarray(2).toString('utf16le').split('\r\n');
    expect(lines[0]).toBe('Windows Registry Editor Version 5.00');
    expect(lines).toContain('"Url"="\\\\\\\\nas\\\\目标台账"');
    expect(lines).toContain('"Flags"=dword:00000001');
  });

  test('IIS is told of every file: hashed ones for ever, icons nothing', () => {
    const places: Record<string, string> = {};
    let place = '';
    parseXml(
      textOf(files, 'server/web.config'),
      {},
      {
        open: (name, { path: at, cacheControlMode }) => {
          if (name === 'location') place = at!;
          if (name === 'clientCache') places[place] = cacheControlMode!;
        },
      },
    );
    const hashed = [...files.keys()].filter((name) => HASHED_NAME.test(name)).map((name) => name.slice('site/'.length));
    expect(hashed.length).toBeGreaterThan(10);
    expect(places).toEqual({
      '': 'DisableCache',
      'assets/icons': 'NoControl',
      ...Object.fromEntries(hashed.map((name) => [name, 'UseMaxAge'])),
    });
  });

  test('IIS says who may frame which page', () => {
    const policies: Record<string, string> = {};
    let place = '';
    parseXml(
      textOf(files, 'server/web.config'),
      {},
      {
        open: (name, { path: at, name: header, value }) => {
          if (name === 'location') place = at!;
          if (name === 'add' && header === 'Content-Security-Policy')
            policies[place] = value!.split('; frame-ancestors ')[1]!;
        },
      },
    );
    expect(policies).toEqual({ '': OTHER_FRAMES, 'taskpane.html': PANE_FRAMES });
  });

  test('has the licence of every package that runs in it', () => {
    const licences = textOf(files, 'licences/third-party.txt');
    for (const [name, version] of Object.entries(packageJson.dependencies))
      expect(licences).toContain(`${name} ${version} (`);
    expect(textOf(files, 'licences/mubiao.txt')).toContain('MIT');
  });

  test('says what to do, for this address', () => {
    const steps = textOf(files, '部署步骤.txt');
    expect(steps).toContain(`https://${HOST}/%E5%8F%B0%E8%B4%A6/`);
    expect(steps).toContain(SHARE);
  });

  test.each([['http://a.test/'], ['a.test'], ['https://a.test/taskpane.html']])(
    'does not take %s for an address',
    (wrong) => {
      expect(() => packageFiles({ url: wrong, share: SHARE })).toThrow(wrong);
    },
  );
});

const MISSING = [
  ...['nginx', 'openssl'].filter((program) => installed(program) === undefined),
  ...(HAS_CHROMIUM ? [] : ['chromium']),
];

(IS_BUILT && MISSING.length === 0 ? describe : describe.skip)(
  `the package behind nginx${MISSING.length > 0 ? ` (needs ${MISSING.join(', ')})` : ''}`,
  () => {
    let nginx: ChildProcess;
    let browser: Browser;
    let origin: string;
    let port: number;
    let certificate: Buffer;

    beforeAll(async () => {
      port = await freePort();
      origin = `https://${HOST}:${port}/mubiao`;
      const files = unzipSync(zipOf(packageFiles({ url: `${origin}/`, share: SHARE })));
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
        writeFileSync(path.join(folder, name), content);
      }
      // nginx gives up its rights before it reads the files.
      chmodSync(folder, 0o755);
      certificate = makeCertificate();
      nginx = startNginx();
      await answers();
      const key = createHash('sha256')
        .update(new X509Certificate(certificate).publicKey.export({ type: 'spki', format: 'der' }))
        .digest('base64');
      browser = await launchForTests([
        `--host-resolver-rules=MAP ${HOST} 127.0.0.1,MAP * ~NOTFOUND`,
        `--ignore-certificate-errors-spki-list=${key}`,
        // The browser keeps pages of the world from framing this machine, and here the world is this machine, too.
        '--disable-features=LocalNetworkAccessChecks',
      ]);
    });
    afterAll(async () => {
      await browser?.close();
      nginx?.kill('SIGTERM');
    });
    // Behind the server that reads it.
    const folder = temporaryFolder();

    /** A certificate of its own, made for this host alone. */
    function makeCertificate(): Buffer {
      const [key, file] = [path.join(folder, 'server.key'), path.join(folder, 'server.crt')];
      const words = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ');
      const names = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
      const { status, stderr } = spawnSync('openssl', [...words, ...names, '-keyout', key, '-out', file], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      return readFileSync(file);
    }

    /** The sample configuration with its three places put right, as an administrator would, inside the least that nginx needs. */
    function startNginx(): ChildProcess {
      const own = readFileSync(path.join(folder, 'server/nginx.conf'), 'utf8')
        .replace(NGINX_PLACES.site, `${folder}/site/`)
        .replace(NGINX_PLACES.certificate, `${folder}/server.crt`)
        .replace(NGINX_PLACES.key, `${folder}/server.key`);
      writeFileSync(path.join(folder, 'mubiao.conf'), own);
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      writeFileSync(
        path.join(folder, 'nginx.conf'),
        `daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;\nevents {}\nhttp { access_log off; ${temporary.join(' ')}\ninclude ${folder}/mubiao.conf; }\n`,
      );
      const words = ['-p', folder, '-c', path.join(folder, 'nginx.conf')];
      const check = spawnSync('nginx', ['-t', ...words], { encoding: 'utf8' });
      if (check.status !== 0) throw new Error(check.stderr);
      return spawn('nginx', words, { stdio: 'ignore' });
    }

    async function answers(): Promise<void> {
      for (let round = 0; round < 200; round++) {
        if (
          await head('/').then(
            () => true,
            () => false,
          )
        )
          return;
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(readFileSync(path.join(folder, 'error.log'), 'utf8'));
    }

    /** The status and headers for a path below the site's folder; the certificate must be the right one. */
    function head(name: string) {
      return new Promise<{ status: number; headers: Record<string, unknown> }>((done, fail) => {
        const request = https.request(
          {
            host: '127.0.0.1',
            port,
            path: `/mubiao${name}`,
            servername: HOST,
            ca: certificate,
            headers: { Host: HOST },
          },
          (response) => {
            response.resume();
            done({ status: response.statusCode!, headers: response.headers });
          },
        );
        request.on('error', fail).end();
      });
    }

    const hashedName = () =>
      [
        ...readFileSync(path.join(folder, 'site/index.html'), 'utf8').matchAll(/src="?([\w.-]+\.[0-9a-f]{8}\.js)/gu),
      ][0]![1]!;

    test.each<[string, () => string, string | undefined]>([
      ['the page itself', () => '/', 'no-cache'],
      ['the pane', () => '/taskpane.html', 'no-cache'],
      ['the service worker', () => '/service-worker.js', 'no-cache'],
      ['office.js', () => '/office/office.js', 'no-cache'],
      ['a hashed file', () => `/${hashedName()}`, 'public, max-age=31536000, immutable'],
      ['an icon', () => '/assets/icons/app-80.png', undefined],
    ])('%s has the right headers', async (_, name, cache) => {
      const { status, headers } = await head(name());
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe(cache);
      expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-type']).toMatch(
        /\.js$/u.test(name()) ? /^text\/javascript/u : /^(?:text\/html|image\/png)/u,
      );
    });

    // Each ancestor is asked, so the frame of Excel on the web stands in one of SharePoint here.
    test.each([
      ['taskpane.html', 'https://excel.officeapps.live.com', true],
      ['taskpane.html?view=letter', 'https://sha-excel.partner.officewebapps.cn', true],
      ['taskpane.html', 'https://evil.test', false],
      ['index.html', 'https://excel.officeapps.live.com', false],
      ['', 'https://evil.test', false],
    ])('%s in a frame of %s: %s', async (name, ancestor, isShown) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      const html = (source: string) => ({ contentType: 'text/html', body: `<iframe src="${source}"></iframe>` });
      await page.route('https://office.sharepoint.com/', (route) => route.fulfill(html(`${ancestor}/`)));
      await page.route(`${ancestor}/`, (route) => route.fulfill(html(`${origin}/${name}`)));
      // A page that is shown asks for its scripts; office.js then ends what is in no real Office.
      let isRead = false;
      let isRefused = false;
      page.on('request', (request) => (isRead ||= request.url().endsWith('/old-browser.js')));
      page.on('console', (message) => (isRefused ||= message.text().includes('frame-ancestors')));
      await page.goto('https://office.sharepoint.com/');
      for (let round = 0; round < 200 && !isRead && !isRefused; round++) await page.waitForTimeout(50);
      expect({ isRead, isRefused }).toEqual({ isRead: isShown, isRefused: !isShown });
      await context.close();
    });

    test.each([
      ['/taskpane.html', PANE_FRAMES],
      ['/index.html', OTHER_FRAMES],
      ['/', OTHER_FRAMES],
      ['/service-worker.js', OTHER_FRAMES],
    ])('%s says who may frame it', async (name, frames) => {
      const { headers } = await head(name);
      expect(String(headers['content-security-policy']).split('; frame-ancestors ')[1]).toBe(frames);
      expect(headers['x-frame-options']).toBeUndefined();
    });

    test('the pane begins, checks and writes its letter', async () => {
      const { page, troubles, close } = await openPane(
        browser,
        { origin, close: () => Promise.resolve() },
        { file: SAMPLE },
      );
      await page.getByRole('treegrid', { name: '校验结果' }).getByText('百分数写成了文本').first().waitFor();
      await page.getByRole('tab', { name: '函件' }).click();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: '下载 Word 函件' }).click();
      const saved = await (await download).path();
      expect(readFileSync(saved).equals(letterToDocx(writeLetter(readXlsx(SAMPLE)).composition.letter!))).toBe(true);
      expect(troubles).toEqual([]);
      await close();
    });

    test('the web page begins with the start or the sample, and goes on when the server is gone', async () => {
      const context = await browser.newContext({ locale: 'zh-CN' });
      const page = await context.newPage();
      const troubles = troublesOf(page, origin);
      const shown = () => page.getByRole('treegrid', { name: '校验结果' }).getByRole('row').first().waitFor();
      await page.goto(`${origin}/`);
      await page.getByRole('heading', { name: '从哪里开始？' }).waitFor();
      await page.getByRole('button', { name: '载入示例' }).click();
      await shown();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      expect(troubles).toEqual([]);
      await context.setOffline(true);
      await page.reload();
      await page.getByRole('button', { name: '载入示例' }).click();
      await shown();
      await context.close();
    });

    test('no other place can be reached', async () => {
      const page = await browser.newPage();
      await expect(page.goto('https://appsforoffice.microsoft.com/')).rejects.toThrow('ERR_NAME_NOT_RESOLVED');
      await page.close();
    });
  },
);

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
