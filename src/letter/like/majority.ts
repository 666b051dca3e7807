/** What most of a text says. */

/** The key with the most weight, the first of equals; null when nothing has any. */
export function majority<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  weightOf: (item: Item) => number,
): Key | null {
  const weights = new Map<Key, number>();
  for (const item of items) weights.set(keyOf(item), (weights.get(keyOf(item)) ?? 0) + weightOf(item));
  let best: { readonly key: Key; readonly weight: number } | null = null;
  for (const [key, weight] of weights) if (weight > (best?.weight ?? 0)) best = { key, weight };
  return best ? best.key : null;
}
