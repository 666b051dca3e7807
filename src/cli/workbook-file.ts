/** The tracker file a command works on. */
import { SIGNED_FILE } from '../application/editing/signed-file';
import { named } from '../application/named-failure';
import type { WorkbookSnapshot } from '../application/ports';
import { openXlsx, type XlsxWorkbook } from '../adapters/xlsx/open-xlsx';
import { usage } from './command-line';
import { readInput } from './input-file';
import type { OutputFile } from './output-file';
import { startProgress, type Progress, type Terminal } from './terminal';

export interface OpenedFile {
  readonly workbook: XlsxWorkbook;
  readonly snapshot: WorkbookSnapshot;
}

/** A file of this size takes more than a second to read, too long for silence, and it may be a single sheet. */
const LARGE_FILE_BYTES = 2 * 1024 * 1024;

/** Opens and reads an .xlsx file; `progress` hears of each sheet. A Failure names the file. */
export async function openWorkbookFile(file: string, progress: Progress): Promise<OpenedFile> {
  return await namingFile(file, async () => {
    const bytes = await readInput(file);
    if (bytes.length > LARGE_FILE_BYTES) progress('文件较大，正在读取', true);
    const workbook = openXlsx(bytes, {
      onSheet: (name, index, count) => progress(`正在读取工作表“${name}”（${index}/${count}）`),
    });
    return { workbook, snapshot: await workbook.read() };
  });
}

/** A tracker that is changed and then written as the output. */
export interface OpenedCopy extends OpenedFile {
  readonly progress: Progress;
  readonly write: () => Promise<void>;
}

/** Opens the tracker of which the output will be a changed copy. A Failure names the file. */
export async function openToChange(file: string, output: OutputFile, terminal: Terminal): Promise<OpenedCopy> {
  const progress = startProgress(terminal);
  const opened = await openWorkbookFile(file, progress);
  beforeWriting(output, opened.workbook, terminal);
  return {
    ...opened,
    progress,
    write: async () => {
      progress('正在写入文件');
      await output.write(opened.workbook.toBytes());
    },
  };
}

/** Before a copy of a file is changed. Excel refuses a file whose name and content disagree; a signature goes, and that is said. */
export function beforeWriting(output: OutputFile, { extension, signed }: XlsxWorkbook, { err }: Terminal): void {
  refuseUnlessNamed(output, extension, `输出文件的扩展名应与原文件一样，为 ${extension}。`);
  if (signed) err(`${SIGNED_FILE}\n`);
}

/** For what is made anew: a letter (.docx), a tracker (.xlsx). */
export function refuseUnlessNamed(
  { name }: OutputFile,
  ending: string,
  sentence = `输出文件的扩展名应为 ${ending}。`,
): void {
  if (!name.toLowerCase().endsWith(ending)) throw usage(sentence);
}

/** Puts the file's name in front of what went wrong with it. */
export async function namingFile<T>(file: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw named(file, error);
  }
}
