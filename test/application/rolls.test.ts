/**
 * 转入下月, in pictures (test/support/pictured.ts): `rolls.txt` has the day, whether texts are cleared, and the workbook; then what is told before it is
 * done, and the cells that were written.
 * UPDATE_GOLDEN=1 writes what comes of it now: read it before it is committed.
 */
import { join } from 'node:path';
import type { WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { describeRoll, previewRoll, rollMonth } from '../../src/application/rolling/roll-month';
import { parseWrittenDate } from '../../src/domain/calendar-date';
import { formatMonth } from '../../src/domain/reporting-month';
import { toA1 } from '../../src/domain/cell';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { goldenCases } from '../support/golden';
import { pictured, pictureOf } from '../support/pictured';

/** `2021-03-26 清空`, and the workbook below it. */
async function rolledIn(text: string): Promise<string> {
  const [first = '', ...lines] = text.split('\n');
  const [day = '', way] = first.split(' ');
  const content = pictured(lines.join('\n'));
  const workbook = memoryOpenWorkbook(content);
  const archivedAt = { ...parseWrittenDate(day)!, hour: 9, minute: 30 };
  try {
    const preview = previewRoll(readTracker(content), archivedAt);
    await rollMonth(workbook, {
      texts: way === '清空' ? 'clear' : 'keep',
      force: true,
      monthConfirmed: true,
      archivedAt,
    });
    const { from, archive, targets, subProjects, texts, missing, questions, notes } = preview;
    return [
      `${formatMonth(from)} ${targets} 项 ${subProjects} 行 ${texts} 格文字，存入“${archive}”；${describeRoll(preview)}`,
      ...missing.map(({ cell, message }) => `缺 ${cell.sheet}!${toA1(cell)} ${message}`),
      ...questions.map((question) => `问 ${question}`),
      ...notes.map((note) => `注 ${note}`),
      ...written(content, workbook.content()),
    ].join('\n');
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
}

/** The sheets that look otherwise now. */
function written(before: WorkbookSnapshot, after: WorkbookSnapshot): readonly string[] {
  const picture = (content: WorkbookSnapshot, at: number) =>
    pictureOf({ ...content, sheets: content.sheets.slice(at, at + 1) });
  return after.sheets.map((_, at) => picture(after, at)).filter((now, at) => now !== picture(before, at));
}

goldenCases(join(__dirname, 'rolls.txt'), rolledIn);
