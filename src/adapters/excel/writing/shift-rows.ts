/**
 * Inserts and deletes whole rows in Excel, which moves formulas, looks, names, tables and merged blocks by itself. What ends in the row above new
 * rows it leaves as it is: where they are to join it, blocks and sums are made to take them in.
 */
import { mergesOfNewRows, rowShift, shiftedMerge } from '../../../application/editing/row-shift';
import { Failure } from '../../../application/errors';
import type { RowChange } from '../../../application/ports';
import { rangeToA1, toA1, type CellRange } from '../../../domain/cell';
import { plainRule, shiftedFormula } from '../../../application/editing/shifted-formula';
import { asFailure, isRefusal, officeCode } from '../host-failures';
import type { KnownSheet, KnownWorkbook } from '../known-workbook';
import { inExcel } from '../run';
import type { NewFormula } from './list-rows';
import { cellsIn } from '../cell-areas';

type Insertion = Extract<RowChange, { kind: 'insert' }>;

/**
 * Changes the rows of a sheet that is known and not protected: one sync, and one more where something has to take new rows in. Throws a Failure when Excel, or what
 * stands there, does not let that happen; then nothing has happened.
 */
export async function shiftRows(known: KnownWorkbook, change: RowChange): Promise<void> {
  const sheet = known.sheets.find(({ name }) => name === change.sheet);
  if (!sheet) throw refused(change, '这张工作表已经不在了');
  if (change.kind === 'move') throw refused(change, '加载项不移动行');
  if (change.kind === 'delete') return deleteRows(sheet, change);
  refuseInside(sheet, change);
  const joined = joinedBlocks(sheet, change);
  // A formula that nobody can follow refuses the rows: that is to be known before they are there.
  const formulas = change.joins ? joinedFormulas(known, change) : [];
  await inExcel(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet.id);
    rowsOf(cells, change).insert('Down');
    await refusing(context, change);
    if (joined.length + formulas.length === 0 && change.like !== 'below') return;
    for (const { from, to } of joined) {
      if (from) cellsIn(cells, from).unmerge(); // 1.2
      cellsIn(cells, to).merge(false); // 1.2
    }
    for (const { sheet: own, row, column, formula } of formulas) {
      context.workbook.worksheets.getItem(own.id).getRange(toA1({ row, column })).untrack().formulas = [[formula]];
    }
    if (change.like === 'below') copyLook(cells, sheet, change);
    try {
      await refusing(context, change);
    } catch (error) {
      // Excel stopped in the middle: the rows go again, and the blocks end where they did.
      for (const { from } of joined) if (from) cellsIn(cells, from).unmerge();
      rowsOf(cells, change).delete('Up');
      for (const { from } of joined) if (from) cellsIn(cells, from).merge(false);
      await context.sync();
      throw error;
    }
  });
}

async function deleteRows(sheet: KnownSheet, change: RowChange): Promise<void> {
  await inExcel(async (context) => {
    rowsOf(context.workbook.worksheets.getItem(sheet.id), change).delete('Up');
    await refusing(context, change);
  });
}

function rowsOf(cells: Excel.Worksheet, { at, count }: RowChange): Excel.Range {
  return cells.getRange(`${at}:${at + count - 1}`).untrack();
}

/** What Excel refuses of this is no fault of the program: arrays, pivot tables and tables side by side stand in the way. */
async function refusing(context: Excel.RequestContext, change: RowChange): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const isConflict = officeCode(error) === 'InsertDeleteConflict' || officeCode(error) === 'MergedRangeConflict';
    if (!isConflict && (officeCode(error) === 'AccessDenied' || !isRefusal(error))) throw asFailure(error);
    throw refused(change, '那里有表格的边缘、数组公式、数据透视表或合并单元格，Excel 不允许', error);
  }
}

/** `why`: a clause. */
function refused({ kind, sheet, at }: RowChange, why: string, cause?: unknown): Failure {
  const what = kind === 'delete' ? '删除行' : '插入行';
  return new Failure('not-writable', `不能在工作表“${sheet}”第 ${at} 行${what}：${why}。`, { cause });
}

/** Rows do not come into the results of a formula, nor into a sheet that was not read to its end. */
function refuseInside({ spills, isWhole }: KnownSheet, change: Insertion): void {
  if (!isWhole) throw refused(change, '工作表太大，没有全部读到');
  const inside = spills.find(({ top, bottom }) => top < change.at && bottom >= change.at);
  if (inside) throw refused(change, `${rangeToA1(inside)} 是一个公式溢出的结果，中间不能插入行`);
}

interface Joined {
  /** As it is; null for one that a new row gets. */
  readonly from: CellRange | null;
  readonly to: CellRange;
}

/** Blocks that take the new rows in, and those within one row that each new row gets as well. */
function joinedBlocks({ content: { merges } }: KnownSheet, change: Insertion): readonly Joined[] {
  if (!change.joins) return [];
  const shift = rowShift(change);
  const above = merges.filter(({ top, bottom }) => bottom === change.at - 1 && top < bottom);
  return [
    ...above.flatMap((merge): Joined[] => {
      const to = shiftedMerge(merge, shift)!;
      return to.bottom === merge.bottom ? [] : [{ from: merge, to }];
    }),
    ...mergesOfNewRows(merges, shift).map((to) => ({ from: null, to })),
  ];
}

/** Formulas that take the new rows in, where they are then. */
function joinedFormulas({ sheets }: KnownWorkbook, change: Insertion): readonly NewFormula[] {
  const tabs = sheets.map(({ name }) => name);
  const shift = rowShift(change);
  const plain = rowShift({ kind: 'insert', sheet: change.sheet, at: change.at, count: change.count });
  return sheets.flatMap((sheet) =>
    [...sheet.formulas].flatMap(([key, formula]): NewFormula[] => {
      const [row = 0, column = 0] = key.split(' ').map(Number);
      const isOwn = sheet.name === change.sheet;
      const standing = isOwn ? row : null;
      const [joined, moved] = [shift, plain].map((each) =>
        shiftedFormula(formula, sheet.name, { shift: each, sheet: change.sheet, tabs }, plainRule(each, standing)),
      ) as [string, string];
      const place = isOwn ? shift.row(row) : row;
      return joined === moved || place === null ? [] : [{ sheet, row: place, column, formula: joined }];
    }),
  );
}

/** Excel gives new rows the look of the row above; here it is that of the row below, but for cells of blocks over several rows. */
function copyLook(cells: Excel.Worksheet, { content, end }: KnownSheet, { at, count }: Insertion): void {
  const isTall = (column: number): boolean =>
    content.merges.some(
      ({ top, bottom, left, right }) => top <= at && bottom >= at && top < bottom && column >= left && column <= right,
    );
  for (let column = 1; column <= end.column; column++) {
    if (isTall(column)) continue;
    const model = cells.getRange(toA1({ row: at + count, column })).untrack();
    const added = { left: column, right: column, top: at, bottom: at + count - 1 };
    cellsIn(cells, added).copyFrom(model, 'Formats'); // 1.9
  }
}
