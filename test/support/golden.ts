/**
 * Tables of a function's answers, in a text file that people read: `# name` begins the table of a function, each line is
 * `input ⇒ answer`, ⏎ and ⇥ stand for a new line and a tab, ∅ for an empty text, and 甲⟨40⟩ in an input for so many of the character. Or longer texts,
 * each below its `=== name`. `UPDATE_GOLDEN=1` writes the answers anew, to be read before they are committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Whether answers are to be written and not compared. */
export const UPDATES_GOLDEN = Boolean(process.env['UPDATE_GOLDEN']);

const ARROW = ' ⇒ ';

/** The texts of a file, each with the name on the line `=== name` above it. */
export function namedTexts(file: string): readonly (readonly [name: string, text: string])[] {
  return readFileSync(file, 'utf8')
    .split(/^=== /mu)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end), part.slice(end + 1)];
    });
}

/**
 * Tests what is told of each text of a file. Below its `=== name` stands what is given, and behind a line `=> told`, or another word, what is told of it.
 */
export function goldenCases(file: string, told: (given: string) => string | Promise<string>, word = 'told'): void {
  const mark = `\n=> ${word}\n`;
  const cases = namedTexts(file).map(([name, text]): [name: string, given: string, expected: string] => {
    const [given = '', expected = ''] = text.split(mark);
    return [name, given.trimEnd(), expected.trimEnd()];
  });
  if (UPDATES_GOLDEN) {
    test('written anew', async () => {
      const now = await Promise.all(
        cases.map(async ([name, given]) => `=== ${name}\n${given}${mark}${await told(given)}\n`),
      );
      writeFileSync(file, now.join('\n'));
    });
  } else test.each(cases)('%s', async (_, given, expected) => expect(await told(given)).toBe(expected));
}

/** Tests every line of the file with the function that its table is named after. */
export function goldenTables(file: string, functions: Readonly<Record<string, (input: string) => unknown>>): void {
  const tables = readFileSync(file, 'utf8')
    .trimEnd()
    .split(/^# /mu)
    .slice(1)
    .map((table) => {
      const [name, ...lines] = table.trimEnd().split('\n');
      const answer = functions[name!];
      if (!answer) throw new Error(`${file} has a table ${name}, and no function is given for it`);
      const said = (line: string) => shown(answer(read(line.split(ARROW)[0]!)));
      return { name: name!, lines: lines.filter((line) => line !== ''), said };
    });
  if (UPDATES_GOLDEN) {
    const written = tables.map(({ name, lines, said }) =>
      [`# ${name}`, ...lines.map((line) => line.split(ARROW)[0]! + ARROW + said(line))].join('\n'),
    );
    writeFileSync(file, `${written.join('\n\n')}\n`);
  } else {
    describe.each(tables.map((table) => [table.name, table] as const))('%s', (_, { lines, said }) => {
      test.each(lines)('%s', (line) => {
        expect(said(line)).toBe(line.slice(line.indexOf(ARROW) + ARROW.length));
      });
    });
  }
  test('every function has a table', () => {
    expect(tables.map(({ name }) => name).sort()).toEqual(Object.keys(functions).sort());
  });
}

function read(input: string): string {
  return repeated(input).replaceAll('⏎', '\n').replaceAll('⇥', '\t');
}

/** With each character as often as the number in ⟨ ⟩ behind it says: what is as long as may be, and one more. */
export function repeated(text: string): string {
  return text.replace(/(.)⟨(\d+)⟩/gu, (_, character: string, times: string) => character.repeat(Number(times)));
}

function shown(answer: unknown): string {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return text === '' ? '∅' : text.replaceAll('\n', '⏎').replaceAll('\t', '⇥');
}
