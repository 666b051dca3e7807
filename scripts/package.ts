/** `npm run package -- --url https://内网地址/路径 [--share \\服务器\文件夹] [-o FILE.zip]`: one zip with all that a closed intranet needs. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import packageJson from '../package.json';
import { outputFile } from '../src/cli/output-file';
import { packageFiles, zipOf, type PackageOptions } from './packaging/package-files';

const USAGE =
  '用法：npm run package -- --url https://内网地址/路径 [--share \\\\文件服务器\\共享文件夹] [-o 安装包.zip]';
/** To be replaced by the administrator when none is given. */
const SHARE = '\\\\文件服务器\\目标台账';

function readArguments(): PackageOptions & { readonly output: string } {
  try {
    const { values } = parseArgs({
      options: { url: { type: 'string' }, share: { type: 'string' }, output: { type: 'string', short: 'o' } },
    });
    const { url, share = SHARE, output = path.join(__dirname, `../dist/mubiao-${packageJson.version}.zip`) } = values;
    if (url !== undefined) return { url, share, output };
  } catch {
    // What parseArgs says is English and tells less than the usage.
  }
  throw new Error(USAGE);
}

async function main(): Promise<void> {
  const { output, ...options } = readArguments();
  const file = await outputFile(output, { inputs: [], mayReplace: true });
  const files = packageFiles(options);
  const zip = zipOf(files);
  await file.write(zip);
  console.log(
    `已写入 ${path.resolve(output)}：${files.size} 个文件，${(zip.length / 1e6).toFixed(1)} MB。先看其中的“部署步骤.txt”。`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
