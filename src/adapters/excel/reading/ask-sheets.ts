/** Asks sheets in as few messages as Excel takes; a sheet that cannot answer stops no other. */
import type { CellRange } from '../../../domain/cell';
import { rangeToA1 } from '../../../domain/cell';
import { hasApi } from '../api-sets';
import { isFaultOfSheet, isTooMuch, isTooManyMerges, officeCode } from '../host-failures';
import { inHalves } from '../in-halves';
import { addressOf, queueQuestion } from './sheet-question';
import type { Answer, Question } from './sheet-question';

/** A sheet that Excel would not hand over, and its code for why. */
export interface Refused {
  readonly question: Question;
  readonly code: string;
}

export type Reply = Answer | Refused;

/** Whether Excel would not hand the sheet over. */
export function isRefused(reply: Reply): reply is Refused {
  return 'code' in reply;
}

/**
 * The answers, in order: one sync, more only where Excel refuses to hand over so much at once or a sheet cannot be asked. Sheets that
 * are gone by now are left out; a question too large for one message is answered in several windows.
 */
export function askSheets(context: Excel.RequestContext, questions: readonly Question[]): Promise<readonly Reply[]> {
  return inHalves<Question, Reply>(questions, {
    queue: (question) => {
      const finish = queueQuestion(context, question);
      return () => repliesOf(finish());
    },
    sync: () => context.sync(),
    alone: (question, error) => askAlone(context, question, error),
  });
}

/** None of a sheet that is gone. Values that Excel left out without an error (#6781) are refused: they must not look like blank cells. */
export function repliesOf(answer: Answer | null): readonly Reply[] {
  if (!answer) return [];
  const values = answer.cells?.values as unknown;
  return values === null ? [{ question: answer, code: 'RangeExceedsLimit' }] : [answer];
}

/** One sheet that failed once: in smaller windows where it is too much, else with as much as it gives. */
async function askAlone(context: Excel.RequestContext, question: Question, error: unknown): Promise<readonly Reply[]> {
  // What is only looked at must not cost what is read.
  if (question.beyond !== undefined && officeCode(error) !== 'UnsupportedSheet') {
    const { sheet, window } = question;
    return askSheets(context, [{ sheet, window }]);
  }
  if (isTooMuch(error)) {
    const halves = halvesOf(question);
    return halves ? askSheets(context, halves) : [{ question, code: officeCode(error)! }];
  }
  // A chart has no cells, however it is asked.
  if (officeCode(error) === 'UnsupportedSheet') return [{ question, code: 'UnsupportedSheet' }];
  try {
    const finish = queueQuestion(context, question, { merges: false, rest: isTooManyMerges(error) });
    await context.sync();
    const replies = repliesOf(finish());
    return replies.some(isRefused) ? replies : await withMerges(context, replies as readonly Answer[], error);
  } catch (again) {
    if (isTooMuch(again)) return askAlone(context, question, again);
    if (!isFaultOfSheet(again)) throw again;
    return [{ question, code: officeCode(again)! }];
  }
}

function halvesOf({ sheet, window }: Question): readonly Question[] | null {
  if (window.top === window.bottom) return null;
  const middle = (window.top + window.bottom) >> 1;
  return [
    { sheet, window: { ...window, bottom: middle } },
    { sheet, window: { ...window, top: middle + 1 } },
  ];
}

/** Excel lists at most 512 blocks of a range: more are asked for by bands of rows. Where none is told, hidden cells are empty anyway. */
async function withMerges(
  context: Excel.RequestContext,
  answers: readonly Answer[],
  error: unknown,
): Promise<readonly Answer[]> {
  if (!isTooManyMerges(error) || !hasApi('mergedAreas')) return answers;
  const found: Answer[] = [];
  for (const answer of answers) found.push({ ...answer, merges: await mergesByBands(context, answer, ROWS_OF_BAND) });
  return found;
}

const ROWS_OF_BAND = 100;

async function mergesByBands(
  context: Excel.RequestContext,
  { sheet, cells, window }: Pick<Answer, 'sheet' | 'cells' | 'window'>,
  rowsOfBand: number,
): Promise<readonly CellRange[]> {
  if (!cells) return [];
  const [top, bottom] = [cells.rowIndex + 1, cells.rowIndex + cells.values.length];
  const bands: Excel.RangeAreas[] = [];
  for (let row = top; row <= bottom; row += rowsOfBand) {
    const band = rangeToA1({ ...window, top: row, bottom: Math.min(bottom, row + rowsOfBand - 1) });
    const range = context.workbook.worksheets.getItem(sheet.id).getRange(band).untrack();
    const merged = range.getMergedAreasOrNullObject().untrack(); // 1.13
    merged.load('areas/items/address');
    bands.push(merged);
  }
  try {
    await context.sync();
  } catch (error) {
    if (!isTooManyMerges(error) || rowsOfBand === 1) throw error;
    return mergesByBands(context, { sheet, cells, window }, Math.max(1, rowsOfBand >> 3));
  }
  const blocks = bands.flatMap((band) => (band.isNullObject ? [] : band.areas.items.map(addressOf)));
  // A block that reaches over two bands is told by both.
  return [...new Map(blocks.map((block) => [rangeToA1(block), block])).values()];
}
