/** What the manuals promise: pictures that are there, links that lead somewhere, and names that stand on the screen. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { PICTURES } from '../../scripts/pictures';
import { SEVERITY_NAMES } from '../../src/rules/rule';

const ROOT = path.join(__dirname, '../..');
const IMAGES = path.join(ROOT, 'docs/images');
/** Together they stay small enough to be read over a slow line. */
const MOST_BYTES_OF_IMAGES = 2.5 * 1024 * 1024;

const MANUALS = ['使用手册', '部署手册', '常见问题'].map((name) => `docs/${name}.md`);
const PAGES = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter(isPage)
    .map((name) => `docs/${name}`),
];

function isPage(name: string): boolean {
  return name.endsWith('.md');
}
const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** The targets of the links and pictures of a page that are files of ours. */
function linksOf(page: string): readonly string[] {
  const links = [...textOf(page).matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target]) => decodeURI(target!));
  return links.filter((target) => !/^[a-z]+:/u.test(target));
}

/** The headings of a page as its links name them: without punctuation, blanks as hyphens. */
function anchorsOf(page: string): readonly string[] {
  return [...textOf(page).matchAll(/^#+ (.+)$/gmu)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replace(/\s/gu, '-'),
  );
}

test.each(PAGES.flatMap((page) => linksOf(page).map((target) => [page, target] as const)))(
  '%s leads to %s',
  (page, target) => {
    const [file, anchor] = target.split('#');
    const place = file === '' ? page : path.join(path.dirname(page), file!);
    expect(existsSync(path.join(ROOT, place))).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(place)).toContain(anchor);
  },
);

const ENGINEERS = ['README.md', 'CONTRIBUTING.md', 'docs/architecture.md', 'docs/excel-host.md'];
const FILES = ['src', 'test', 'bench', 'scripts', 'docs', 'assets', '.'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' }).map(
    (name) => `/${path.posix.join(folder, name.split(path.sep).join('/'))}/`,
  ),
);

/** Files and folders that a page names in `…` or at the beginning of a line, from the root, from src or by their last part. */
function filesNamedBy(page: string): readonly string[] {
  return [...textOf(page).matchAll(/(?:`|^)([\w./-]+)(?:`| )/gmu)].flatMap(([, name]) =>
    /^(?:src|test|bench|scripts|docs)\/|\.(?:tsx?|py|txt|json|sh)$/u.test(name!) ? name!.replace(/\/$/u, '') : [],
  );
}

test.each(ENGINEERS)('the files that %s names are there', (page) => {
  const named = filesNamedBy(page);
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !FILES.some((file) => file.includes(`/${name}/`)))).toEqual([]);
});

describe('the pictures', () => {
  const files = readdirSync(IMAGES);

  test('come from the script, all of them', () => {
    expect([...files].sort()).toEqual(PICTURES.map(({ name }) => `${name}.png`).sort());
  });
  test('are all used', () => {
    const used = PAGES.flatMap((page) => linksOf(page).map((target) => path.join(path.dirname(page), target)));
    expect(files.filter((file) => !used.includes(`docs/images/${file}`))).toEqual([]);
  });
  test('are small', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(IMAGES, file)).size, 0);
    expect(bytes).toBeLessThan(MOST_BYTES_OF_IMAGES);
  });
});

// Words

/** A text of the program: whole, or with gaps where something is filled in. */
const TEXTS = sourcesIn(path.join(ROOT, 'src')).map((file) => ({ file, texts: textsIn(readFileSync(file, 'utf8')) }));
const MANIFEST_WORDS = [...textOf('manifest.xml').matchAll(/DefaultValue="([^"]*)"/gu)].map(([, text]) => [text!]);
const ON_SCREEN = [
  ...TEXTS.flatMap(({ file, texts }) => (isWords(file) ? texts : [])),
  ...MANIFEST_WORDS,
  ...Object.values(SEVERITY_NAMES).map((name) => [name]),
];
/** The pages themselves say one sentence where no script runs. */
const PAGE_SENTENCES = ['src/taskpane/taskpane.html', 'src/web/index.html'].flatMap((file) =>
  [...textOf(file).matchAll(/<p[^>]*>([^<]*)<\/p>/gu)].map(([, text]) => [text!.trim()]),
);
const SENTENCES = [...TEXTS.flatMap(({ texts }) => texts), ...PAGE_SENTENCES];

/** The words of the views, and of the settings, which the form shows. */
function isWords(file: string): boolean {
  const ofPage = file.includes(`${path.sep}web${path.sep}`) && file.endsWith('-words.ts');
  return ofPage || ['words.ts', 'settings.ts', 'look-settings.ts', 'setting-kinds.ts'].includes(path.basename(file));
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory() ? sourcesIn(place) : /\.tsx?$/u.test(entry.name) ? [place] : [];
  });
}

/** The texts in quotes of a source, each as the parts between which something is filled in. */
function textsIn(source: string): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push([node.text]);
    else if (ts.isTemplateExpression(node)) {
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

/** What is filled into a name: a number, or a cell with or without its sheet. */
const IN_NAMES = String.raw`(?:\d+|(?:[^\s!]+!)?[A-Z]{1,3}\d+)`;
const IN_SENTENCES = '.+';

/** Whether the program says this, with something of this kind in the gaps. */
function isSaid(wanted: string, texts: readonly (readonly string[])[], gap: string): boolean {
  return texts.some((parts) => {
    if (parts.length === 1) return parts[0] === wanted;
    const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join(gap);
    return new RegExp(`^${pattern}$`, 'su').test(wanted);
  });
}
const isName = (name: string) => isSaid(name, ON_SCREEN, IN_NAMES);
/** Half of a sentence at least must be the program's own words, or it might be any sentence. */
const isSentence = (sentence: string) =>
  isSaid(
    sentence,
    SENTENCES.filter((parts) => parts.join('').length * 2 >= sentence.length),
    IN_SENTENCES,
  );

describe.each(MANUALS)('the words of %s', (manual) => {
  const text = textOf(manual);

  test('in 【】 are names that stand on the screen', () => {
    const names = [...text.matchAll(/【([^】]+)】/gu)].map(([, name]) => name!);
    expect([...new Set(names)].filter((name) => !isName(name))).toEqual([]);
  });

  test('that are a heading in quotes are sentences of the program', () => {
    const sentences = [...text.matchAll(/^#+ “(.+)”$/gmu)].map(([, sentence]) => sentence!);
    expect(sentences.filter((sentence) => !isSentence(sentence))).toEqual([]);
  });
});

test.each(['修正', '修正同类 5 处', '转到 设置!B5'])('%s stands on the screen', (name) => {
  expect(isName(name)).toBe(true);
});
test.each(['改正', '修正全部 5 处', '转到设置表', '5'])('%s does not', (name) => {
  expect(isName(name)).toBe(false);
});
test.each([
  ['Excel 正忙，请稍候再试。', true],
  ['Excel 很忙，请稍候再试。', false],
  ['工作表“第048项”受保护，请先取消保护再修正。', true],
  ['工作表“第048项”受保护，请联系管理员。', false],
])('%s is a sentence of the program: %s', (sentence, is) => {
  expect(isSentence(sentence)).toBe(is);
});
