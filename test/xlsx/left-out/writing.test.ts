/**
 * What writers make of parts with one of everything, and of the same parts with one attribute, element or text less. What is written then is
 * mostly the same without that thing, too; `writing/` has a file for each writer with all that is different.
 * `UPDATE_GOLDEN=1` writes them anew, to be read before they are committed.
 */
import path from 'node:path';
import { patchSheet } from '../../../src/adapters/xlsx/cells/patch-sheet';
import {
  withColumnFilter,
  withFilter,
  withFilterMode,
  withoutFilter,
} from '../../../src/adapters/xlsx/filters/patch-filters';
import { renameColumns } from '../../../src/adapters/xlsx/formulas/rename-columns';
import { withResults } from '../../../src/adapters/xlsx/formulas/stale-results';
import {
  withContentTypes,
  withEachContentTypeOnce,
  withFullCalculation,
  withoutContentType,
  withoutRelationship,
  withoutRelationshipId,
  withRelationships,
  withRelationshipsType,
} from '../../../src/adapters/xlsx/patch-package';
import { movedEnd, patchTable, withEnd } from '../../../src/adapters/xlsx/patch-table';
import { withLocalNames, withoutLocalNames, withoutSheet, withSheets } from '../../../src/adapters/xlsx/patch-workbook';
import { filledColumns, shiftNames, shiftTable, shiftTableFormulas } from '../../../src/adapters/xlsx/rows/shift-parts';
import { shiftOtherSheet, shiftSheet } from '../../../src/adapters/xlsx/rows/shift-sheet';
import { shiftVml } from '../../../src/adapters/xlsx/rows/shift-vml';
import { resizeSheet } from '../../../src/adapters/xlsx/sheet-sizes';
import { openStyleBook } from '../../../src/adapters/xlsx/style-book';
import { rowShift } from '../../../src/application/editing/row-shift';
import type { RowChange } from '../../../src/application/ports';
import { parseRange } from '../../../src/domain/cell';
import { at } from '../../support/cells-of';
import { expectGolden } from '../../support/package-shown';
import { eachLess, prefixed } from '../../support/xml-less';
import { NOTES, RELATIONS, SHEET, STYLES, TABLE, TYPES, WORKBOOK } from './written';

type Write = (xml: string) => string;

const ROWS = { sheet: '表', at: 5, count: 2 } as const;
const CHANGES: Readonly<Record<string, RowChange>> = {
  'new rows': { kind: 'insert', ...ROWS },
  'new rows that join': { kind: 'insert', ...ROWS, at: 9, joins: true },
  'new rows like the ones below': { kind: 'insert', ...ROWS, at: 4, like: 'below' },
  'rows that go': { kind: 'delete', ...ROWS },
  'rows that move': { kind: 'move', ...ROWS, to: 9 },
};
const contextOf = (change: RowChange) => ({ shift: rowShift(change), sheet: '表', tabs: ['表', '别表', '图'] });
/** A writer for each change of rows. */
const forChanges = (names: readonly string[], write: (xml: string, context: ReturnType<typeof contextOf>) => string) =>
  Object.fromEntries(names.map((name) => [name, (xml: string) => write(xml, contextOf(CHANGES[name]!))]));

const ALL = Object.keys(CHANGES);
/** Nothing is left out for these: they differ from others in a word. */
const ONLY_WHOLE: ReadonlySet<string> = new Set(['new rows that join', 'new rows like the ones below']);
const ENDS = [{ header: at('表', 'B3'), lastRow: 12 }];
const grown = movedEnd(TABLE, ENDS)!;
const noTexts = { styles: openStyleBook(STYLES), sharedTexts: () => null };

/** By the file that tells of them: the part, and what is done to it. */
const WRITERS: Readonly<Record<string, readonly [part: string, writers: Readonly<Record<string, Write>>]>> = {
  rows: [SHEET, forChanges(ALL, (xml, context) => shiftSheet(xml, context, filledColumns(TABLE, context)))],
  'other-sheet': [SHEET, forChanges(['rows that go'], (xml, context) => shiftOtherSheet(xml, '图', context))],
  cells: [
    SHEET,
    {
      'values in cells': (xml) =>
        patchSheet(
          xml,
          [
            { cell: at('表', 'A1'), value: '文字' },
            { cell: at('表', 'B3'), value: 2 },
            { cell: at('表', 'C4'), value: 0.5, format: 'percent' },
            { cell: at('表', 'A6'), value: 44280, format: 'date' },
            { cell: at('表', 'A7'), value: null },
            { cell: at('表', 'E12'), value: 1 },
          ],
          noTexts,
        ).xml,
      'a table that grows': (xml) =>
        patchSheet(
          xml,
          [
            { cell: at('表', 'A9'), value: null },
            { cell: at('表', 'A10'), value: null },
            { cell: at('表', 'A12'), value: '长文字'.repeat(20) },
            { cell: at('表', 'C11'), value: '长文字'.repeat(20) },
          ],
          noTexts,
          [grown],
        ).xml,
      'results that go, and new ones': (xml) =>
        withResults(
          xml,
          ['B1', 'C1', 'B4', 'A9:A10'].map((ref) => parseRange(ref)!),
          [
            { cell: at('表', 'B1'), value: true },
            { cell: at('表', 'C1'), value: { error: '#N/A' } },
          ],
        ),
      'renamed columns': (xml) => renameColumns(xml, [{ table: '甲表', from: '项', to: '名' }], []),
    },
  ],
  sizes: [
    SHEET,
    {
      'wide columns': (xml) => resizeSheet(xml, { kind: 'width', from: 3, to: 5, characters: 20 }),
      'hidden columns': (xml) => resizeSheet(xml, { kind: 'columns', from: 1, to: 2, hidden: true }),
      'hidden rows': (xml) => resizeSheet(xml, { kind: 'rows', rows: new Set([8, 6, 5]), hidden: true }),
      'rows that are shown': (xml) => resizeSheet(xml, { kind: 'rows', rows: new Set([6, 7]), hidden: false }),
    },
  ],
  filters: [
    SHEET,
    {
      'another wish': (xml) =>
        withFilterMode(withColumnFilter(xml, 1, { kind: 'values', texts: ['甲'], dates: [[2021, 3]], blanks: true })),
      'one more wish': (xml) =>
        withFilterMode(
          withColumnFilter(xml, 2, {
            kind: 'conditions',
            all: true,
            conditions: [
              { operator: 'equal', value: '1' },
              { operator: 'lessThan', value: '<' },
            ],
          }),
        ),
      'a last wish': (xml) =>
        withFilterMode(withColumnFilter(xml, 4, { kind: 'values', texts: [], dates: [], blanks: true })),
      'no wish': (xml) => withFilterMode(withColumnFilter(xml, 1, null)),
      'no filter': (xml) => withFilterMode(withoutFilter(xml)),
      'another filter': (xml) => withFilter(xml, parseRange('B2:C9')!),
    },
  ],
  table: [
    TABLE,
    {
      ...forChanges(ALL, (xml, context) => shiftTableFormulas(shiftTable(xml, context), '表', context)),
      'columns that it fills': (xml) => JSON.stringify([...filledColumns(xml, contextOf(CHANGES['new rows']!))]),
      'columns that it fills in rows below it': (xml) =>
        JSON.stringify([...filledColumns(xml, contextOf({ kind: 'insert', sheet: '表', at: 20, count: 2 }))]),
      'a later end': (xml) => withEnd(xml, grown),
      'what its end becomes': (xml) => {
        const end = movedEnd(xml, ENDS);
        return JSON.stringify(end && { ...end, calculated: [...end.calculated] });
      },
      'another header': (xml) => {
        const { xml: patched, renamed } = patchTable(xml, [{ cell: at('表', 'B3'), value: '数\n量' }]);
        return patched + JSON.stringify(renamed);
      },
      'renamed columns': (xml) =>
        renameColumns(xml, [{ table: '甲表', from: '项', to: '名' }], [{ name: '甲表', range: null }]),
    },
  ],
  workbook: [
    WORKBOOK,
    {
      ...forChanges(['new rows', 'rows that go'], shiftNames),
      'more sheets': (xml) =>
        withSheets(xml, [
          { name: '新', relationshipId: 'rId7', repeatedRow: 2, isHidden: false },
          { name: "又'新", relationshipId: 'rId8', repeatedRow: 0, isHidden: true },
        ]),
      'a sheet less': (xml) => JSON.stringify(withoutSheet(xml, '别表')).replaceAll('\\"', '"'),
      'a name of a sheet': (xml) =>
        withLocalNames(xml, [{ sheet: '别表', name: '_XLNM._FilterDatabase', formula: '别表!A1', isHidden: true }]),
      'a name less': (xml) => withoutLocalNames(xml, [{ sheet: '表', name: '_xlnm.Print_Area' }]),
      calculation: withFullCalculation,
      'renamed columns': (xml) => renameColumns(xml, [{ table: '甲表', from: '项', to: '名' }], []),
    },
  ],
  styles: [
    STYLES,
    {
      'styles for values': (xml) => {
        const book = openStyleBook(xml);
        const styles = [
          book.styleFor(0, { value: 0.5, format: 'percent' }),
          book.styleFor(1, { value: 0.333, format: 'percent' }),
          book.styleFor(2, { value: 44280, format: 'date' }),
          book.styleFor(9, { value: 44280, format: 'date' }),
          book.item('fonts', '<font><i/></font>'),
          book.item('dxfs', '<dxf><font><b/></font></dxf>'),
          book.format('0.00'),
        ];
        return book.toXml() + styles.join(' ');
      },
    },
  ],
  lists: [
    TYPES,
    {
      'more types': (xml) =>
        withContentTypes(xml, [
          ['xl/calcChain.xml', 'C'],
          ['xl/new.xml', 'N'],
        ]),
      'a type less': (xml) => withoutContentType(xml, 'xl/CALCCHAIN.xml'),
      'each once': (xml) => withEachContentTypeOnce(xml, (part) => !part.includes('gone')),
      'the type of relationships': withRelationshipsType,
    },
  ],
  relationships: [
    RELATIONS,
    {
      'more of them': (xml) => {
        const { xml: more, ids } = withRelationships(xml, [
          { type: 'table', target: 'a.xml' },
          { type: 'drawing', target: 'b.xml' },
        ]);
        return more + ids.join(' ');
      },
      'without a type': (xml) => withoutRelationship(xml, 'calcChain'),
      'without one': (xml) => withoutRelationshipId(xml, 'rId1'),
    },
  ],
  notes: [
    NOTES,
    forChanges(['new rows', 'rows that go', 'rows that move'], (xml, context) => shiftVml(xml, '表', context)),
  ],
};

test.each(Object.entries(WRITERS))('%s', (file, [part, writers]) => {
  const less = eachLess(part).filter(({ what }) => !what.includes('='));
  const told = Object.entries(writers).map(([name, write]) => {
    const whole = writtenBy(write, part);
    const expected = new Map<string, Set<string>>();
    for (const { what, xml } of eachLess(whole)) {
      const of = expected.get(kindOf(what)) ?? new Set();
      expected.set(kindOf(what), of.add(xml));
    }
    const others = new Map<string, string[]>();
    for (const { what, xml } of ONLY_WHOLE.has(name) ? [] : less) {
      const written = writtenBy(write, xml);
      if (written === whole || expected.get(kindOf(what))?.has(written)) continue;
      const said = difference(linesOf(whole), linesOf(written));
      others.set(said, [...(others.get(said) ?? []), what]);
    }
    const lines = [...others].map(([said, whats]) => `${whats.join(', ')} ⇒ ${said}`);
    return [`== ${name}`, difference(linesOf(part), linesOf(whole)).replaceAll(' ; ', '\n'), ...lines].join('\n');
  });
  expectGolden(`${told.join('\n\n')}\n`, path.join(__dirname, 'writing', `${file}.txt`));
});

test.each(Object.entries(WRITERS).filter(([file]) => file !== 'notes'))(
  '%s, with the prefix of the part',
  (_, [part, writers]) => {
    for (const [name, write] of Object.entries(writers)) {
      const [plain, own] = [writtenBy(write, part), writtenBy(write, prefixed(part))];
      if (plain.startsWith('<')) expect([name, own]).toEqual([name, prefixed(plain)]);
    }
  },
);

/** What is written, or the sentence with which it is refused. */
function writtenBy(write: Write, xml: string): string {
  try {
    return write(xml);
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
}

/** An element by its name, whatever its number. */
function kindOf(what: string): string {
  return what.replace(/\d+(?=@| |$)/u, '');
}

function linesOf(xml: string): readonly string[] {
  return xml.split(/(?=<[^/])/u);
}

/** The lines that are not in both, from the first to the last of them; or the sentence of a refusal. */
function difference(before: readonly string[], after: readonly string[]): string {
  if (after[0]?.startsWith('✗')) return after[0];
  const left = [...after];
  const gone = before.filter((line) => {
    const index = left.indexOf(line);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...gone.map((line) => `−${line}`), ...left.map((line) => `+${line}`)].join(' ; ') || 'as it was';
}
