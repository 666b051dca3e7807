/** What errors of Excel mean to a person. Only codes count: messages are in the language of the Office at hand. */
import { Failure } from '../../application/errors';
import type { FailureCode } from '../../application/errors';
import { cellList } from '../../application/editing/edit-failures';
import { cellName } from '../../domain/cell';
import type { CellRef } from '../../domain/cell';

/** By code (Excel.ErrorCodes, OfficeExtension.ErrorCodes). A code that is not here is a mistake of this program. */
const FAILURES: Readonly<Record<string, readonly [code: FailureCode, sentence: string]>> = {
  AccessDenied: ['protected', '工作表或工作簿受保护，或者是只读的，请先取消保护后再试。'],
  InvalidOperationInCellEditMode: ['editing-cell', 'Excel 正在编辑单元格，请按 Enter 结束后重试。'],
  WriteNotSupportedWhenModalDialogOpen: ['excel-busy', 'Excel 中有打开的对话框，请关闭后重试。'],
  InactiveWorkbook: ['excel-busy', '当前窗口不是本工作簿，请切换回来后重试。'],
  ActivityLimitReached: ['excel-busy', 'Excel 正忙，请稍候再试。'],
  ServiceNotAvailable: ['excel-busy', 'Excel 正忙，请稍候再试。'],
  // Names of HTTP answers in the library: Excel on the web puts off who asks too often.
  TooManyRequests: ['excel-busy', 'Excel 正忙，请稍候再试。'],
  ServiceUnavailable: ['excel-busy', 'Excel 正忙，请稍候再试。'],
  GatewayTimeout: ['excel-busy', 'Excel 正忙，请稍候再试。'],
  RequestAborted: ['excel-busy', 'Excel 中断了这次操作，请稍候再试。'],
  InvalidOrTimedOutSession: ['session-lost', '与 Excel 的连接已断开，请关闭本窗格后重新打开。'],
  ConnectionFailure: ['session-lost', '与 Excel 的连接已断开，请关闭本窗格后重新打开。'],
  HostRestartNeeded: ['session-lost', '请保存工作簿，重新启动 Excel 后再试。'],
  ItemNotFound: ['gone', '要处理的工作表或单元格已经不在了，请重新校验后再试。'],
  InvalidReference: ['gone', '要处理的工作表或单元格已经不在了，请重新校验后再试。'],
  InvalidBinding: ['gone', '要处理的工作表或单元格已经不在了，请重新校验后再试。'],
  RangeExceedsLimit: ['too-large', '工作簿的内容太多，Excel 无法一次处理，请只保留台账所需的工作表后再试。'],
  OperationCellsExceedLimit: ['too-large', '工作簿的内容太多，Excel 无法一次处理，请只保留台账所需的工作表后再试。'],
  RequestPayloadSizeLimitExceeded: ['too-large', '一次改动的内容太多，请分几次进行。'],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    '工作簿的内容太多，Excel 无法一次处理，请只保留台账所需的工作表后再试。',
  ],
  MemoryLimitReached: ['too-large', '内存不足，请关闭其他工作簿后再试。'],
  FilteredRangeConflict: ['not-writable', 'Excel 不允许改动筛选中的这些单元格，请清除筛选后再试。'],
  MergedRangeConflict: ['not-writable', 'Excel 不允许改动这些单元格：与合并单元格或其他表格重叠。'],
  PivotTableRangeConflict: ['not-writable', 'Excel 不允许改动数据透视表中的单元格。'],
  InsertDeleteConflict: ['not-writable', 'Excel 不允许移动这些单元格：它们属于表格、数据透视表或数组公式。'],
  NonBlankCellOffSheet: ['not-writable', '工作表已到最后一行，不能再插入行，请先删除用不到的行。'],
  Conflict: ['not-writable', '有人正在改动同一处内容，请稍候再试。'],
  UnsupportedSheet: ['not-writable', '图表工作表和宏工作表不能这样处理，请换一张工作表。'],
  GeneralException: ['excel-error', 'Excel 内部出错，没有完成。请保存工作簿，重新打开后再试。'],
};

/** The code of an error from Office.js, or null when it is none. */
export function officeCode(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** The member at which Excel stopped, such as Range.values. */
function officeLocation(error: unknown): string {
  return error instanceof OfficeExtension.Error ? (error.debugInfo.errorLocation ?? '') : '';
}

/** Excel refuses to hand over so much in one message. */
export function isTooMuch(error: unknown): boolean {
  return TOO_MUCH.has(officeCode(error) ?? '');
}

const TOO_MUCH = new Set([
  'ResponsePayloadSizeLimitExceeded',
  'RequestPayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'MemoryLimitReached',
]);

/** Excel lists at most 512 merged blocks of a range. */
export function isTooManyMerges(error: unknown): boolean {
  return officeLocation(error).startsWith('Range.getMergedAreas');
}

/** Excel could not do this with one sheet or one thing on it, and goes on with others: no fault of the session or of the whole workbook. */
export function isFaultOfSheet(error: unknown): boolean {
  return OF_SHEET.has(officeCode(error) ?? '');
}

/** Excel refuses this one thing: nothing is wrong with the session, and other things may go well. */
export function isRefusal(error: unknown): boolean {
  return isFaultOfSheet(error) || officeCode(error) === 'InvalidArgument';
}

const OF_SHEET = new Set([
  'AccessDenied',
  'GeneralException',
  'InvalidOperation',
  'InvalidReference',
  'ItemNotFound',
  'NotImplemented',
  'UnsupportedFeature',
  'UnsupportedOperation',
  'UnsupportedSheet',
]);

/** Excel is busy, or gone: nothing can be done now, whatever was asked. */
export function isOfTheMoment(error: unknown): boolean {
  const [code] = FAILURES[officeCode(error) ?? ''] ?? [];
  return code !== undefined && OF_THE_MOMENT.has(code);
}

const OF_THE_MOMENT: ReadonlySet<FailureCode> = new Set(['editing-cell', 'excel-busy', 'session-lost']);

/** The error as a Failure, or itself when a person can do nothing about it. */
export function asFailure(error: unknown): unknown {
  const known = FAILURES[officeCode(error) ?? ''];
  return known ? new Failure(known[0], known[1], { cause: error }) : error;
}

/** Sheets whose findings were not marked since they are protected. */
export function notMarked(names: readonly string[]): Failure {
  return new Failure(
    'protected',
    `工作表“${names.join('”“')}”受保护，没有在其中标出校验结果；其他工作表已经标出。取消保护后可以再试一次。`,
  );
}

/** A cell cannot be shown where its sheet is hidden. */
export function hiddenSheet(name: string): Failure {
  return new Failure('hidden-sheet', `工作表“${name}”是隐藏的，请先取消隐藏再查看。`);
}

/** It was selected, but nobody sees it. */
export function hiddenCell(cell: CellRef, isRow: boolean): Failure {
  const what = isRow ? '所在的行被筛选或隐藏了' : '所在的列被隐藏了';
  return new Failure('hidden-cell', `${cellName(cell)} ${what}，现在看不到。`);
}

/** Some cells were written, and Excel did not let them be put back. */
export function halfWritten(cells: readonly string[], cause: unknown): Failure {
  return new Failure(
    'half-written',
    `Excel 中途停止，${cells.join('、')} 已经改动且无法恢复，请逐一核对，或撤销后再试。`,
    { cause },
  );
}

/** These cells show results of formulas in other cells. */
export function spilled(cells: readonly CellRef[]): Failure {
  return new Failure(
    'not-writable',
    `${cellList(cells)}显示的是另一个单元格的公式溢出的结果，不能单独改动，请改那个公式。没有写入任何内容。`,
  );
}

/** Data validation was wanted of an Excel whose add-ins cannot set it. */
export function noValidation(): Failure {
  return new Failure('not-writable', '这个版本的 Excel 不能由加载项加上数据验证，请使用 Excel 2021 以后的版本。');
}

/** Excel keeps some names for itself, others in each language. */
export function sheetNameRefused(name: string, cause: unknown): Failure {
  return new Failure(
    'not-writable',
    `Excel 不接受工作表名“${name}”，没有新建。请手工新建一张工作表试试能否用这个名称，仍不能用的请联系维护人员。`,
    { cause },
  );
}
