/** --like OLD.docx: what is taken from an old letter, told line by line, and kept in a copy of the tracker where that is asked for. */
import { readOldLetter } from '../adapters/letter-file/read-letter-file';
import type { XlsxWorkbook } from '../adapters/xlsx/open-xlsx';
import { likeInto } from '../application/like/keep-settings';
import { LIKE_GROUPS, likeLetter, titlesOf, type LikeChange, type LikeGroup } from '../application/like/like-letter';
import { readTracker } from '../application/reading/read-tracker';
import type { WorkbookSnapshot } from '../application/ports';
import type { Tracker } from '../domain/tracker';
import { SETTINGS_SHEET } from '../domain/own-sheets';
import { usage } from './command-line';
import { readInput } from './input-file';
import type { OutputFile } from './output-file';
import type { Terminal } from './terminal';
import { beforeWriting, namingFile } from './workbook-file';

export interface WantedLike {
  /** The old letter's file. */
  readonly file: string;
  /** What is not to be taken. */
  readonly without: readonly LikeGroup[];
}

export interface TakenLike {
  readonly tracker: Tracker;
  readonly changes: readonly LikeChange[];
}

/** Whether a word is one of the groups that --without names. */
export function isGroup(word: string): boolean {
  return word.split(/[,，]/u).every((each) => (LIKE_GROUPS as readonly string[]).includes(each));
}

/** What the command line asks for; null without --like. */
export function likeOf(file: string | undefined, without: readonly string[] = []): WantedLike | null {
  const unknown = without.filter((word) => !isGroup(word));
  if (unknown.length > 0) throw usage(`--without 不认识“${unknown.join('、')}”，可以写：${LIKE_GROUPS.join('、')}。`);
  if (file === undefined) {
    if (without.length > 0) throw usage('--without 要与 --like 同用。');
    return null;
  }
  return { file, without: without as readonly LikeGroup[] };
}

/** Reads the old letter and tells what is taken from it. */
export async function takeLike(
  { file, without }: WantedLike,
  content: WorkbookSnapshot,
  { err }: Terminal,
): Promise<TakenLike> {
  const tracker = readTracker(content);
  const old = await namingFile(file, async () => readOldLetter(await readInput(file), titlesOf(tracker)));
  const report = likeLetter(tracker, old);
  const changes = report.changes.filter(({ name }) => !without.includes(name));
  const left = report.changes.filter(({ name }) => without.includes(name));
  err(changes.length === 0 ? `${file}：这份函件的样式与现在相同。\n` : `采用 ${file} 的样式：\n${linesOf(changes)}`);
  if (left.length > 0) err(`按 --without 不改：\n${linesOf(left)}`);
  err(report.told.map((sentence) => `${sentence}\n`).join(''));
  return { tracker, changes };
}

function linesOf(changes: readonly LikeChange[]): string {
  return changes
    .flatMap(({ name, lines }) => lines.map((line) => `  ${name}  ${line.name}：${line.now} → ${line.then}\n`))
    .join('');
}

/** Writes the settings into a copy of the tracker. */
export async function keepInCopy(
  { tracker, changes }: TakenLike,
  workbook: XlsxWorkbook,
  output: OutputFile,
  terminal: Terminal,
): Promise<number> {
  beforeWriting(output, workbook, terminal);
  await likeInto(workbook, changes);
  await output.write(workbook.toBytes());
  const count = changes.reduce((sum, { lines }) => sum + lines.length, 0);
  terminal.out(`已把 ${count} 项写入“${tracker.settingsSheet ?? SETTINGS_SHEET}”表，文件为 ${output.name}。\n`);
  return 0;
}
