import { countBySeverity } from '../../../src/application/check-rows';
import { toA1 } from '../../../src/domain/cell';
import { outlineOf, moveIn, sheetItemKey, stepRow, successor } from '../../../src/ui/check/outline';
import { groupRows, rowsOf, type RowGroup } from '../../../src/ui/check/rows';
import { drawnLines, segmentsOf } from '../../../src/ui/check/windowing';
import { check } from '../../../src/ui/session/checking';
import { workbookOf } from '../../support/plain-tracker';
import { slips } from '../slips';

const reading = check(slips());
const rows = rowsOf(reading);
const groups = groupRows(reading.tracker, rows);

/** The list as one would read it. */
function shown(list: readonly RowGroup[]): string[] {
  return outlineOf(list, new Set()).map((item) => {
    if (item.kind === 'sheet') return `${item.group.sheet} ${item.group.about}`;
    return item.kind === 'section' ? item.label : `${item.row.rule.id} ${toA1(item.row.cell)}`;
  });
}

const LIST = [
  '第048项 推进教育评价改革，优质教育资源共享。',
  '（一）学龄前儿童幼有善育工程',
  'percent-as-text I6',
  'halfwidth-punctuation J6',
  '（二）小学生校内课后服务工程',
  'halfwidth-punctuation J7',
  'cjk-digit-space J7',
  'problems-missing K7',
];

describe('rows', () => {
  test('stand under their sheet and sub-project, several findings of one rule in one cell together', () => {
    expect(shown(groups)).toEqual(LIST);
    expect(rows.map(({ findings }) => findings.length)).toEqual([1, 2, 1, 2, 1]);
    expect(rows.map(({ fixable }) => fixable)).toEqual([true, true, true, true, false]);
    expect(countBySeverity(rows)).toEqual({ error: 1, warning: 1, suggestion: 3 });
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
    const list = shown(groupRows(other.tracker, rowsOf(other)));
    expect(list[0]).toBe('设置 ');
    expect(list[1]).toMatch(/^setting-missing /u);
    expect(list).toContain('（一）第 6 行');
    expect(list.indexOf('target-text-missing B2')).toBe(list.indexOf('第048项 ') + 1);
  });

  test('that were just fixed stand where they stood, unless they are there again', () => {
    const [first, second, ...rest] = rows;
    expect(shown(groupRows(reading.tracker, [second!, ...rest], [first!]))).toEqual(LIST);
    expect(shown(groupRows(reading.tracker, rows, [first!, second!]))).toEqual(LIST);
    expect(shown(groupRows(reading.tracker, [], [rows[4]!]))).toEqual([LIST[0], LIST[4], LIST[7]]);
  });
});

describe('moving in the list', () => {
  const outline = outlineOf(groups, new Set());
  const header = sheetItemKey('第048项');
  const [first, second, third, , last] = rows.map(({ key }) => key);

  test('the arrows stop at headers and rows, and at the ends', () => {
    expect(moveIn(outline, null, 'down')).toBe(header);
    expect(moveIn(outline, header, 'down')).toBe(first);
    expect(moveIn(outline, second!, 'down')).toBe(third);
    expect(moveIn(outline, first!, 'up')).toBe(header);
    expect(moveIn(outline, header, 'up')).toBe(header);
    expect(moveIn(outline, header, 'last')).toBe(last);
    expect(moveIn(outline, last!, 'down')).toBe(last);
    expect(moveIn([], null, 'down')).toBeNull();
  });

  test('a collapsed sheet shows its header only', () => {
    expect(outlineOf(groups, new Set(['第048项'])).map(({ kind }) => kind)).toEqual(['sheet']);
  });

  test('next and previous go round, over rows that are already fixed', () => {
    const live = (key: string) => key !== second;
    const step = (from: string | null, by: 1 | -1) => stepRow(groups, (row) => live(row.key), from, by)?.key;
    expect(step(null, 1)).toBe(first);
    expect(step(null, -1)).toBe(last);
    expect(step(header, 1)).toBe(first);
    expect(step(first!, 1)).toBe(third);
    expect(step(second!, 1)).toBe(third);
    expect(step(last!, 1)).toBe(first);
    expect(step(first!, -1)).toBe(last);
    expect(stepRow(groups, () => false, null, 1)).toBeNull();
  });

  test('the row that took the place of one that has gone, or the last', () => {
    const without = (...keys: string[]) => outline.filter(({ key }) => !keys.includes(key));
    expect(successor(outline, without(second!), second!)).toBe(third);
    expect(successor(outline, without(last!, second!), last!)).toBe(rows[3]!.key);
    expect(successor(outline, [], first!)).toBeNull();
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
