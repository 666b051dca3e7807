/** The words of these texts, in which they are parted by spaces. */
export function wordList(first: string, ...more: readonly string[]): readonly [string, ...string[]] {
  return [first, ...more].join(' ').split(' ') as [string, ...string[]];
}
