/** Asks Excel for many things in few messages, where one of them may make it refuse the whole message. */
import { isFaultOfSheet, isTooMuch } from './host-failures';

/** All answers, in order: of all items together, and where Excel refuses, of each half of them; `alone` answers for one that was refused. */
export async function inHalves<Item, Answer>(
  items: readonly Item[],
  together: (items: readonly Item[]) => Promise<readonly Answer[]>,
  alone: (item: Item, error: unknown) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> {
  const [only, ...others] = items;
  if (only === undefined) return [];
  try {
    return await together(items);
  } catch (error) {
    if (!isFaultOfSheet(error) && !isTooMuch(error)) throw error;
    if (others.length === 0) return alone(only, error);
    const middle = items.length >> 1;
    const first = await inHalves(items.slice(0, middle), together, alone);
    return [...first, ...(await inHalves(items.slice(middle), together, alone))];
  }
}
