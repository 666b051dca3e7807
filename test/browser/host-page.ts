/** Runs in the browser before the page's own scripts: puts the test's Excel there, with the workbook the test asked for, or the test's Word. */
import { installExcelHost, type ExcelHost, type ExcelHostOptions } from '../excel-host/install';
import { workbookOfFile } from '../excel-host/from-snapshot';
import { newWorkbook } from '../excel-host/model';
import { installWordHost, type WordHost, type WordHostOptions } from '../word-host/install';

/** What the test leaves for this script. */
export interface HostStart {
  /** The .xlsx file as base64; null for a new workbook. */
  readonly file: string | null;
  readonly options: ExcelHostOptions;
  /** Word instead of Excel. */
  readonly word?: WordHostOptions;
}

declare global {
  interface Window {
    hostStart: HostStart;
    excelHost: ExcelHost;
    wordHost: WordHost;
  }
}

const { file, options, word } = window.hostStart;
const bytes = file === null ? null : Uint8Array.from(atob(file), (character) => character.charCodeAt(0));
if (word) window.wordHost = installWordHost(window, word);
else window.excelHost = installExcelHost(window, bytes ? workbookOfFile(bytes) : newWorkbook('Sheet1'), options);
