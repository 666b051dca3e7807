/** Changes a filter in an opened package, and with it which rows are hidden. */
import { Failure } from '../../../application/errors';
import type { FilterChange } from '../../../application/filtering/sheet-filter';
import { LAST_ROW, overlap, rangeToA1, type CellRange } from '../../../domain/cell';
import type { OpcPackage } from '../../ooxml/open-package';
import { ChangedParts } from '../changed-parts';
import { withLocalNames, withoutLocalNames } from '../patch-workbook';
import type { SheetPart, WorkbookParts } from '../read-parts';
import { readTable, tableParts } from '../formulas/read-workbook-names';
import { withRowsSeen } from '../sheet-sizes';
import { refuseVast } from '../write-xlsx';
import { withColumnFilter, withFilter, withFilterMode, withoutFilter } from './patch-filters';
import { tableName } from './read-filters';

/** The name that keeps the cells of a sheet's filter (18.2.5); Excel looks for it. */
const FILTER_NAME = '_xlnm._FilterDatabase';

/** The package after the change. Throws a Failure when the sheet is too large to be changed. */
export function filterXlsx(
  pkg: OpcPackage,
  { workbook }: WorkbookParts,
  sheet: SheetPart,
  change: FilterChange,
): OpcPackage {
  refuseVast(pkg, sheet);
  const changed = new ChangedParts(pkg);
  const name = { sheet: sheet.name, name: FILTER_NAME };
  switch (change.kind) {
    case 'set': {
      const { table, column, criterion } = change;
      const part = table === null ? sheet.part : tablePart(pkg, changed, sheet, table);
      if (part !== null) changed.edit(part, (xml) => withColumnFilter(xml, column, criterion));
      if (table === null) changed.edit(sheet.part, withFilterMode);
      break;
    }
    case 'add':
      refuseTables(pkg, changed, sheet, change.range);
      changed.edit(sheet.part, (xml) => withFilter(xml, change.range));
      changed.edit(workbook, (xml) =>
        withLocalNames(xml, [{ ...name, formula: fixedArea(sheet.name, change.range), isHidden: true }]),
      );
      break;
    case 'remove':
      changed.edit(sheet.part, (xml) => withFilterMode(withoutFilter(xml)));
      changed.edit(workbook, (xml) => withoutLocalNames(xml, [name]));
  }
  if (change.kind !== 'add') changed.edit(sheet.part, (xml) => withRowsSeen(xml, change.rows));
  return changed.package();
}

/** A table keeps its own filter; a second one over it would make Excel call the file damaged. */
function refuseTables(pkg: OpcPackage, changed: ChangedParts, { name, part }: SheetPart, range: CellRange): void {
  const ranges = tableParts(pkg, part).flatMap((table) => changed.look(table, (xml) => readTable(xml, name)));
  if (!ranges.some((table) => table.range && overlap(table.range, range))) return;
  throw new Failure(
    'not-writable',
    '这里是 Excel 表格，它的筛选按钮已关闭。请在 Excel 的“表设计”中勾选“筛选按钮”后再试。',
  );
}

function tablePart(pkg: OpcPackage, changed: ChangedParts, { part }: SheetPart, name: string): string | null {
  return tableParts(pkg, part).find((table) => changed.look(table, tableName) === name) ?? null;
}

function fixedArea(sheet: string, range: CellRange): string {
  const fixed = rangeToA1({ ...range, bottom: Math.min(range.bottom, LAST_ROW) }).replace(/[A-Z]+(?=\d)/gu, '$$$&$$');
  return `'${sheet.replaceAll("'", "''")}'!${fixed}`;
}
