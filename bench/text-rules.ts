/**
 * The text-form rules on official prose: what they report there, by rule, and how many slips of each kind they find when this
 * script plants them. Official prose is nearly free of slips, so what is reported on it is looked at one by one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULES } from '../src/rules/index';
import { findings } from '../src/rules/run';
import type { Finding, Rule } from '../src/rules/rule';
import { readTracker } from '../src/application/read-tracker';
import type { Tracker } from '../src/domain/tracker';

const CORPUS = path.join(__dirname, '../../shared/corpus');
const FORM: readonly Rule[] = RULES.filter(({ scope }) => scope === 'prose');
const PLANTED = 60;

if (!existsSync(CORPUS)) {
  console.log('Skipped: the corpus of official prose is not beside the project (../shared/corpus).');
  process.exit(0);
}
const paragraphs = readdirSync(CORPUS)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => readFileSync(path.join(CORPUS, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');

/** A tracker whose sub-projects hold these texts. */
function trackerOf(texts: readonly string[]): Tracker {
  const header = ['子项目', '完成进度', '本月进展情况', '存在问题'];
  const row = (at: number, values: readonly string[]) => ({
    row: at,
    cells: values.map((value, index) => ({ column: index + 1, value })),
  });
  return readTracker({
    dateSystem: 1900,
    sheets: [
      {
        name: '语料',
        merges: [],
        rows: [row(1, header), ...texts.map((text, index) => row(index + 2, [`项目${index}`, '25%', text, '无']))],
      },
    ],
  });
}

const check = (texts: readonly string[]): readonly Finding[] => findings(trackerOf(texts), FORM);

// What is reported on the prose as it was published.
const characters = paragraphs.reduce((sum, text) => sum + text.length, 0);
const found = check(paragraphs);
console.log(`${characters} characters of official prose, ${paragraphs.length} paragraphs`);
console.log('\nfindings per 10,000 characters');
for (const rule of FORM) {
  const own = found.filter((finding) => finding.rule === rule);
  console.log(`  ${rule.id.padEnd(26)} ${((own.length / characters) * 10_000).toFixed(3)}   (${own.length})`);
  for (const { excerpt } of own) console.log(`      ${excerpt.replaceAll('\n', '↵')}`);
}
console.log(`  ${'all'.padEnd(26)} ${((found.length / characters) * 10_000).toFixed(3)}   (${found.length})`);

// What is found of planted slips.

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A way to spoil a text: what is found there, and what it becomes. */
interface Slip {
  readonly rule: string;
  readonly name: string;
  readonly at: RegExp;
  readonly become: (match: string) => string;
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '。': '.' };
const SLIPS: readonly Slip[] = [
  {
    rule: 'halfwidth-punctuation',
    name: 'half-width ，；',
    at: /[\u4e00-\u9fff][，；][\u4e00-\u9fff]/gu,
    become: (text) => text.replace(/[，；]/u, (mark) => HALF[mark]!),
  },
  {
    rule: 'halfwidth-punctuation',
    name: 'half-width brackets',
    at: /（[^（）]{2,20}）/gu,
    become: (text) => `(${text.slice(1, -1)})`,
  },
  { rule: 'halfwidth-punctuation', name: 'half-width 。', at: /[\u4e00-\u9fff]。$/gu, become: (text) => `${text[0]}.` },
  {
    rule: 'cjk-digit-space',
    name: 'space before a number',
    at: /[\u4e00-\u9fff]\d/gu,
    become: (text) => `${text[0]} ${text[1]}`,
  },
  {
    rule: 'cjk-digit-space',
    name: 'space after a number',
    at: /\d[\u4e00-\u9fff]/gu,
    become: (text) => `${text[0]} ${text[1]}`,
  },
  {
    rule: 'unbalanced-pair',
    name: 'a closing mark lost',
    at: /“[^“”]{2,12}”(?=[\u4e00-\u9fff])/gu,
    become: (text) => text.slice(0, -1),
  },
  {
    rule: 'unbalanced-pair',
    name: 'an opening mark lost',
    at: /[\u4e00-\u9fff]“[^“”]{2,12}”(?=[\u4e00-\u9fff])/gu,
    become: (text) => text[0]! + text.slice(2),
  },
  {
    rule: 'range-connector',
    name: 'hyphen between amounts',
    at: /(?<![\d.])[1-9]\d?(?=[个家项所人次条座])/gu,
    become: (text) => `${text}-${Number(text) + 2}`,
  },
  {
    rule: 'range-connector',
    name: 'hyphen between years',
    at: /(?<!\d)20[12]\d(?=年)/gu,
    become: (text) => `${Number(text) - 2}-${text}`,
  },
  { rule: 'clock-notation', name: 'clock with 分', at: /，(?=[\u4e00-\u9fff])/gu, become: () => '，16:30分前' },
  {
    rule: 'date-leading-zero',
    name: 'zero before a month',
    at: /(?<!\d)20[12]\d年/gu,
    become: (text) => `${text}03月`,
  },
  {
    rule: 'two-digit-year',
    name: 'year of two digits',
    at: /(?<!\d)20[12]\d年/gu,
    become: (text) => `${text.slice(2)}3月`,
  },
  {
    rule: 'repeated-punctuation',
    name: 'mark twice',
    at: /[，。；](?=[\u4e00-\u9fff])/gu,
    become: (text) => text + text,
  },
  { rule: 'quote-list-comma', name: '、 between quotes', at: /”“/gu, become: () => '”、“' },
  { rule: 'sentence-end-missing', name: 'no 。 at the end', at: /[\u4e00-\u9fff]。$/gu, become: (text) => text[0]! },
  { rule: 'numbering-comma', name: '1、 for 1.', at: /^(?=[\u4e00-\u9fff])/gu, become: () => '1、' },
  { rule: 'numbering-level-skipped', name: '（1） without 1.', at: /^(?=[\u4e00-\u9fff])/gu, become: () => '（1）' },
  {
    rule: 'invisible-character',
    name: 'zero-width space',
    at: /[\u4e00-\u9fff]{2}/gu,
    become: (text) => `${text[0]}\u200b${text[1]}`,
  },
  {
    rule: 'straight-quotes',
    name: 'straight quotes',
    at: /“[^“”]{2,12}”/gu,
    become: (text) => `"${text.slice(1, -1)}"`,
  },
  {
    rule: 'arithmetic-mismatch',
    name: 'a total that is off',
    at: /。$/gu,
    become: () => '，24所公办小学每所公办小学5万元，总计130万元。',
  },
];

console.log(`\nplanted slips found (${PLANTED} of each, one in a paragraph)`);
let all = 0;
let missed = 0;
const next = random(2021);
for (const { rule, name, at, become } of SLIPS) {
  const places = paragraphs.flatMap((text) => [...text.matchAll(at)].map((match) => ({ text, match })));
  const known = new Map(check(paragraphs).map((finding) => [finding.message + finding.excerpt, finding]));
  let hits = 0;
  const planted = Math.min(PLANTED, places.length);
  for (let count = 0; count < planted; count++) {
    const { text, match } = places.splice(Math.floor(next() * places.length), 1)[0]!;
    const spoilt = text.slice(0, match.index) + become(match[0]) + text.slice(match.index + match[0].length);
    const own = check([spoilt]).filter(
      (finding) => finding.rule.id === rule && !known.has(finding.message + finding.excerpt),
    );
    if (own.length > 0) hits++;
    else console.log(`      missed: …${spoilt.slice(Math.max(0, match.index - 12), match.index + 24)}…`);
  }
  all += planted;
  missed += planted - hits;
  console.log(`  ${name.padEnd(26)} ${hits}/${planted}   ${rule}`);
}
console.log(`  ${'all'.padEnd(26)} ${(((all - missed) / all) * 100).toFixed(1)} %  (${all - missed}/${all})`);

// How fast.
const megabyte = paragraphs.join('\n').repeat(Math.ceil(1e6 / 3 / characters));
const large = trackerOf([megabyte]);
findings(large, FORM);
const start = performance.now();
findings(large, FORM);
console.log(
  `\nthe whole set over 1 MB of prose (${megabyte.length} characters in one cell): ${Math.round(performance.now() - start)} ms`,
);
