/** Asks Excel for many things in few messages, where one of them may make it refuse the whole message. */
import { isFaultOfSheet, isTooMuch, officeCode } from './host-failures';

export interface Asking<Item, Answer> {
  /** Asks; the answers are there after the next sync. */
  readonly queue: (item: Item) => () => readonly Answer[];
  readonly sync: () => Promise<unknown>;
  /** Answers for one that was refused. */
  readonly alone: (item: Item, error: unknown) => Promise<readonly Answer[]>;
}

/**
 * All answers, in order: of all items together. Where Excel refuses, the answers that came before tell which item it was, and the others
 * are asked again; where none came, each half of them is asked.
 */
export async function inHalves<Item, Answer>(
  items: readonly Item[],
  asking: Asking<Item, Answer>,
): Promise<readonly Answer[]> {
  const [only, ...others] = items;
  if (only === undefined) return [];
  const queued = items.map(asking.queue);
  const error = await asking.sync().then(
    () => null,
    (refused: unknown) => refused,
  );
  if (error === null) return queued.flatMap((finish) => finish());
  if (!isFaultOfSheet(error) && !isTooMuch(error)) throw error;
  if (others.length === 0) return asking.alone(only, error);
  const before = answersBefore(queued);
  const from = before.length;
  if (from > 0 && from < items.length) {
    const own = await asking.alone(items[from]!, error);
    return [...before.flat(), ...own, ...(await inHalves(items.slice(from + 1), asking))];
  }
  const middle = items.length >> 1;
  const first = await inHalves(items.slice(0, middle), asking);
  return [...first, ...(await inHalves(items.slice(middle), asking))];
}

/** The answers of a message that stopped in the middle, up to where it stopped. */
function answersBefore<Answer>(queued: readonly (() => readonly Answer[])[]): readonly (readonly Answer[])[] {
  const answers: (readonly Answer[])[] = [];
  for (const finish of queued) {
    try {
      answers.push(finish());
    } catch (error) {
      if (!NOT_LOADED.has(officeCode(error) ?? '')) throw error;
      break;
    }
  }
  return answers;
}

const NOT_LOADED = new Set(['PropertyNotLoaded', 'ValueNotLoaded']);
