/** The manual's page on the rules, written from the rules themselves: what each finds, why, and its examples. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { HISTORY_TABLE } from '../src/application/own-tables/history-sheet';
import { parseWrittenDate, formatDate } from '../src/domain/calendar-date';
import { formatPercent } from '../src/domain/percent';
import { SETTINGS } from '../src/domain/settings';
import { COLUMN_HEADERS, LABELS } from '../src/domain/words';
import type { Example, ExampleCell, ExpectedFinding, MonthExample, TargetExample } from '../src/rules/example';
import { RULES } from '../src/rules/index';
import { isProseRule, SEVERITIES, SEVERITY_NAMES, type Rule } from '../src/rules/rule';
import measured from './rules-measured.json';

/** The folders of src/rules, in the order of the page. */
const GROUPS: readonly (readonly [folder: string, title: string])[] = [
  ['percent', '百分数'],
  ['date', '日期'],
  ['text', '填报内容'],
  ['facts', '事实与数字'],
  ['words', '用词'],
  ['form', '文字规范'],
  ['structure', '台账结构与设置'],
];

/** What `npm run bench -- rules` found of the rules on texts, by id. */
const RULES_MEASURED: Readonly<Record<string, Measured>> = measured.rules;
/** In units of 10,000 characters. */
const CORPUS_SIZE = Math.round(measured.characters / 1000) / 10;

interface Measured {
  readonly found: number;
  readonly true: number;
  readonly arguable: number;
  readonly false: number;
  readonly planted: number;
  readonly recalled: number;
}

const LEVELS: Readonly<Record<Rule['severity'], string>> = {
  error: '不符合标准，或会使函件出错',
  warning: '很可能有误，请核对',
  suggestion: '用法上可以改进',
};

/** The page as Markdown, in Chinese. */
export function rulesPage(): string {
  return `${[
    '# 校验规则',
    '<!-- Written from src/rules by `npm run make-rules-page`: change the rules, not this page. -->',
    `共 ${RULES.length} 条。${SEVERITIES.map((level) => `**${SEVERITY_NAMES[level]}**：${LEVELS[level]}`).join('；')}。` +
      '“可自动修正”的规则只改动有误的几个字符或单元格的值，拿不准的不改。命令行用 `--rule 编号` 只修正一种。',
    '依据：GB/T 15834-2011《标点符号用法》、GB/T 15835-2011《出版物上数字用法》、GB/T 9704-2012《党政机关公文格式》。',
    ...GROUPS.flatMap(([folder, title]) => {
      const ids = idsIn(folder);
      return [`## ${title}`, ...RULES.filter(({ id }) => ids.has(id)).map(ruleSection)];
    }),
  ].join('\n\n')}\n`;
}

function idsIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(path.join(__dirname, '../src/rules', folder));
  return new Set(files.map((file) => file.replace(/\.ts$/u, '')));
}

function ruleSection(rule: Rule): string {
  const { id, title, severity, why, examples } = rule;
  const fixable = examples.some(({ reports }) => reports.some(({ fixed }) => fixed !== undefined));
  const wrong = examples.filter(({ reports }) => reports.length > 0);
  const accepted = examples.filter(({ reports }) => reports.length === 0);
  const describe = (example: Example) => describeExample(example, isProseRule(rule));
  const accepts = [...new Set(accepted.map(describe))].filter((text) => text !== '');
  return [
    `### ${title}`,
    `\`${id}\` · ${SEVERITY_NAMES[severity]}${fixable ? ' · 可自动修正' : ''}`,
    why,
    ...measuredLine(id),
    fixable
      ? [
          '| 指出 | 改为 |',
          '| --- | --- |',
          ...wrong.map((example) => `| ${describe(example)} | ${mended(example)} |`),
        ].join('\n')
      : `指出：\n\n${list(wrong.map(describe))}`,
    ...(accepts.length > 0 ? [`不指出：\n\n${list(accepts)}`] : []),
  ].join('\n\n');
}

/** What `npm run bench -- rules` measured; nothing for rules that look at no text. */
function measuredLine(id: string): string[] {
  const one = RULES_MEASURED[id];
  if (!one) return [];
  const judged = [
    [one.true, '确有差错'],
    [one.arguable, '可商榷'],
    [one.false, '误报'],
  ] as const;
  const details = judged.flatMap(([count, name]) => (count > 0 ? [`${count} 处${name}`] : []));
  const onProse = one.found === 0 ? '没有指出任何一处' : `指出 ${one.found} 处（逐条核对：${details.join('、')}）`;
  const recall = one.planted === 0 ? '' : `；植入的 ${one.planted} 处差错找到 ${one.recalled} 处`;
  return [`实测：在 ${CORPUS_SIZE} 万字公开公文和法规中${onProse}${recall}。`];
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** What the cells hold after the fixes; several places of one cell have the same outcome. */
function mended({ reports }: Example): string {
  const outcomes = reports.map(({ fixed }: ExpectedFinding) => (fixed === undefined ? '（请人工核对）' : shown(fixed)));
  return [...new Set(outcomes)].join('；');
}

/** How the example differs from a tracker in good order. A text rule looks at every text alike: there the column is not named. */
function describeExample(example: Example, prose: boolean): string {
  const settings = Object.entries(example.settings ?? {}).map(([key, cell]) =>
    named(SETTINGS[key as keyof typeof SETTINGS].name, cell),
  );
  const unknown = (example.unknownSettings ?? []).map((name) => `设置项“${name}”`);
  const others = (example.moreTargets ?? []).map((target) => `另一目标表${inBrackets(describeTarget(target, prose))}`);
  const history = (example.history ?? []).flatMap(describeMonth);
  const below = (example.below ?? []).map((row) => `表下方一行：${row.map(shown).join('、')}`);
  const sheets = (example.moreSheets ?? []).map(({ name, rows }) => {
    return `另一张工作表“${name}”：${rows.map((row) => row.map(shown).join('、')).join('；')}`;
  });
  return [...settings, ...unknown, ...describeTarget(example, prose), ...below, ...sheets, ...others, ...history].join(
    '<br>',
  );
}

/** What the archive says otherwise than the plain tracker. */
function describeMonth({ month, rows = [] }: MonthExample, index: number, { length }: readonly unknown[]): string[] {
  const name = month ?? (length === 1 ? '上月' : `${['上上月', '上月'][index + 2 - length]}`);
  return rows.flatMap((row, at) => {
    const which = rows.length > 1 ? `第 ${at + 1} 行` : '';
    if (row === null) return [`${name}没有${which}`];
    return Object.entries(row).map(
      ([key, cell]) =>
        `${name}${which}${named(HISTORY_TABLE.columns.find((column) => column.key === key)!.headers[0], cell)}`,
    );
  });
}

function describeTarget(
  { sheet, labels = {}, rows = [], withoutColumns = [] }: TargetExample,
  prose: boolean,
): string[] {
  return [
    ...(sheet === undefined ? [] : [`工作表名：${sheet}`]),
    ...Object.entries(labels).map(([key, cell]) => named(LABELS[key as keyof typeof LABELS], cell)),
    ...rows.flatMap((row, index) =>
      Object.entries(row).map(([key, cell]) => {
        if (prose && key === 'progress') return shown(cell);
        const which = rows.length > 1 ? `第 ${index + 1} 行` : '';
        return which + named(COLUMN_HEADERS[key as keyof typeof COLUMN_HEADERS][0], cell);
      }),
    ),
    ...withoutColumns.map((key) => `没有“${COLUMN_HEADERS[key][0]}”列`),
  ];
}

/** A cell with its name; where a number or a date is wanted, a text is told apart from one. */
function named(name: string, cell: ExampleCell): string {
  const isText = typeof cell === 'string' && /进度|权重|日期|时限/u.test(name) && /[\d０-９]/u.test(cell);
  return `${name}：${isText ? `文本“${inTable(cell)}”` : shown(cell)}`;
}

function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
}

/** A cell as the page shows it; what cannot be seen is named. */
function shown(cell: ExampleCell): string {
  if (cell === null) return '（空白）';
  if (typeof cell === 'string') return inTable(cell);
  if ('percent' in cell) return formatPercent(cell.percent);
  if ('number' in cell) return `数字 ${cell.number}`;
  if ('date' in cell) return formatDate(parseWrittenDate(cell.date)!);
  if ('error' in cell) return `\`${cell.error}\``;
  return `公式，结果为 ${shown(cell.formula)}`;
}

const UNSEEN: readonly (readonly [RegExp, string])[] = [
  [/\n/gu, '⏎'],
  [/\t/gu, '⟨制表符⟩'],
  [/[\u200b-\u200f\u2060\ufeff\u00ad]/gu, '⟨零宽字符⟩'],
  [/\u00a0/gu, '⟨不换行空格⟩'],
  [/[\u0000-\u001f\u007f-\u009f\ufffd\ue000-\uf8ff]/gu, '⟨控制字符⟩'],
];

function inTable(text: string): string {
  const long = [...text];
  const short = long.length > 60 ? `${long.slice(0, 60).join('')}……` : text;
  const visible = UNSEEN.reduce((result, [pattern, name]) => result.replace(pattern, name), short);
  const written = visible.replace(/[\\`*_{}<>|~[\]#]/gu, '\\$&');
  return written.trim() === '' ? '（只有空格）' : written;
}
