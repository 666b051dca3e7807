/** What makes a workbook refuse an edit; the same for every workbook. */
import { Failure } from '../errors';
import { cellName } from '../../domain/cell';
import type { CellRef } from '../../domain/cell';
import { MAX_CELL_TEXT } from './edited-cell';

/** The program asks for a sheet that is not there: between reading and writing it was renamed or removed. */
export function unknownSheet(name: string): Failure {
  return new Failure('not-writable', `没有名为“${name}”的工作表，可能已改名或删除，请重新打开后再试。`);
}

/** A sheet of this name is to be made. */
export function sheetNameTaken(name: string): Failure {
  return new Failure('name-taken', `已有名为“${name}”的工作表，请先改名或删除，再试一次。`);
}

/** The text has more characters than a cell holds. */
export function cellTextTooLong(cell: CellRef): Failure {
  return new Failure(
    'not-writable',
    `${cellName(cell)} 的内容超过 ${MAX_CELL_TEXT} 个字，单元格放不下，请分成几格填写。`,
  );
}

/** A formula that other cells need; Excel, too, refuses to change a part of an array. */
export function sharedFormula(cell: CellRef): Failure {
  return new Failure(
    'not-writable',
    `${cellName(cell)} 的公式与其他单元格共用，不能单独改写。请在 Excel 中先把这一组公式改为数值，再试一次。`,
  );
}

/** A person changed these cells since they were read. */
export function changedMeanwhile(cells: readonly CellRef[]): Failure {
  return new Failure(
    'changed-meanwhile',
    `${cellList(cells)}刚刚被改动过，没有覆盖新的内容，这次的修改没有写入。请核对后再试。`,
  );
}

const MOST_LISTED = 5;

/** 第048项!G8、第048项!G9 ; many are counted. */
export function cellList(cells: readonly CellRef[]): string {
  const names = cells.slice(0, MOST_LISTED).map(cellName).join('、');
  return `${names} ${cells.length > MOST_LISTED ? `等 ${cells.length} 个单元格` : ''}`;
}
