/** The words of a tracker: which headers and labels there are, and what else people call them. */

import { ROLE_WORDS, type Role } from './role-words';

/** A column of a target sheet's table. */
export const COLUMN_KEYS = [
  'order',
  'name',
  'office',
  'person',
  'weight',
  'startDate',
  'dueDate',
  'doneDate',
  'completion',
  'progress',
  'problems',
  'nextSteps',
  'remark',
  'partner',
  'status',
] as const satisfies readonly Role[];
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** Whole headers by column; the first is the one the program writes. */
export const COLUMN_HEADERS = Object.fromEntries(
  COLUMN_KEYS.map((key) => [key, ROLE_WORDS[key].words]),
) as unknown as Readonly<Record<ColumnKey, readonly [string, ...string[]]>>;

/** The three texts of a sub-project in a month: the three sections of the letter. */
export const TEXT_KEYS = ['progress', 'problems', 'nextSteps'] as const satisfies readonly ColumnKey[];
export type TextKey = (typeof TEXT_KEYS)[number];

/** What a month's report is told in. */
export const REPORT_KEYS = ['completion', 'status', ...TEXT_KEYS] as const satisfies readonly ColumnKey[];

/** Whether it is one of them. */
export function isReportKey(key: string): key is (typeof REPORT_KEYS)[number] {
  return (REPORT_KEYS as readonly string[]).includes(key);
}

/** A labelled cell above the table. */
export const LABEL_KEYS = ['number', 'text', 'overall', 'office', 'startDate', 'dueDate'] as const;
export type LabelKey = (typeof LABEL_KEYS)[number];

export const LABELS: Readonly<Record<LabelKey, string>> = {
  number: '目标编号',
  text: '目标内容',
  overall: '总体进度',
  office: '牵头科室',
  startDate: '开始日期',
  dueDate: '完成时限',
};

/** Accepted labels; the first is the one the program writes. */
export const LABEL_SYNONYMS: Readonly<Record<LabelKey, readonly string[]>> = {
  number: [LABELS.number, '编号'],
  text: [LABELS.text, '工作目标', '目标'],
  overall: [LABELS.overall, '总体完成进度', '整体进度'],
  office: [LABELS.office, ...COLUMN_HEADERS.office],
  startDate: COLUMN_HEADERS.startDate,
  dueDate: COLUMN_HEADERS.dueDate,
};

/** Other words for a target, which are labels only in a row of labels and values by turns. */
export const TASK_LABELS: Readonly<Record<'number' | 'text', readonly string[]>> = {
  number: ['任务编号', '事项编号', '督办编号', '目标序号', '目标号'],
  text: [
    ...['目标任务', '目标名称', '重点目标', '任务目标', '重点任务', '重点工作', '任务名称', '工作任务', '任务内容'],
    ...['督查事项', '督办事项', '实事项目'],
  ],
};

/** Headers are words, not sentences. */
const LONGEST_HEADER = 60;

/** Hanzi, letters and digits are compared as they stand: most headers, and most names that might be one. */
const PLAIN_HEADER = /^[\u4e00-\u9fff0-9A-Za-z]*$/u;

/** At the end of a header: %, （%）, （100%）, （单位：%）, （百分比）. */
const PERCENT_UNIT = /\((?:单位:?)?(?:\d*%|百分[比数点])\)$|\(?%\)?$/u;

/** ★ before a header marks what is to be filled in. */
const STARS = /^[★☆※●]+/u;

/**
 * A header or label as it is compared: half-width, without spaces, line breaks, stars, an ending colon or a trailing （%）.
 * `percent` tells that it had one, so that 25 below it means 25%. A text too long for a header has no word.
 */
export function normalizeHeader(text: string): { readonly word: string; readonly percent: boolean } {
  if (text.length > LONGEST_HEADER) return { word: '', percent: false };
  if (PLAIN_HEADER.test(text)) return { word: text, percent: false };
  const plain = text.normalize('NFKC').replace(/[\s*]/gu, '').replace(STARS, '').replace(/:$/u, '');
  const word = plain.replace(PERCENT_UNIT, '');
  return { word, percent: word !== plain };
}

/** A cheap look at a text before it is normalized: whether it may be one of these words, by how it begins. */
export function beginsAsOneOf(words: Iterable<string>): (text: string) => boolean {
  const beginnings = new Set([...words].map((word) => word.charCodeAt(0)));
  return (text) => {
    const code = text.charCodeAt(0);
    // What is no hanzi and no digit may be written otherwise when normalized, or not at all.
    const isPlain = (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39);
    return !isPlain || beginnings.has(code);
  };
}
