/** The manifest: valid, complete, and the same after an address was put in. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stampManifest } from '../../scripts/stamped-manifest';
import { VIEWS } from '../../src/taskpane/session';
import { manifestProblems } from './manifest-problems';

const ROOT = path.join(__dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const manifest = readFileSync(FILE, 'utf8');

/** The schemas are Microsoft's and stand beside the project where it is developed. */
const SCHEMAS = path.join(ROOT, '../shared/manifest-schema');
const withoutSchema = !existsSync(SCHEMAS)
  ? 'the schemas are not beside the project (../shared/manifest-schema)'
  : spawnSync('xmllint', ['--version']).error
    ? 'xmllint is not installed'
    : null;

describe('the schema', () => {
  if (withoutSchema !== null) {
    test.skip(`is not asked: ${withoutSchema}`, () => undefined);
    return;
  }
  test.each([
    ['OfficeAppManifestV1_1.xsd', manifest],
    ['TaskPaneAppVersionOverridesV1_0.xsd', versionOverrides()],
  ])('%s accepts it', (schema, xml) => {
    const { status, stderr } = spawnSync(
      'xmllint',
      ['--noout', '--nonet', '--schema', path.join(SCHEMAS, schema), '-'],
      {
        input: xml,
        encoding: 'utf8',
      },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '- validates\n' });
  });
});

/** The element for newer Office versions, which the first schema takes as it comes. */
function versionOverrides(): string {
  const element = /<VersionOverrides[\s\S]*<\/VersionOverrides>/u.exec(manifest)![0];
  const namespaces = /xmlns:xsi="[^"]*" xmlns:bt="[^"]*"/u.exec(manifest)![0];
  return element.replace('<VersionOverrides', `<VersionOverrides ${namespaces}`);
}

test('nothing is wrong that the schema does not see', () => {
  expect(manifestProblems(manifest, ROOT)).toEqual([]);
});

test.each<[name: string, from: string, to: string, problem: string]>([
  ['a dangling id', 'resid="Check.Tip"', 'resid="Check.Tips"', 'Check.Tips is used but not there'],
  ['an id without use', 'resid="Check.Tip"', 'resid="Letter.Tip"', 'Check.Tip is used nowhere'],
  ['a missing file', 'icons/check-16.png', 'icons/cheque-16.png', 'assets/icons/cheque-16.png is not there'],
  [
    'an http address',
    'DefaultValue="https://localhost:3000/taskpane.html?view=check"',
    'DefaultValue="http://localhost:3000/taskpane.html"',
    'http://localhost:3000/taskpane.html is not https',
  ],
  [
    'an icon of another size',
    '<bt:Image size="80" resid="Icon.Check.80"/>',
    '<bt:Image size="80" resid="Icon.Check.64"/>',
    'Icon.Check.64 is drawn 64 × 64 for 80',
  ],
  ['a string without English', '<bt:Override Locale="en-US" Value="Settings"/>', '', 'Settings.Label has no English'],
  ['a label that is too long', 'DefaultValue="校验"', `DefaultValue="${'校'.repeat(126)}"`, 'Check.Label is too long'],
  [
    'requirements',
    '<Resources>',
    '<Requirements/><Resources>',
    'Requirements hide the buttons of every host that lacks one of them',
  ],
])('%s is found', (_, from, to, problem) => {
  expect(manifest).toContain(from);
  expect(manifestProblems(manifest.replaceAll(from, to), ROOT)).toContain(problem);
});

test('every view has a button in Excel, and one pane shows them all', () => {
  const excel = /<Host xsi:type="Workbook">[\s\S]*?<\/Host>/u.exec(manifest)![0];
  const address = (id: string) => new RegExp(`<bt:Url id="${id}" DefaultValue="([^"]*)"`, 'u').exec(manifest)![1]!;
  const shown = [...excel.matchAll(/<SourceLocation resid="([^"]+)"/gu)].map(([, id]) => address(id!));
  for (const view of VIEWS) expect(shown).toContain(`https://localhost:3000/taskpane.html?view=${view}`);
  expect(new Set([...manifest.matchAll(/<TaskpaneId>([^<]*)</gu)].map(([, id]) => id)).size).toBe(1);
});

test('the label of a tab stands behind its groups', () => {
  const tabs = [...manifest.matchAll(/<CustomTab[\s\S]*?<\/CustomTab>/gu)].map(([tab]) => tab);
  expect(tabs).toHaveLength(2);
  for (const tab of tabs) expect(tab).toMatch(/<\/Group>\s*<Label resid="Tab.Label"\/>\s*<\/CustomTab>$/u);
});

/** The command as a person runs it; office-addin-manifest reads what it writes. */
function stamp(...args: string[]) {
  const command = [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'scripts/stamp-manifest.ts')];
  return spawnSync(process.execPath, [...command, ...args], { encoding: 'utf8', cwd: ROOT });
}

describe('the command', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'mubiao-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  test('writes the manifest that office-addin-manifest reads back', () => {
    const output = path.join(folder, '清单.xml');
    const { status, stdout } = stamp('--url', 'https://oa.gov.cn/mubiao', '-o', output);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `已写入 ${output}：目标台账 0.1.0.0，地址 https://oa.gov.cn/mubiao\n`,
    });
    expect(readFileSync(output, 'utf8')).toBe(stampManifest(manifest, 'https://oa.gov.cn/mubiao'));
  });

  test.each([
    ['no address', []],
    ['an http address', ['--url', 'http://oa.gov.cn']],
    ['its own source', ['--url', 'https://oa.gov.cn', '-o', FILE]],
  ])('refuses %s and writes nothing', (_, args) => {
    const output = args.includes('-o') ? [] : ['-o', path.join(folder, '清单.xml')];
    const { status, stderr } = stamp(...args, ...output);
    expect(status).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff].*。$|^用法/mu);
    expect(readdirSync(folder)).toEqual([]);
    expect(readFileSync(FILE, 'utf8')).toBe(manifest);
  });
});

describe('with an address of deployment', () => {
  test.each([
    ['https://oa.changning.gov.cn/mubiao', 'https://oa.changning.gov.cn/mubiao/taskpane.html'],
    ['https://10.1.2.3:8443/', 'https://10.1.2.3:8443/taskpane.html'],
    [
      'https://内网.教育局/目标 台账',
      'https://xn--v6q792i.xn--dgtp5sd2w/%E7%9B%AE%E6%A0%87%20%E5%8F%B0%E8%B4%A6/taskpane.html',
    ],
  ])('%s', (url, page) => {
    const stamped = stampManifest(manifest, url);
    expect(stamped).toContain(`<SourceLocation DefaultValue="${page}"/>`);
    expect(stamped).not.toContain('localhost');
  });

  test.each([
    ['http://oa.gov.cn/', '不是 https 地址'],
    ['oa.gov.cn', '不是有效的地址'],
    ['https://oa.gov.cn/?a=1', '不能带有 ? 或 #'],
  ])('%s is refused', (url, message) => {
    expect(() => stampManifest(manifest, url)).toThrow(message);
  });
});
