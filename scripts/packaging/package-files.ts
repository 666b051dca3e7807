/** What goes into the package for a closed intranet, as files by name. The same build and address give the same bytes. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import packageJson from '../../package.json';
import { writePackage, zipEntry } from '../../src/adapters/ooxml/write-package';
import { stampManifest } from '../stamp-manifest';
import { licencesPage, shippedPackages } from './licences';
import { nginxConf, policyOf, siteAddress, webConfig } from './server-configs';
import { stepsText } from './steps';
import { trustedCatalogReg } from './trusted-catalog';

const ROOT = path.join(__dirname, '../..');
const SITE = path.join(ROOT, 'dist/site');

export interface PackageOptions {
  /** https://内网地址/路径 */
  readonly url: string;
  /** The shared folder of the catalogue: \\server\folder. */
  readonly share: string;
}

export type PackageFiles = ReadonlyMap<string, Uint8Array>;

/** The files of the package. Throws an Error in Chinese when the address will not do or the site is not built with its own office.js. */
export function packageFiles({ url, share }: PackageOptions): PackageFiles {
  const manifest = stampManifest(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'), url);
  const folder = /<SourceLocation DefaultValue="([^"]*\/)taskpane\.html/u.exec(manifest)![1]!.replaceAll('&amp;', '&');
  const site = siteFiles();
  const address = siteAddress(folder);
  const policy = policyOf(Buffer.from(site.get('index.html')!).toString('utf8'));
  const text = (content: string) => new TextEncoder().encode(content);
  // Windows programs take a text without the mark for GBK.
  const windowsText = (content: string) => text(`\ufeff${content.replaceAll('\n', '\r\n')}`);
  const packages = shippedPackages();
  const { version } = packageJson;
  const files = new Map<string, Uint8Array>([
    ['部署步骤.txt', windowsText(stepsText({ url: folder, address, share, version }))],
    ['VERSIONS.txt', text(versionsText(version, folder, packages))],
    ['catalog/mubiao.xml', text(manifest)],
    ['catalog/trusted-catalog.reg', trustedCatalogReg(share)],
    ['licences/mubiao.txt', readFileSync(path.join(ROOT, 'LICENSE'))],
    ['licences/third-party.txt', text(licencesPage(packages))],
    ['server/nginx.conf', text(nginxConf(address, policy))],
    ['server/web.config', text(webConfig([...site.keys()], policy))],
    ...[...site].map(([name, content]) => [`site/${name}`, content] as const),
  ]);
  return new Map([...files, ['SHA256SUMS', text(checksums(files))]]);
}

/** One zip of the files, in the order of their names. */
export function zipOf(files: PackageFiles): Uint8Array {
  return writePackage(
    [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, content]) => zipEntry(name, content)),
  );
}

function siteFiles(): Map<string, Uint8Array> {
  const needed = ['index.html', 'taskpane.html', 'office/office.js'];
  if (needed.some((name) => !existsSync(path.join(SITE, name))))
    throw new Error('dist/site 不完整或没有自带的 office.js，请先运行 npm run build（不要带 --env officeJs=cdn）。');
  const names = readdirSync(SITE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(SITE, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  return new Map(names.sort().map((name) => [name, readFileSync(path.join(SITE, name))]));
}

function versionsText(version: string, url: string, packages: ReturnType<typeof shippedPackages>): string {
  const named = packages.map(({ name, version: own, licence }) => `${name} ${own} ${licence}`);
  return [`mubiao ${version}`, `address ${url}`, '', ...named, ''].join('\n');
}

/** As sha256sum writes and checks them. */
function checksums(files: PackageFiles): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`)
    .join('');
}
