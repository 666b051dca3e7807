/** What changed from one text to another, as a person marks it. */

export interface TextPiece {
  readonly kind: 'same' | 'removed' | 'inserted';
  readonly text: string;
}

/** Numbers with their percent sign and Latin words stay whole; all else goes by characters. */
const TOKENS = /\d+(?:[.,]\d+)*%?|[A-Za-z]+|[\s\S]/gu;

/** With more changes than these two texts are not the same one changed: nobody could read the marks. */
const MOST_CHANGES = 1000;

/** The pieces of both texts in order; what was removed stands before what was put in its place. */
export function compareTexts(before: string, now: string): readonly TextPiece[] {
  const a = before.match(TOKENS) ?? [];
  const b = now.match(TOKENS) ?? [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return joined(
    withoutCrumbs([
      { kind: 'same', text: a.slice(0, start).join('') },
      ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
      { kind: 'same', text: a.slice(a.length - end).join('') },
    ]),
  );
}

/** How many places differ. */
export function countChanges(pieces: readonly TextPiece[]): number {
  return pieces.filter(({ kind }, index) => kind !== 'same' && (pieces[index - 1]?.kind ?? 'same') === 'same').length;
}

/** The shortest way from a to b (Myers, "An O(ND) Difference Algorithm", 1986). */
function middle(a: readonly string[], b: readonly string[]): TextPiece[] {
  const whole: TextPiece[] = [
    { kind: 'removed', text: a.join('') },
    { kind: 'inserted', text: b.join('') },
  ];
  if (a.length === 0 || b.length === 0) return whole;
  const most = Math.min(a.length + b.length, MOST_CHANGES);
  /** How far each diagonal got, for each number of changes; the middle of the array is diagonal 0. */
  const trace: Int32Array[] = [];
  const reached = new Int32Array(2 * most + 2);
  for (let changes = 0; changes <= most; changes++) {
    trace.push(reached.slice());
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = isDown(reached, diagonal, changes, most)
        ? reached[most + diagonal + 1]!
        : reached[most + diagonal - 1]! + 1;
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
      reached[most + diagonal] = x;
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a, b, trace, most);
    }
  }
  return whole;
}

/** Whether the best way onto a diagonal comes from the one above it: by putting in a token of b. */
function isDown(reached: Int32Array, diagonal: number, changes: number, most: number): boolean {
  return (
    diagonal === -changes || (diagonal !== changes && reached[most + diagonal - 1]! < reached[most + diagonal + 1]!)
  );
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[], most: number): TextPiece[] {
  const pieces: TextPiece[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const reached = trace[changes]!;
    const diagonal = x - y;
    const down = isDown(reached, diagonal, changes, most);
    const fromX = changes === 0 ? 0 : reached[most + (down ? diagonal + 1 : diagonal - 1)]!;
    const fromY = changes === 0 ? 0 : fromX - (down ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) pieces.push({ kind: 'same', text: a[(y--, --x)]! });
    if (changes === 0) break;
    if (down) pieces.push({ kind: 'inserted', text: b[--y]! });
    else pieces.push({ kind: 'removed', text: a[--x]! });
  }
  return pieces.reverse();
}

/** Pieces of one kind together, what was removed before what was inserted between two that are the same. */
function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const found: TextPiece[] = [];
  let [removed, inserted] = ['', ''];
  const flush = () => {
    if (removed !== '') found.push({ kind: 'removed', text: removed });
    if (inserted !== '') found.push({ kind: 'inserted', text: inserted });
    [removed, inserted] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'inserted') inserted += text;
    else {
      flush();
      const last = found.at(-1);
      if (last?.kind === 'same') found[found.length - 1] = { kind, text: last.text + text };
      else found.push({ kind, text });
    }
  }
  flush();
  return found;
}

/** What stayed between two changes that are both longer than it only makes them harder to read: it goes with them. */
function withoutCrumbs(pieces: readonly TextPiece[]): TextPiece[] {
  let current = joined(pieces);
  for (;;) {
    const index = current.findIndex(({ kind, text }, at) => {
      if (kind !== 'same') return false;
      return text.length < longest(current, at, -1) && text.length < longest(current, at, 1);
    });
    if (index < 0) return current;
    const { text } = current[index]!;
    const both: TextPiece[] = [
      { kind: 'removed', text },
      { kind: 'inserted', text },
    ];
    current = joined([...current.slice(0, index), ...both, ...current.slice(index + 1)]);
  }
}

/** The longer of what was removed and inserted beside a piece; 0 at the ends of the text. */
function longest(pieces: readonly TextPiece[], at: number, step: 1 | -1): number {
  let length = 0;
  for (let next = at + step; next >= 0 && next < pieces.length && pieces[next]!.kind !== 'same'; next += step) {
    length = Math.max(length, pieces[next]!.text.length);
  }
  return length;
}
