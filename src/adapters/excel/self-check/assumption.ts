/** What the adapter takes for granted about Excel, so that it can be asked. */
import { isOfTheMoment, officeCode } from '../host-failures';

/** Works on a blank sheet of its own. Null when Excel is as assumed, else what differs. */
export type Probe = (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<string | null>;

export interface Assumption {
  /** As in docs/excel-host.md; never used for something else. */
  readonly id: string;
  /** What is assumed, a Chinese sentence. */
  readonly says: string;
  /** The version of ExcelApi it needs. */
  readonly api?: string;
  readonly probe: Probe;
}

/** Null when both are the same as JSON, else both: of what is there, only what can come from the try itself. */
export function compared(actual: unknown, expected: unknown): string | null {
  const [is, should] = [JSON.stringify(actual) ?? '没有', JSON.stringify(expected) ?? '没有'];
  if (is === should) return null;
  return `应为 ${should}，实为 ${JSON.stringify(withoutStrangers(actual, textsIn(expected))) ?? '没有'}`;
}

/**
 * A new sheet may hold what a template or a colleague put there, and the report is sent to others: texts that are neither expected nor
 * words of the API, and long numbers, are only counted.
 */
function withoutStrangers(actual: unknown, expected: readonly string[]): unknown {
  if (Array.isArray(actual)) return actual.map((each) => withoutStrangers(each, expected));
  if (typeof actual === 'number') return Math.abs(actual) < MOST_NUMBER ? actual : '长数字';
  if (typeof actual !== 'string' || actual === '') return actual;
  // As where an apostrophe or a space came or went.
  const isAlike = expected.some((text) => text.includes(actual) || (text !== '' && actual.trim() === `'${text}`));
  return isAlike || OF_THE_API.test(actual) ? actual : `文字（${actual.length} 字）`;
}

const MOST_NUMBER = 1_000_000;
/** Types and kinds, formats, error values, short numbers as texts. */
const OF_THE_API =
  /^(?:Unknown|Empty|String|Integer|Double|Boolean|Error|RichValue|None|Custom|List|WholeNumber|Decimal|Inconsistent|MixedCriteria|General|@|0%|#[A-Z/0!?_]{2,14}|[-+]?[\d.]{1,6}%?)$/u;

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}

/** Runs the work and the next sync; gives the code of the error, null when there is none. That Excel is busy or gone is no answer, and thrown. */
export async function codeOf(context: Excel.RequestContext, work: () => void): Promise<string | null> {
  try {
    work();
    await context.sync();
    return null;
  } catch (error) {
    const code = officeCode(error);
    if (code === null || isOfTheMoment(error)) throw error;
    return code;
  }
}

/** An assumption that Excel refuses something, with this code. */
export function refusal(
  id: string,
  says: string,
  code: string,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  api?: string,
): Assumption {
  return {
    id,
    says,
    ...(api !== undefined && { api }),
    probe: async (sheet, context) => {
      const given = await codeOf(context, () => use(sheet, context));
      return given === null ? '没有拒绝' : given === code ? null : `拒绝的代码应为 ${code}，实为 ${given}`;
    },
  };
}
