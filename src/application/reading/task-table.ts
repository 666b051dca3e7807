/** A table that tells what is to be done, by whom and until when, with prose below headers that nobody knows. */
import type { Role } from '../../domain/role-words';
import { contentOfColumn, isProse } from './column-content';
import type { Grid } from './grid';
import { CORE, isItemGuess, isPeriodAlone, readHeader } from './read-header';
import { textOf } from './notes';

const SUPPORT: readonly Role[] = ['office', 'partner', 'person', 'dueDate', 'status'];
/** What a plan says about its tasks: no report. */
const OF_PLANS =
  /要求|标准|目标|措施|举措|内容|依据|来源|概况|简介|说明|背景|意义|方案|计划|安排|职责|分工|备注|地点|形式|对象/u;

/** The first such header, or null when the row is none of such a table. `rows` are those below it. */
export function unknownReport(grid: Grid, headerRow: number, rows: readonly number[]): string | null {
  const headers = grid.cellsAt(headerRow).map(({ column, content }) => {
    const text = textOf(content);
    return { column, text, guesses: readHeader(text).guesses.filter(({ sure }) => sure >= CORE) };
  });
  if (!headers.some(({ guesses }) => guesses.some(isItemGuess))) return null;
  const support = SUPPORT.filter((role) => headers.some(({ guesses }) => guesses.some((guess) => guess.role === role)));
  const isCounted = headers.some(({ guesses }) => guesses.some(({ role }) => role === 'order' || role === 'number'));
  // 一季度, 二季度 with what is planned and what was done by turns.
  const timed = headers.filter(({ text }) => isPeriodAlone(readHeader(text)));
  if (timed.length > 1 && timed.some(({ column }) => contentOfColumn(grid, column, rows).prose >= 0.4)) {
    return timed[0]!.text;
  }
  if (support.length < (isCounted ? 1 : 2)) return null;
  const unknown = headers.find(({ column, text, guesses }) => {
    const isUnknown = text !== '' && guesses.length === 0 && !OF_PLANS.test(text);
    return isUnknown && isProse(contentOfColumn(grid, column, rows));
  });
  return unknown?.text ?? null;
}
