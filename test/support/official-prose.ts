/** Official prose as it was published, slips planted in it, and what the text-form rules make of both. For a test and a benchmark. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { RULES } from '../../src/rules/index';
import { isProseRule, type Finding, type Rule } from '../../src/rules/rule';
import { findings } from '../../src/rules/run';

export const FORM_RULES: readonly Rule[] = RULES.filter(isProseRule);

/** The published reports, which are not part of the project: they stand beside it where it is developed. */
const CORPUS = path.join(__dirname, '../../../shared/corpus');

/** The paragraphs of the reports, or null where they are not there. */
export function officialProse(): readonly string[] | null {
  return paragraphsIn(CORPUS);
}

/** The paragraphs of regulations, or null where they are not there. */
export function lawProse(): readonly string[] | null {
  return paragraphsIn(path.join(CORPUS, 'law'));
}

function paragraphsIn(folder: string): readonly string[] | null {
  if (!existsSync(folder)) return null;
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .filter((line) => line.trim() !== '');
}

/** A tracker whose sub-projects hold these texts. */
export function workbookOfTexts(texts: readonly string[]): WorkbookSnapshot {
  const row = (at: number, values: readonly string[]): SheetSnapshot['rows'][number] => ({
    row: at,
    cells: values.map((value, index) => ({ column: index + 1, value })),
  });
  const head = [row(1, ['目标编号', '001']), row(2, ['目标内容', '推进各项工作。'])];
  const header = row(3, ['子项目', '完成进度', '本月进展情况', '存在问题']);
  const rows = texts.map((text, index) => row(index + 4, [`项目${index}`, '25%', text, '无']));
  return { dateSystem: 1900, sheets: [{ name: '语料', merges: [], rows: [...head, header, ...rows] }] };
}

/** What the text-form rules report in these texts. */
export function checkTexts(texts: readonly string[]): readonly Finding[] {
  return findings(readTracker(workbookOfTexts(texts)), FORM_RULES);
}

/** A way to spoil a text: what is found there, and what it becomes. */
export interface Slip {
  readonly rule: string;
  readonly name: string;
  readonly at: RegExp;
  readonly become: (match: string) => string;
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '。': '.' };
const WRONG: Readonly<Record<string, string>> = {
  部署: '布署',
  贯彻: '贯撤',
  隐患: '隐换',
  充分: '充份',
  统筹: '统愁',
  措施: '措旋',
  账户: '帐户',
  安排: '按排',
};
export const SLIPS: readonly Slip[] = [
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
    at: /，(?=[\u4e00-\u9fff])/gu,
    become: () => '，2021-2023年',
  },
  { rule: 'clock-notation', name: 'clock with 分', at: /，(?=[\u4e00-\u9fff])/gu, become: () => '，16:30分前' },
  {
    rule: 'date-leading-zero',
    name: 'zero before a month',
    at: /，(?=[\u4e00-\u9fff])/gu,
    become: () => '，2021年03月',
  },
  {
    rule: 'two-digit-year',
    name: 'year of two digits',
    at: /，(?=[\u4e00-\u9fff])/gu,
    become: () => '，21年3月',
  },
  {
    rule: 'repeated-punctuation',
    name: 'mark twice',
    at: /[，。；](?=[\u4e00-\u9fff])/gu,
    become: (text) => text + text,
  },
  {
    rule: 'dash-form',
    name: 'two hyphens for a dash',
    at: /(?<=[\u4e00-\u9fff”])——(?=[\u4e00-\u9fff“])/gu,
    become: () => '--',
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
    rule: 'wrong-word',
    name: 'a wrong character',
    at: /部署|贯彻|隐患|充分|统筹|措施|账户|安排/gu,
    become: (text) => WRONG[text]!,
  },
  { rule: 'usage-word', name: '其它', at: /其他/gu, become: () => '其它' },
  { rule: 'usage-word', name: 'said twice', at: /，(?=[\u4e00-\u9fff])/gu, become: () => '，覆盖率超过90%以上，' },
  {
    rule: 'fullwidth-digit',
    name: 'full-width digit',
    at: /\d(?=[\u4e00-\u9fff])/gu,
    become: (text) => String.fromCharCode(text.charCodeAt(0) + 0xfee0),
  },
  {
    rule: 'arithmetic-mismatch',
    name: 'a total that is off',
    at: /。$/gu,
    become: () => '，24所公办小学每所公办小学5万元，总计130万元。',
  },
];

/** A text with one slip in it, and where that is (UTF-16 offset). */
export interface Spoilt {
  readonly text: string;
  readonly at: number;
}

/** Copies of paragraphs drawn at random, the same in every run, each with one slip of this kind; as many as asked for where there are places enough. */
export function plant({ at, become }: Slip, paragraphs: readonly string[], count: number): readonly Spoilt[] {
  const next = random(2021);
  const places = paragraphs.flatMap((text) => [...text.matchAll(at)].map((match) => ({ text, match })));
  return Array.from({ length: Math.min(count, places.length) }, () => {
    const { text, match } = places.splice(Math.floor(next() * places.length), 1)[0]!;
    const spoilt = text.slice(0, match.index) + become(match[0]) + text.slice(match.index + match[0].length);
    return { text: spoilt, at: match.index };
  });
}

/** The planted texts in which the slip's rule reports nothing that the published prose does not have. */
export function missedSlips(
  { rule }: Slip,
  planted: readonly Spoilt[],
  onProse: readonly Finding[],
): readonly Spoilt[] {
  const told = ({ message, excerpt }: Finding) => message + excerpt;
  const known = new Set(onProse.map(told));
  return planted.filter(
    ({ text }) => !checkTexts([text]).some((finding) => finding.rule.id === rule && !known.has(told(finding))),
  );
}

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
