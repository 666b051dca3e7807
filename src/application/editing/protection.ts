/** What a protected sheet or workbook lets nobody change; the same for every workbook, and the same sentences on every face. */
import { contains } from '../../domain/cell';
import type { CellRef } from '../../domain/cell';
import { Failure } from '../errors';
import type { CellEdit, SheetSnapshot, WorkbookSnapshot } from '../ports';
import { cellContents } from './cell-content';
import { cellList } from './edit-failures';
import { editedFormat, GENERAL } from './edited-cell';
import { editsByCell } from './edits-by-cell';
import { mergeAnchor } from './merged-cells';

/** Whether the sheet's protection keeps this cell (the first of its merged block) from being changed. False where only the host can tell. */
export function isLocked({ protection }: SheetSnapshot, cell: Pick<CellRef, 'row' | 'column'>): boolean {
  if (!protection || protection.unlocked === null) return false;
  if (protection.within && !contains(protection.within, cell)) return false;
  return !protection.unlocked.some((range) => contains(range, cell));
}

/** Whether a cell, or the merged block it belongs to, is kept from being changed. */
export function lockedCells({ sheets }: WorkbookSnapshot): (cell: CellRef) => boolean {
  const byName = new Map(sheets.flatMap((sheet) => (sheet.protection ? [[sheet.name, sheet]] : [])));
  return (cell) => {
    const sheet = byName.get(cell.sheet);
    return sheet !== undefined && isLocked(sheet, mergeAnchor(cell, sheet.merges));
  };
}

/** Whether protection keeps an edit of a cell with content from being made: of the cell, or of its number format. */
export function keptFromEdits(workbook: WorkbookSnapshot): (edit: CellEdit) => boolean {
  const isLockedCell = lockedCells(workbook);
  const keeping = new Set(
    workbook.sheets.flatMap(({ name, protection }) => (protection && !protection.formatCells ? [name] : [])),
  );
  const contentOf = cellContents(workbook);
  return (edit) => {
    if (isLockedCell(edit.cell)) return true;
    const code = keeping.has(edit.cell.sheet) ? contentOf(edit.cell).format : null;
    if (code === null) return false;
    const before = code === GENERAL ? undefined : code;
    return editedFormat(before, edit) !== before;
  };
}

/** What is told of cells that were left as they are, while others were mended. */
export function lockedLeft(cells: readonly CellRef[]): string {
  return `${cellList(cells)}受保护，未予修正。请先取消工作表保护（“审阅”→“撤消工作表保护”），再修正。`;
}

/** Throws a Failure when the sheet is protected: no rows come or go then, whatever cells may be changed. */
export function refuseLockedRows({ sheets }: WorkbookSnapshot, sheet: string): void {
  if (sheets.some(({ name, protection }) => name === sheet && protection)) throw protectedSheets([sheet]);
}

/** Throws a Failure when one of the edits goes to a locked cell; to be asked before anything is written. */
export function refuseLockedCells({ sheets }: WorkbookSnapshot, edits: readonly CellEdit[]): void {
  const names = new Set<string>();
  for (const sheet of sheets) {
    if (!sheet.protection) continue;
    const own = edits.filter(({ cell }) => cell.sheet === sheet.name);
    for (const [row, cells] of editsByCell(own, sheet.merges)) {
      for (const column of cells.keys()) if (isLocked(sheet, { row, column })) names.add(sheet.name);
    }
  }
  if (names.size > 0) throw protectedSheets([...names]);
}

/** Throws a Failure when an edit would change the number format of a cell where formats are protected; `formatOf` tells the present one. */
export function refuseLockedFormats(
  { sheets }: WorkbookSnapshot,
  edits: readonly CellEdit[],
  formatOf: (cell: CellRef) => string | undefined,
): void {
  for (const sheet of sheets) {
    if (!sheet.protection || sheet.protection.formatCells) continue;
    const own = edits.filter(({ cell }) => cell.sheet === sheet.name);
    for (const [row, cells] of editsByCell(own, sheet.merges)) {
      for (const [column, edit] of cells) {
        const before = formatOf({ sheet: sheet.name, row, column });
        if (editedFormat(before, edit) !== before) throw protectedFormats(sheet.name);
      }
    }
  }
}

/** A table on a protected sheet cannot end elsewhere: Excel has no permission that would allow it. */
export function refuseLockedTable({ name, protection }: SheetSnapshot): void {
  if (protection) throw protectedSheets([name]);
}

/** Throws a Failure when no sheet may be added, removed or made anew; `replaced` is the one that is to be made anew. */
export function refuseLockedStructure({ structureLocked, sheets }: WorkbookSnapshot, replaced?: string): void {
  if (structureLocked) {
    throw new Failure(
      'protected',
      '工作簿的结构受保护，不能增加、删除或替换工作表。请先取消保护（“审阅”→“保护工作簿”），再试一次。',
    );
  }
  const sheet = sheets.find(({ name }) => name === replaced);
  if (sheet?.protection) throw protectedSheets([sheet.name]);
}

/** What a step of several parts needs, asked before its first part: new sheets, then edits on those that are there. */
export function refuseProtected(
  workbook: WorkbookSnapshot,
  step: { readonly addsSheets: boolean; readonly edits: readonly CellEdit[] },
): void {
  if (step.addsSheets) refuseLockedStructure(workbook);
  refuseLockedCells(workbook, step.edits);
}

/** Fixes would go into protected sheets. */
export function protectedSheets(names: readonly string[]): Failure {
  return new Failure('protected', `工作表“${names.join('”“')}”受保护，请先取消保护再修正。`);
}

/** A fix would set a number format in a sheet whose protection forbids that. */
export function protectedFormats(name: string): Failure {
  return new Failure('protected', `工作表“${name}”受保护，不允许改变数字格式，请先取消保护再修正。`);
}
