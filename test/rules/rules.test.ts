import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fixAll } from '../../src/application/checking/fix';
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import type { ExampleCell } from '../../src/rules/example';
import { RULES } from '../../src/rules/index';
import { findings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfRows } from '../support/snapshot-of-rows';
import type { SheetOfRows } from '../support/xlsx-of-rows';

const FOLDER = path.join(__dirname, '../../src/rules');
const files = ['percent', 'date', 'text', 'facts', 'form', 'words', 'structure'].flatMap((group) =>
  readdirSync(path.join(FOLDER, group))
    .map((file) => file.replace(/\.ts$/u, ''))
    // What several rules of a group share has a name of one word.
    .filter((name) => name.includes('-')),
);

/** Ids and levels are permanent, ✎ has a fix. */
const CONTRACT = `
percent-missing error · percent-as-text error ✎ · percent-not-a-number error · percent-out-of-range error · percent-unformatted error ✎ · percent-unit-mixed error · percent-in-words warning ·
percent-decreased warning · percent-behind-schedule warning · percent-overall-mismatch warning · percent-complete-with-open-work warning · weights-not-100 error ·
date-as-text suggestion ✎ · date-invalid error · date-due-before-start error · date-out-of-plan-year warning · date-overdue warning ·
date-done-in-future error · letter-date-off-month warning · progress-missing error · problems-missing warning · next-steps-missing error ·
text-repeated warning · text-same-as-last-month warning · problem-vanished suggestion · next-steps-repeated suggestion · halfwidth-punctuation suggestion ✎ · cjk-digit-space suggestion ✎ · unbalanced-pair warning · range-connector suggestion ✎ ·
clock-notation suggestion ✎ · date-leading-zero suggestion ✎ · two-digit-year warning · repeated-punctuation suggestion ✎ · quote-list-comma suggestion ✎ ·
sentence-end-missing suggestion ✎ · numbering-level-skipped suggestion · numbering-comma suggestion ✎ · invisible-character suggestion ✎ ·
straight-quotes suggestion ✎ · fullwidth-digit suggestion ✎ · wrong-word warning ✎ · usage-word suggestion · column-missing error · target-number-missing error · target-number-duplicate error ·
target-number-restarted warning · target-number-mismatch warning · target-text-missing error · subproject-name-missing error · subproject-name-duplicate error ·
subproject-changed-since-last-month warning · subproject-order-gap warning ✎ · setting-missing error · setting-invalid error · cell-error error · phone-format warning · contact-phone-count warning · unknown-setting suggestion ·
arithmetic-mismatch error · parts-mismatch error · rate-mismatch error · growth-mismatch error · rest-mismatch error · period-mismatch error · count-differs-from-target warning · state-against-percent error · status-against-percent error · state-contradiction warning · told-before-it-happened error · plan-in-the-past warning · impossible-date-in-text error · weekday-mismatch error · date-range-reversed error · placeholder-left error · comment-left error · personal-data warning · sequence-gap warning · sentence-cut-off warning · word-repeated warning · number-malformed error · lost-character error · impossible-time-in-text error · share-over-100 error · part-over-whole error · respectively-mismatch error · restated-amount error · outside-plan warning · name-varies warning`;

test.each(CONTRACT.split('·').map((entry) => [...entry.trim().split(' '), ''].slice(0, 3)))(
  '%s is there as %s %s',
  (id, severity, mark) => {
    const rule = RULES.find((candidate) => candidate.id === id);
    expect(rule?.severity).toBe(severity);
    const fixable = rule!.examples.some(({ reports }) => reports.some(({ fixed }) => fixed !== undefined));
    expect(fixable).toBe(mark === '✎');
  },
);

test('each rule is in the list once, in a file of its name', () => {
  expect(RULES.map(({ id }) => id).sort()).toEqual([...files].sort());
});

test.each(RULES.map(({ id, title }) => [id, title]))('%s has a title that fits a row: %s', (_, title) => {
  expect(title.length).toBeLessThanOrEqual(14);
  expect(title).not.toMatch(/[。.]$/u);
});

test('without the sheet 设置 a finding tells to make it', () => {
  const sheet = {
    name: '第048项',
    rows: [
      ['子项目', '完成进度', '本月进展情况'],
      ['甲', { percent: 0.3 }, '完成招标。'],
    ],
  };
  const [first] = findings(readTracker(snapshotOfRows(sheet))).filter(({ rule }) => rule.id === 'setting-missing');
  expect(first?.message).toBe('没有填写发文机关，请新建工作表“设置”，在 A 列写“发文机关”，B 列写内容。');
});

test('odd trackers break nothing', () => {
  const head = ['子项目', '完成进度', '本月进展情况'];
  for (const rows of [[head], [head, [null, null, null]], [head, ['甲']]]) {
    expect(() => findings(readTracker(snapshotOfRows({ name: '甲', rows })))).not.toThrow();
  }
  expect(() => findings(readTracker(snapshotOfRows()))).not.toThrow();
});

test('findings come in the order of the cells and know whose they are', () => {
  const workbook = workbookOf({
    settings: { office: null },
    rows: [{ problems: null }, { completion: null, progress: '3月05日召开推进会，部署下一阶段工作任务。' }],
    moreTargets: [{ labels: { text: null } }],
  });
  expect(
    findings(readTracker(workbook)).map(({ rule, cell, target, subProject }) => [
      rule.id,
      `${cell.sheet}!${cell.row},${cell.column}`,
      target,
      subProject,
    ]),
  ).toEqual([
    ['setting-missing', '设置!1,2', null, null],
    ['problems-missing', '第048项!6,11', '048', '学龄前儿童幼有善育工程'],
    ['percent-missing', '第048项!7,9', '048', '小学生校内课后服务工程'],
    ['date-leading-zero', '第048项!7,10', '048', '小学生校内课后服务工程'],
    ['target-text-missing', '第049项!2,2', '049', null],
  ]);
});

test('every place of a long text is a finding of its own, and all are fixed', () => {
  const progress = `${'推进各项工作落实到位,'.repeat(60)}完成招标。`;
  const workbook = workbookOf({ rows: [{ progress }] });
  const found = findings(readTracker(workbook));
  expect(found.map(({ rule, place }) => `${rule.id} ${place?.start}`)).toEqual(
    Array.from({ length: 60 }, (_, index) => `halfwidth-punctuation ${index * 11 + 10}`),
  );
  const [fixed] = fixAll(workbook, () => true);
  expect(fixed?.after.text).toBe(progress.replaceAll(',', '，'));
});

test('a finding in a text shows the place with its surroundings', () => {
  const progress = `${'前'.repeat(20)}3月05日${'后'.repeat(20)}。`;
  const [finding] = findings(readTracker(workbookOf({ rows: [{ progress }] })));
  expect(finding).toMatchObject({
    excerpt: `…${'前'.repeat(12)}3月05日${'后'.repeat(12)}…`,
    mark: { start: 13, end: 18 },
  });
});

test.each([
  [200, ''],
  [201, '…'],
])('a name of %i characters is told in its first 200', (length, end) => {
  const name = '善'.repeat(length);
  const [finding] = findings(readTracker(workbookOf({ rows: [{ name, problems: null }] })));
  expect(finding!.subProject).toBe('善'.repeat(200) + end);
});

test('the case breaks-every-rule does', () => {
  const source = path.join(__dirname, '../cases/breaks-every-rule/source.json');
  const workbook = snapshotOfRows(...(JSON.parse(readFileSync(source, 'utf8')) as SheetOfRows[]));
  const found = new Set(findings(readTracker(workbook)).map(({ rule }) => rule.id));
  expect(RULES.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
});

test('messages make sense when sub-projects and targets have no names', () => {
  const nameless = { name: null, progress: '完成方案编制工作。', problems: '经费不足，缺口较大。' };
  const workbook = workbookOf({ sheet: '甲', labels: { number: null, text: null }, rows: [nameless, nameless] });
  const messages = findings(readTracker(workbook)).map(({ message }) => message);
  expect(messages.join('')).not.toMatch(/undefined|null|NaN|“”|（）/u);
  expect(messages).toContain('本月进展情况与第 6 行（J6）完全相同，请核对是否复制后忘了修改。');
});

describe('rows under a merged block', () => {
  const head = ['序号', '子项目', '权重', '完成进度', '本月进展情况', '存在问题', '下一步工作打算'];
  const rows = ['甲', '乙', '丙'].map((name, index) => [
    { number: index === 0 ? 1 : 2 },
    name,
    { percent: 0.5 },
    '30%',
    `完成${name}的方案编制。`,
    '无',
    `组织${name}的方案评审。`,
  ]);
  /** The columns of the first two rows that are one block. */
  const idsWith = (...columns: string[]) => {
    const merges = columns.map((column) => `${column}2:${column}3`);
    const covered = (row: readonly ExampleCell[], index: number) =>
      index === 1 ? row.map((cell, at) => (columns.includes('ABCDEFG'[at]!) ? null : cell)) : row;
    const workbook = snapshotOfRows({ name: '第001项', rows: [head, ...rows.map(covered)], merges });
    return findings(readTracker(workbook), ROW_RULES).map(({ rule, cell }) => `${rule.id} ${toA1(cell)}`);
  };
  const ROW_RULES = RULES.filter(({ id }) => /^(?:percent-as-text|weights|subproject-|rows-not-read)/u.test(id));

  test('are counted one by one without it', () => {
    expect(idsWith()).toEqual([
      'weights-not-100 C1',
      'percent-as-text D2',
      'percent-as-text D3',
      'subproject-order-gap A4',
      'percent-as-text D4',
    ]);
  });

  test('have one number, one weight and one finding', () => {
    expect(idsWith('A', 'C', 'D')).toEqual(['percent-as-text D2', 'percent-as-text D4']);
  });

  test('have one name: the second goes on with the texts of the first, which is told', () => {
    expect(idsWith('A', 'B', 'C', 'D')).toEqual(['percent-as-text D2', 'rows-not-read E3', 'percent-as-text D4']);
  });
});
