/** `npm run stamp-manifest -- --url https://内网地址/路径 [-o FILE]`: the manifest for the address where the add-in is deployed. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { stampManifest } from './stamped-manifest';

const MANIFEST = path.join(__dirname, '../manifest.xml');

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, output: { type: 'string', short: 'o' } } });
  if (values.url === undefined)
    throw new Error('用法：npm run stamp-manifest -- --url https://内网地址/路径 [-o 清单.xml]');
  const output = path.resolve(values.output ?? 'manifest.stamped.xml');
  if (output === MANIFEST) throw new Error('不能覆盖 manifest.xml，请用 -o 指定另一个文件名。');
  // The file is read back before it takes its name: what is left is whole or not there.
  const draft = `${output}.tmp.xml`;
  try {
    writeFileSync(draft, stampManifest(readFileSync(MANIFEST, 'utf8'), values.url));
    const { displayName, version } = await OfficeAddinManifest.readManifestFile(draft);
    renameSync(draft, output);
    console.log(`已写入 ${output}：${displayName ?? ''} ${version ?? ''}，地址 ${values.url}`);
  } finally {
    rmSync(draft, { force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
