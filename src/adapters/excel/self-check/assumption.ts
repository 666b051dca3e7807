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

/** Null when both are the same as JSON, else both. */
export function compared(actual: unknown, expected: unknown): string | null {
  const [is, should] = [JSON.stringify(actual) ?? '没有', JSON.stringify(expected) ?? '没有'];
  return is === should ? null : `应为 ${should}，实为 ${is}`;
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
