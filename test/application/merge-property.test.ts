/** What holds for any copies: blank cells lose nothing, a copy of itself adds nothing, the order of copies does not matter. */
import fc from 'fast-check';
import { applyEdits } from '../../src/application/editing/apply-edits';
import {
  mergedCells,
  mergeEdits,
  mergeTrackers,
  type NamedWorkbook,
} from '../../src/application/merging/merge-trackers';
import type { WorkbookSnapshot } from '../../src/application/ports';
import type { ExampleCell } from '../../src/rules/example';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const HEADERS = ['子项目', '责任人', '完成时限', '完成进度', '本月进展情况'];
const NAMES = ['甲工程', '乙工程', '丙工程', '丁工程'];

/** Few values, so that copies often agree and often differ; the last ones are of several kinds and mean the same as others. */
const cell: fc.Arbitrary<ExampleCell> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom<ExampleCell>(
    '张三',
    ' 张三',
    '李四',
    '25%',
    { percent: 0.25 },
    { number: 25 },
    { date: '2021-06-30' },
    '2021.6.30',
    { error: '#REF!' },
    { formula: { percent: 0.5 } },
  ),
);
const row = fc.tuple(fc.constantFrom(...NAMES), cell, cell, cell, cell);
/** Each name at most once, in any order. */
const rows = fc.uniqueArray(row, { selector: ([name]) => name, maxLength: NAMES.length });
const content = rows.map((found) =>
  snapshotOfRows({ name: '第048项', rows: [['目标内容', '推进改革。'], HEADERS, ...found] }),
);
const copies = fc
  .array(content, { minLength: 1, maxLength: 4 })
  .map((contents) => contents.map((each, index): NamedWorkbook => ({ name: `科室${index + 1}`, content: each })));
const main = content.map((each): NamedWorkbook => ({ name: '主台账', content: each }));

/** The main tracker after merging, where conflicts leave what it has. */
function merged(ours: NamedWorkbook, parts: readonly NamedWorkbook[]): WorkbookSnapshot {
  return applyEdits(ours.content, mergeEdits(mergedCells(mergeTrackers(ours, parts), [], ours.name)));
}

/** The cells of a workbook by place. */
function cellsOf({ sheets }: WorkbookSnapshot) {
  return new Map(
    sheets.flatMap(({ name, rows: all }) =>
      all.flatMap(({ row: at, cells }) => cells.map((found) => [`${name}!${at}!${found.column}`, found] as const)),
    ),
  );
}

test('nothing that the main tracker says is lost or changed, and it needs nothing more from a copy whose words it took', () => {
  fc.assert(
    fc.property(main, copies, (ours, parts) => {
      const after = merged(ours, parts);
      const now = cellsOf(after);
      for (const [place, found] of cellsOf(ours.content)) {
        // An error value that is no formula's says nothing: it may give way.
        const saysNothing = typeof found.value === 'object' && !found.formula;
        if (!saysNothing) expect(now.get(place)).toEqual(found);
      }
      expect(mergeTrackers({ ...ours, content: after }, parts).filled).toEqual([]);
    }),
  );
});

test('a workbook merged with copies of itself stays as it is, and nothing has to be said', () => {
  fc.assert(
    fc.property(main, ({ name, content: own }) => {
      const merging = mergeTrackers({ name, content: own }, [
        { name: '科室1', content: own },
        { name: '科室2', content: own },
      ]);
      expect({ filled: merging.filled, conflicts: merging.conflicts }).toEqual({ filled: [], conflicts: [] });
      expect(merging.left.filter(({ message }) => !message.startsWith('此格显示错误值'))).toEqual([]);
    }),
  );
});

test('the order of the copies does not matter', () => {
  fc.assert(
    fc.property(main, copies, (ours, parts) => {
      const [forwards, backwards] = [mergeTrackers(ours, parts), mergeTrackers(ours, parts.toReversed())];
      expect(merged(ours, parts.toReversed())).toEqual(merged(ours, parts));
      expect(backwards.conflicts.map(meanings)).toEqual(forwards.conflicts.map(meanings));
    }),
  );
});

/** Who says what of a cell, without an order. */
function meanings({ cell: at, choices }: ReturnType<typeof mergeTrackers>['conflicts'][number]) {
  return { at, choices: choices.map(({ said, sources }) => `${said.meaning} ${sources.toSorted().join()}`).toSorted() };
}
