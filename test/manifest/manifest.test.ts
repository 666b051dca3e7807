/** The manifest: valid, complete, and the same after an address was put in. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { stampManifest } from '../../scripts/stamp-manifest';
import { manifestProblems } from './manifest-problems';
import { installed } from '../support/installed';
import { temporaryFolders } from '../support/temporary-folder';

const ROOT = path.join(__dirname, '../..');
const FILE = path.join(ROOT, 'manifest.xml');
const manifest = readFileSync(FILE, 'utf8');

/** The schemas are Microsoft's and stand beside the project where it is developed. */
const SCHEMAS = path.join(ROOT, '../shared/manifest-schema');
const withoutSchema = !existsSync(SCHEMAS)
  ? 'the schemas are not beside the project (../shared/manifest-schema)'
  : installed('xmllint') === undefined
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

const LONG = (characters: number) => '校'.repeat(characters);

test.each<[name: string, from: string | RegExp, to: string, problem: string]>([
  ['a dangling id', 'resid="Check.Tip"', 'resid="Check.Tips"', 'Check.Tips is used but not there'],
  ['an id without use', 'resid="Check.Tip"', 'resid="Letter.Tip"', 'Check.Tip is used nowhere'],
  [
    'an id of another list',
    '<Description resid="Check.Tip"/>',
    '<Description resid="Check.Label"/>',
    'Check.Label stands in bt:ShortStrings and is wanted in bt:LongStrings',
  ],
  ['an id for two', 'id="Mubiao.Excel.Letter"', 'id="Mubiao.Excel.Check"', 'Mubiao.Excel.Check is there twice'],
  [
    'an id of a resource that is too long',
    /"Check\.Tip"/gu,
    `"${'x'.repeat(33)}"`,
    `the id ${'x'.repeat(33)} is too long`,
  ],
  [
    'an id of a button that is too long',
    'id="Mubiao.Excel.Check"',
    `id="${'x'.repeat(126)}"`,
    `the id ${'x'.repeat(126)} is too long`,
  ],
  ['a missing file', 'icons/check-16.png', 'icons/cheque-16.png', 'assets/icons/cheque-16.png is not there'],
  ['a missing page', 'taskpane.html?view=check', 'pane.html?view=check', 'src/pane/pane.html is not there'],
  [
    'an http address',
    'DefaultValue="https://localhost:3000/taskpane.html?view=check"',
    'DefaultValue="http://localhost:3000/taskpane.html"',
    'http://localhost:3000/taskpane.html is not https',
  ],
  [
    'an http domain',
    '<Hosts>',
    '<AppDomains><AppDomain>http://oa.gov.cn</AppDomain></AppDomains><Hosts>',
    'http://oa.gov.cn is not https',
  ],
  [
    'an icon of another size',
    '<bt:Image size="80" resid="Icon.Check.80"/>',
    '<bt:Image size="80" resid="Icon.Check.64"/>',
    'Icon.Check.64 is drawn 64 × 64 for 80',
  ],
  [
    'an own image of another size',
    '<IconUrl DefaultValue="https://localhost:3000/assets/icons/app-32.png"/>',
    '<IconUrl DefaultValue="https://localhost:3000/assets/icons/app-64.png"/>',
    'IconUrl is drawn 64 × 64 for 32',
  ],
  ['a drawing that is no PNG', 'icons/app-16.png', 'icons/app-16.svg', 'Icon.App.16 is no PNG'],
  [
    'an icon without its largest size',
    '<bt:Image size="80" resid="Icon.Check.80"/>',
    '',
    'Mubiao.Excel.Check has no icon of 80 px',
  ],
  ['a string without English', '<bt:Override Locale="en-US" Value="Settings"/>', '', 'Settings.Label has no English'],
  ['a name without English', '<Override Locale="en-US" Value="Target tracker"/>', '', 'DisplayName has no English'],
  ['a label that is too long', 'DefaultValue="校验"', `DefaultValue="${LONG(126)}"`, 'Check.Label is too long'],
  [
    'a tip that is too long',
    'DefaultValue="打开目标台账窗格。"',
    `DefaultValue="${LONG(251)}"`,
    'Pane.Tip is too long',
  ],
  ['English that is too long', 'Value="Settings"', `Value="${LONG(126)}"`, 'Settings.Label is too long in English'],
  ['an address that is too long', '?view=check', `?view=check&amp;x=${'x'.repeat(2048)}`, 'Url.Check is too long'],
  ['a description that is too long', 'DefaultValue="校验重点', `DefaultValue="${LONG(250)}`, 'Description is too long'],
  [
    'requirements',
    '<Resources>',
    '<Requirements/><Resources>',
    'Requirements hide the buttons of every host that lacks one of them',
  ],
  [
    'a shared runtime',
    '<DesktopFormFactor>',
    '<Runtimes/><DesktopFormFactor>',
    'a shared runtime falls back to Internet Explorer where WebView2 is missing',
  ],
  [
    'a function command',
    'xsi:type="ShowTaskpane"',
    'xsi:type="ExecuteFunction"',
    'an action ExecuteFunction needs a shared runtime',
  ],
  ['a view without button', '?view=progress', '?view=letter', 'Workbook has no button for progress'],
  [
    'a button that Word does not have',
    /Url\.Letter(?="\/>\s*<\/Action>\s*<\/Control>\s*<\/Group>\s*<Label)/gu,
    'Url.Pane',
    'Document has no button for letter',
  ],
  [
    'a second pane',
    /<TaskpaneId>Office.AutoShowTaskpaneWithDocument(?=<\/TaskpaneId>\s*<SourceLocation resid="Url.Check")/gu,
    '<TaskpaneId>Other',
    'there are 2 panes: Office.AutoShowTaskpaneWithDocument, Other',
  ],
  [
    'a second tab',
    '<CustomTab id="Mubiao.Excel.Tab">',
    '<CustomTab id="Mubiao.Excel.Tab"><Group id="x"/><Label resid="Tab.Label"/></CustomTab><CustomTab id="y">',
    'Workbook has more than one tab',
  ],
  [
    'a tab whose label is not last',
    /(<CustomTab id="Mubiao.Excel.Tab">)([\s\S]*?)(<Label resid="Tab.Label"\/>)(\s*<\/CustomTab>)/u,
    '$1$3$2$4',
    'the label of Mubiao.Excel.Tab is not last',
  ],
  [
    'no buttons at all',
    /<VersionOverrides[\s\S]*<\/VersionOverrides>/u,
    '',
    'there are no VersionOverrides, and so no buttons',
  ],
])('%s is found', (_, from, to, problem) => {
  const broken = typeof from === 'string' ? manifest.replaceAll(from, to) : manifest.replace(from, to);
  expect(broken).not.toBe(manifest);
  expect(manifestProblems(broken, ROOT)).toContain(problem);
});

/** In a process of its own, because Jest cannot load the modules that office-addin-manifest is made of. */
test('office-addin-manifest reads it', () => {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => console.log(JSON.stringify(info)))`;
  const { stdout, stderr } = run('-e', script, FILE);
  expect(stderr).toBe('');
  expect(JSON.parse(stdout)).toMatchObject({
    displayName: '目标台账',
    defaultLocale: 'zh-CN',
    hosts: ['Workbook', 'Document'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
  });
});

/** The command as a person runs it (`npm run stamp-manifest`). */
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const SOURCE = path.join(ROOT, 'scripts/stamp-manifest.ts');
/** The same in JavaScript, which starts at once; one folder below the manifest as its source is. */
const COMMAND = path.join(ROOT, `.cache/stamp-manifest-${process.pid}.cjs`);

function run(...args: string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT });
}

describe('the command', () => {
  const folder = temporaryFolders();
  beforeAll(() => {
    buildSync({ entryPoints: [SOURCE], outfile: COMMAND, bundle: true, platform: 'node', packages: 'external' });
  });
  afterAll(() => rmSync(COMMAND, { force: true }));

  test('writes the manifest that office-addin-manifest reads back', () => {
    const output = path.join(folder(), '清单.xml');
    const { status, stdout } = run(TSX, SOURCE, '--url', 'https://oa.gov.cn/mubiao', '-o', output);
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: `已写入 ${output}：目标台账 0.1.0.0，窗格地址 https://oa.gov.cn/mubiao/taskpane.html\n`,
    });
    expect(readFileSync(output, 'utf8')).toBe(stampManifest(manifest, 'https://oa.gov.cn/mubiao'));
    expect(readdirSync(folder())).toEqual(['清单.xml']);
  });

  test.each([
    ['no address', []],
    ['an option without value', ['--url']],
    ['an unknown option', ['--uri', 'https://oa.gov.cn']],
    ['an http address', ['--url', 'http://oa.gov.cn']],
    ['its own source', ['--url', 'https://oa.gov.cn', '-o', FILE]],
    [
      'a folder that is not there',
      ['--url', 'https://oa.gov.cn', '-o', path.join(tmpdir(), 'no-such-folder/清单.xml')],
    ],
    ['a folder', ['--url', 'https://oa.gov.cn', '-o', ROOT]],
  ])('refuses %s in Chinese and writes nothing', (_, args) => {
    const output = args.includes('-o') ? [] : ['-o', path.join(folder(), '清单.xml')];
    const { status, stderr } = run(COMMAND, ...args, ...output);
    expect(status).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff].*。$|^用法/mu);
    expect(stderr).not.toMatch(/ENOENT|EISDIR|argument|option/u);
    expect(readdirSync(folder())).toEqual([]);
    expect(readFileSync(FILE, 'utf8')).toBe(manifest);
  });
});

describe('with an address of deployment', () => {
  test.each([
    ['https://oa.changning.gov.cn/mubiao', 'https://oa.changning.gov.cn/mubiao/'],
    ['https://oa.changning.gov.cn/mubiao//', 'https://oa.changning.gov.cn/mubiao/'],
    ['https://10.1.2.3:8443/', 'https://10.1.2.3:8443/'],
    ['HTTPS://OA.GOV.CN', 'https://oa.gov.cn/'],
    [' https://oa.gov.cn/a ', 'https://oa.gov.cn/a/'],
    ['https://内网.教育局/目标 台账', 'https://xn--v6q792i.xn--dgtp5sd2w/%E7%9B%AE%E6%A0%87%20%E5%8F%B0%E8%B4%A6/'],
    ['https://oa.gov.cn/%E7%9B%AE%E6%A0%87', 'https://oa.gov.cn/%E7%9B%AE%E6%A0%87/'],
    ['https://oa.gov.cn/100%', 'https://oa.gov.cn/100%25/'],
    ['https://oa.gov.cn/a&b', 'https://oa.gov.cn/a&amp;b/'],
    ['https://oa.gov.cn/a$&b$$', 'https://oa.gov.cn/a$&amp;b$$/'],
    ['https://oa.gov.cn/"<a>', 'https://oa.gov.cn/%22%3Ca%3E/'],
  ])('%s', (url, base) => {
    const stamped = stampManifest(manifest, url);
    expect(stamped.split('https://localhost:3000/')).toEqual([stamped]);
    expect(stamped.split(base).join('https://localhost:3000/')).toBe(manifest);
  });

  test.each([
    ['http://oa.gov.cn/', '不是 https 地址'],
    ['ftp://oa.gov.cn/', '不是 https 地址'],
    ['oa.gov.cn', '不是有效的地址'],
    ['https:oa.gov.cn', '不是有效的地址'],
    ['https://', '不是有效的地址'],
    ['https://oa.gov.cn:port/', '不是有效的地址'],
    ['', '不是有效的地址'],
    ['https://oa.gov.cn/?a=1', '不能带有 ? 或 #'],
    ['https://oa.gov.cn/?', '不能带有 ? 或 #'],
    ['https://oa.gov.cn/#', '不能带有 ? 或 #'],
    ['https://user:secret@oa.gov.cn/', '不能带有用户名或密码'],
    ['https://oa.gov.cn/taskpane.html', '是一个文件'],
  ])('%s is refused', (url, message) => {
    expect(() => stampManifest(manifest, url)).toThrow(message);
  });

  test('one that makes an address too long for Office is refused', () => {
    expect(() => stampManifest(manifest, `https://oa.gov.cn/${'a'.repeat(2040)}`)).toThrow('地址过长');
  });
});
