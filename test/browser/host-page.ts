/** Runs in the browser before the page's own scripts: puts the test's Excel there, with the workbook the test asked for. */
import { installExcelHost, type ExcelHost, type ExcelHostOptions } from '../excel-host/install';
import { workbookOfFile } from '../excel-host/from-snapshot';
import { newWorkbook } from '../excel-host/model';

/** What the test leaves for this script. */
export interface HostStart {
  /** The .xlsx file as base64; null for a new workbook. */
  readonly file: string | null;
  readonly options: ExcelHostOptions;
}

declare global {
  interface Window {
    hostStart: HostStart;
    excelHost: ExcelHost;
  }
}

const { file, options } = window.hostStart;
const bytes = file === null ? null : Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
window.excelHost = installExcelHost(window, bytes ? workbookOfFile(bytes) : newWorkbook('Sheet1'), options);
