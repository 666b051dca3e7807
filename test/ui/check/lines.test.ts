import { checkRows, countBySeverity } from '../../../src/application/checking/check-rows';
import { toA1 } from '../../../src/domain/cell';
import { groupLines, lineKeyOf, type ShownRows } from '../../../src/ui/check/lines';
import { outlineOf, moveIn, sheetItemKey, stepFrom, stopsOf, successor } from '../../../src/ui/check/outline';
import { calculation } from '../../../src/ui/check/excerpt';
import { drawnLines, segmentsOf } from '../../../src/ui/check/windowing';
import { check } from '../../../src/ui/session/checking';
import type { Reading } from '../../../src/ui/session/session';
import { workbookOf } from '../../support/plain-tracker';
import { slips } from '../slips';
import { sentencesOfLine } from '../../../src/ui/check/line-sentences';

const SHEET = '第048项';
const NONE: ReadonlySet<string> = new Set();
const OPEN: ReadonlySet<string> = new Set([SHEET]);

const reading = check(slips());
const rows = checkRows(reading.findings);
const [percent, commas, comma, spaces, blank] = rows;

/** The list as one would read it; a folded line as it would be read out. */
function shown(shownRows: ShownRows, unfolded = NONE, of: Reading = reading): string[] {
  return outlineOf(groupLines(of, shownRows), { collapsed: NONE, unfolded }).map((item) => {
    switch (item.kind) {
      case 'sheet':
        return `${item.group.sheet} ${item.group.about} ${item.group.count}`;
      case 'section':
        return item.label;
      case 'fold':
        return `${item.fold.isDone ? '已修正 ' : ''}${item.fold.rows.map(({ rule, cell }) => `${rule.id} ${toA1(cell)}`).join(', ')}`;
      case 'line':
        return `${item.line.title} ${toA1(item.line.cell)}`;
    }
  });
}

const LIST = [
  '第048项 推进教育评价改革，优质教育资源共享。 5',
  '（一）学龄前儿童幼有善育工程',
  '百分数写成了文本 I6',
  '（二）小学生校内课后服务工程',
  '没有填写存在问题 K7',
  'halfwidth-punctuation J6, halfwidth-punctuation J7, cjk-digit-space J7',
];
const UNFOLDED = [
  '（一）学龄前儿童幼有善育工程',
  '半角标点 2 J6',
  '（二）小学生校内课后服务工程',
  '空格 2、半角标点 1 J7',
];

describe('lines', () => {
  test('stand under their sheet and sub-project; writing form is one line at the end of the sheet', () => {
    expect(shown({ present: rows })).toEqual(LIST);
    expect(rows.map(({ findings }) => findings.length)).toEqual([1, 2, 1, 2, 1]);
    expect(rows.map(({ fixable }) => fixable)).toEqual([true, true, true, true, false]);
    expect(countBySeverity(rows)).toEqual({ error: 1, warning: 1, suggestion: 3 });
  });

  test('writing form unfolds into one line a cell, its places in the order of the text', () => {
    expect(shown({ present: rows }, OPEN)).toEqual([...LIST, ...UNFOLDED]);
    const [{ fold }] = groupLines(reading, { present: rows }) as [ReturnType<typeof groupLines>[number]];
    const [, second] = fold!.sections.flatMap(({ lines }) => lines);
    expect(second).toMatchObject({ key: lineKeyOf(comma!), fixable: true, isForm: true });
    const starts = second!.findings.map(({ place }) => place!.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });

  test('of 设置 and of the cells around the table have no sub-project; a row without a name is called by its number', () => {
    const other = check(
      workbookOf({
        settings: { office: null },
        labels: { text: null },
        rows: [{ name: null }],
        moreTargets: [{ rows: [{}, { completion: null }] }],
      }),
    );
    const list = shown({ present: checkRows(other.findings) }, NONE, other);
    expect(list[0]).toBe('设置  1');
    expect(list[1]).toMatch(/^缺少必填的设置 /u);
    expect(list).toContain('（一）第 6 行');
    expect(list.findIndex((line) => line.endsWith(' B2'))).toBe(
      list.findIndex((line) => line.startsWith('第048项')) + 1,
    );
  });

  test('that were just fixed stand where they stood, unless they are there again', () => {
    const rest = rows.slice(1);
    expect(shown({ present: rest, fixed: [percent!] })).toEqual([LIST[0]!.replace('5', '4'), ...LIST.slice(1)]);
    expect(shown({ present: rows, fixed: [percent!, commas!] })).toEqual(LIST);
    expect(shown({ present: [], fixed: [blank!] })).toEqual([LIST[0]!.replace('5', '0'), LIST[3], LIST[4]]);
  });

  test('of a fold, what is left counts; when nothing is left it says what was mended', () => {
    const facts = [percent!, blank!];
    const left = shown({ present: [...facts, spaces!], fixed: [commas!, comma!] }, OPEN);
    expect(left.slice(5)).toEqual(['cjk-digit-space J7', UNFOLDED[0], UNFOLDED[1], UNFOLDED[2], '空格 2 J7']);
    const done = shown({ present: facts, fixed: [commas!, comma!, spaces!] });
    expect(done.slice(5)).toEqual([`已修正 ${LIST[5]}`]);
  });

  test('ignored writing form shows line by line, each to be restored', () => {
    expect(shown({ present: [], ignored: [commas!, comma!, spaces!] })).toEqual([
      LIST[0]!.replace('5', '0'),
      LIST[1],
      '正文中有半角标点 J6',
      LIST[3],
      '正文中有半角标点 J7',
      '汉字与数字间有空格 J7',
    ]);
  });
});

describe('moving in the list', () => {
  const groups = groupLines(reading, { present: rows });
  const folded = outlineOf(groups, { collapsed: NONE, unfolded: NONE });
  const outline = outlineOf(groups, { collapsed: NONE, unfolded: OPEN });
  const header = sheetItemKey(SHEET);
  const fold = `fold!${SHEET}`;
  const [first, last] = [lineKeyOf(commas!), lineKeyOf(comma!)];
  const keys = [percent!.key, blank!.key, fold, first, last];

  test('the arrows stop at headers and lines, and at the ends', () => {
    expect(moveIn(outline, null, 'down')).toBe(header);
    expect(moveIn(outline, header, 'down')).toBe(keys[0]);
    expect(moveIn(outline, keys[1]!, 'down')).toBe(fold);
    expect(moveIn(outline, fold, 'down')).toBe(first);
    expect(moveIn(folded, fold, 'down')).toBe(fold);
    expect(moveIn(outline, keys[0]!, 'up')).toBe(header);
    expect(moveIn(outline, header, 'up')).toBe(header);
    expect(moveIn(outline, header, 'last')).toBe(last);
    expect(moveIn([], null, 'down')).toBeNull();
  });

  test('a collapsed sheet shows its header only', () => {
    expect(outlineOf(groups, { collapsed: OPEN, unfolded: OPEN }).map(({ kind }) => kind)).toEqual(['sheet']);
  });

  test('next and previous go round, past lines that are already fixed; folded writing form is one stop', () => {
    const stops = stopsOf(groups, OPEN);
    expect(stops.map(({ key }) => key)).toEqual(keys);
    expect(stopsOf(groups, NONE).map(({ key }) => key)).toEqual(keys.slice(0, 3));
    const step = (from: string | null, by: 1 | -1) => stepFrom(stops, ({ key }) => key !== keys[1], from, by)?.key;
    expect(step(null, 1)).toBe(keys[0]);
    expect(step(null, -1)).toBe(last);
    expect(step(header, 1)).toBe(keys[0]);
    expect(step(keys[0]!, 1)).toBe(fold);
    expect(step(keys[1]!, 1)).toBe(fold);
    expect(step(last, 1)).toBe(keys[0]);
    expect(step(keys[0]!, -1)).toBe(last);
    expect(stepFrom(stops, () => false, null, 1)).toBeNull();
  });

  test('the line that took the place of one that has gone, or the last', () => {
    const without = (...gone: string[]) => outline.filter(({ key }) => !gone.includes(key));
    expect(successor(outline, without(keys[1]!), keys[1]!)).toBe(fold);
    expect(successor(outline, without(last, first), last)).toBe(fold);
    expect(successor(outline, [], first)).toBeNull();
  });
});

describe('drawing long lists', () => {
  const heights = Array.from({ length: 2000 }, () => 32);

  test('short lists whole, long ones only in sight and a little beyond', () => {
    expect(drawnLines(heights.slice(0, 200), 5000, 600)).toEqual({ first: 0, last: 199 });
    const { first, last } = drawnLines(heights, 32_000, 640);
    expect(first).toBeGreaterThan(980);
    expect(first).toBeLessThan(1000);
    expect(last).toBeGreaterThan(1020);
    expect(last).toBeLessThan(1040);
    expect(drawnLines(heights, 64_000, 640).last).toBe(1999);
  });

  test('lines that are not drawn are space of their height', () => {
    const drawn = new Set([0, 3]);
    expect(segmentsOf([36, 32, 28, 32, 32], 0, 4, (index) => drawn.has(index))).toEqual([
      { kind: 'line', index: 0 },
      { kind: 'space', index: 1, height: 60 },
      { kind: 'line', index: 3 },
      { kind: 'space', index: 4, height: 32 },
    ]);
  });
});

test.each<[text: string, title: string, sentence: string, sum: string]>([
  [
    '12所学校中已完成6所，完成率60%。',
    '完成率算错：应为 50%',
    '完成率与数量对不上，请核对后修改其中一个。',
    '12所中6所 = 50%，原文写 60%',
  ],
  [
    '虹桥街道3处、天山路街道4处，共8处已开工。',
    '分项合计7处，与“8处”不符',
    '分项之和与总数不符，请核对后修改其中一个。',
    '3处＋4处 = 7 处，原文写 8处',
  ],
  [
    '3月18日（星期三），召开推进会。',
    '应为星期四，写了星期三',
    '日期与星期对不上，请核对后修改其中一个。',
    '2021年3月18日 = 星期四，原文写星期三',
  ],
  ['2月30日前完成招标。', '没有这一天：2月30日', '“2月30日”：2021年2月只有28天，请核对。', ''],
  ['XX街道完成建设。', '占位符未填：XX街道', '“XX”像是还没有填的内容，请补全或删去。', ''],
  ['项目已全部完成。', '项目已全部完成，进度却为 30%', '这里说“项目已全部完成”，完成进度填的是30%，请核对。', ''],
])('%s: the row says %s', (text, title, sentence, sum) => {
  const all = check(workbookOf({ rows: [{ progress: text }] }));
  const [line] = groupLines(all, { present: checkRows(all.findings) }).flatMap(({ sections }) =>
    sections.flatMap(({ lines }) => lines),
  );
  expect([line!.title, sentencesOfLine(line!)]).toEqual([title, [sentence]]);
  const [{ sum: found } = { sum: undefined }] = line!.findings;
  expect(
    found
      ? calculation(found)
          .map((run) => run.text)
          .join('')
      : '',
  ).toBe(sum);
});

test('of two texts the row says so, and not that none is there', () => {
  const rows = [
    ['子项目', '目标内容', '完成进度', '进展情况'],
    ['征地', '新建小学一所。', { percent: 0.5 }, '已完成征地20亩。'],
    ['开工', '改建小学两所。', { percent: 0.5 }, '已开工建设两个标段。'],
  ];
  const all = check(workbookOf({ moreSheets: [{ name: '第049项', rows }] }));
  const lines = groupLines(all, { present: checkRows(all.findings) }).flatMap(({ sections }) =>
    sections.flatMap((section) => section.lines),
  );
  const ofText = lines.filter(({ rows: [row] }) => row!.rule.id === 'target-text-missing');
  expect(ofText.map(({ title, cell }) => `${title} ${toA1(cell)}`)).toEqual(['目标内容有两种 B3']);
});

test('two findings of a rule in a cell have the title of the rule, and a sentence each', () => {
  const all = check(workbookOf({ rows: [{ progress: '12所中完成6所，完成率60%。10所中完成5所，完成率60%。' }] }));
  const [line] = groupLines(all, { present: checkRows(all.findings) }).flatMap(({ sections }) =>
    sections.flatMap(({ lines }) => lines),
  );
  expect(line!.title).toBe('完成率与数量对不上');
  expect(sentencesOfLine(line!)).toHaveLength(2);
});
