/** `npm run stamp-manifest -- --url https://内网地址/路径 [-o FILE]`: the manifest for the address where the add-in is deployed. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { outputFile } from '../src/cli/output-file';

const MANIFEST = path.join(__dirname, '../manifest.xml');
/** The address of the development server, which manifest.xml has. */
const DEVELOPMENT = 'https://localhost:3000/';
/** What the platform takes for an address, in characters. */
const LONGEST_ADDRESS = 2048;
const USAGE = '用法：npm run stamp-manifest -- --url https://内网地址/路径 [-o 清单.xml]';

/** Replaces the development address by this one, a folder with or without its slash. Throws an Error in Chinese when it will not do. */
export function stampManifest(xml: string, url: string): string {
  const base = folderAddress(url).replaceAll('&', '&amp;');
  // A function, because in a replacement text $ has a meaning and in an address it has none.
  const stamped = xml.replaceAll(DEVELOPMENT, () => base);
  const addresses = stamped.match(/https:\/\/[^"<\s]+/gu) ?? [];
  if (addresses.some(({ length }) => length > LONGEST_ADDRESS))
    throw new Error(`地址过长：Office 只接受 ${LONGEST_ADDRESS} 个字符以内的地址，请改用较短的路径。`);
  return stamped;
}

/** The folder's address with one slash at its end, hanzi encoded. */
function folderAddress(url: string): string {
  const written = url.trim();
  const address = parseAddress(written);
  if (address.protocol !== 'https:')
    throw new Error(`“${url}”不是 https 地址，Office 只接受 https，请先为网站配置证书。`);
  // The manifest is a file that everyone may read.
  if (address.username !== '' || address.password !== '') throw new Error(`“${url}”不能带有用户名或密码，请删去。`);
  // In the text, because the parsed address does not tell a bare ? or # from none.
  if (/[?#]/u.test(written)) throw new Error(`“${url}”不能带有 ? 或 #，请只写到文件夹为止。`);
  if (/\.(?:html?|xml)\/*$/iu.test(address.pathname))
    throw new Error(`“${url}”是一个文件，请只写到 taskpane.html 所在的文件夹为止。`);
  const encoded = address.href.replace(/%(?![\da-f]{2})/giu, '%25');
  return encoded.replace(/\/*$/u, '/');
}

function parseAddress(written: string): URL {
  // URL also takes https:host and https:\\host, which are slips here.
  if (/^[a-z]+:\/\/[^/\\]/iu.test(written) && URL.canParse(written)) return new URL(written);
  throw new Error(`“${written}”不是有效的地址，请写成 https://内网地址/路径 的形式。`);
}

/** Reads the manifest as Office's tools do and looks whether the pane is where it was asked to be. */
async function prove(xml: string): Promise<{ readonly title: string; readonly pane: string }> {
  // Only here, because Jest cannot load it and tests import this module.
  const { OfficeAddinManifest } = await import('office-addin-manifest');
  const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-'));
  try {
    const draft = path.join(folder, 'manifest.xml');
    writeFileSync(draft, xml);
    const [source, stamped] = await Promise.all([MANIFEST, draft].map(OfficeAddinManifest.readManifestFile));
    const pane = stamped?.defaultSettings?.sourceLocation ?? '';
    if (stamped?.id !== source?.id || !pane.endsWith('/taskpane.html'))
      throw new Error('清单写入后无法读回，请检查 manifest.xml。');
    return { title: `${stamped?.displayName ?? ''} ${stamped?.version ?? ''}`, pane };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readArguments(): { readonly url: string; readonly output: string } {
  try {
    const { values } = parseArgs({ options: { url: { type: 'string' }, output: { type: 'string', short: 'o' } } });
    if (values.url !== undefined) return { url: values.url, output: values.output ?? 'manifest.stamped.xml' };
  } catch {
    // What parseArgs says is English and tells less than the usage.
  }
  throw new Error(USAGE);
}

async function main(): Promise<void> {
  const { url, output } = readArguments();
  const file = await outputFile(output, { inputs: [MANIFEST], mayReplace: true });
  const stamped = stampManifest(readFileSync(MANIFEST, 'utf8'), url);
  const { title, pane } = await prove(stamped);
  await file.write(Buffer.from(stamped));
  console.log(`已写入 ${path.resolve(output)}：${title}，窗格地址 ${pane}`);
}

// Tests import the function and start the command by itself.
if (require.main === module)
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  });
