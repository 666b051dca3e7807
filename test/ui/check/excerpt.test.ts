import { excerptOf } from '../../../src/ui/check/excerpt';
import type { Run } from '../../../src/ui/parts/runs';
import { checkRows } from '../../../src/application/checking/check-rows';
import { groupLines, type CheckLine } from '../../../src/ui/check/lines';
import { check } from '../../../src/ui/session/checking';
import type { Example } from '../../../src/rules/example';
import { workbookOf } from '../../support/plain-tracker';
import { sentencesOf } from '../../../src/ui/check/line-sentences';

const MARKS = {
  plain: ['', ''],
  place: ['[', ']'],
  inserted: ['{', '}'],
  removed: ['<', '>'],
  strong: ['*', '*'],
} as const;

/** [a place], {inserted}, <removed> */
function written(runs: readonly Run[] | null | undefined): string | null {
  return runs?.map(({ text, kind }) => MARKS[kind][0] + text + MARKS[kind][1]).join('') ?? null;
}

/** The line of a rule; of writing form, with the other kinds left out. */
function lineOf(rule: string, example: Omit<Example, 'reports'>): CheckLine {
  const reading = check(workbookOf(example));
  const present = checkRows(reading.findings).filter((row) => row.rule.id === rule);
  const lines = groupLines(reading, { present }).flatMap(({ sections, fold }) =>
    [...sections, ...(fold?.sections ?? [])].flatMap((section) => section.lines),
  );
  return lines[0]!;
}
function excerpt(rule: string, example: Omit<Example, 'reports'>) {
  const found = excerptOf(lineOf(rule, example), 1900);
  return found && { before: written(found.before), after: written(found.after), more: found.more };
}
const progress = (text: string) => ({ rows: [{ progress: text }] });

test('every place of the cell, and what it becomes', () => {
  expect(
    excerpt('halfwidth-punctuation', progress('区教育局已下拨每所公办小学5万元专项经费(总计120万元),用于课后服务。')),
  ).toEqual({
    before: '…学5万元专项经费[(]总计120万元[)][,]用于课后服务。',
    after: '…学5万元专项经费{（}总计120万元{）}{，}用于课后服务。',
    more: 0,
  });
});

test('what is far apart is cut, and places beyond the limit are counted', () => {
  const text = Array.from(
    { length: 9 },
    (_, index) => `第${'一二三四五六七八九'[index]}所学校按照方案有序开展各项工作,并按期完成`,
  ).join('。');
  const found = excerpt('halfwidth-punctuation', progress(`${text}。`))!;
  expect(found.before).toBe('…有序开展各项工作[,]并按期完成。第二…有序开展各项工作[,]并按期完成。第三所学校按…');
  expect(found.more).toBe(7);
});

test('every number of a sum is marked', () => {
  expect(excerpt('parts-mismatch', progress('虹桥街道3所、天山街道4所，共8所已开工。'))).toEqual({
    before: '虹桥街道[3所]、天山街道[4所]，共[8所]已开工。',
    after: null,
    more: 0,
  });
});

test('a space that goes leaves nothing, a sign that goes is struck', () => {
  expect(excerpt('cjk-digit-space', progress('共 24所公办小学开展课后服务。'))).toMatchObject({
    before: '共[ ]24所公办小学开展课后服务。',
    after: '共24所公办小学开展课后服务。',
  });
  expect(excerpt('clock-notation', progress('服务时间至16:30分。'))?.after).toBe('服务时间至16:30<分>。');
});

test('line breaks do not tear it apart', () => {
  expect(excerpt('halfwidth-punctuation', progress('完成招标,\n组织施工。'))?.before).toBe('完成招标[,] ↵ 组织施工。');
});

test('a value that changes its kind', () => {
  const row = lineOf('percent-as-text', { rows: [{ completion: '30%' }] });
  expect(excerptOf(row, 1900)).toEqual({
    before: [{ text: '30%', kind: 'place' }],
    after: [{ text: '30%', kind: 'inserted' }],
    more: 0,
    alike: true,
  });
});

test('without a fix only the text, and nothing for a blank cell', () => {
  expect(excerpt('percent-out-of-range', { rows: [{ completion: { percent: 3 } }] })).toEqual({
    before: '[300%]',
    after: null,
    more: 0,
  });
  expect(excerpt('problems-missing', { rows: [{ problems: null }] })).toBeNull();
});

describe('sentences', () => {
  test('one finding says its message, several are told together', () => {
    expect(sentencesOf(lineOf('halfwidth-punctuation', progress('完成招标,组织施工。')).rows[0]!)).toEqual([
      '汉字之间用了半角标点“,”，请改为全角“，”。',
    ]);
    expect(sentencesOf(lineOf('halfwidth-punctuation', progress('完成招标,组织施工,按期完成。')).rows[0]!)).toEqual([
      '正文应使用全角标点，本单元格有 2 个半角标点。',
    ]);
    expect(sentencesOf(lineOf('cjk-digit-space', progress('共 24 所。')).rows[0]!)).toEqual([
      '汉字与数字之间有空格，请删去。本单元格共 2 处。',
    ]);
  });
});
