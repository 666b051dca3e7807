/** Cells that are plain are taken at one look; the rest of their row is read as all XML is, and nothing twice. */
import { parseXml } from '../../src/adapters/ooxml/parse-xml';
import { takePlainCells } from '../../src/adapters/xlsx/plain-cells';

/** What is told of the cells of a row: those that were taken, and the calls of the parser for the others. */
function told(cells: string): readonly string[] {
  const heard: string[] = [];
  parseXml(
    `<row>${cells}</row>`,
    {},
    {
      inside: (name, xml, at) =>
        name === 'row' ? takePlainCells(xml, at, (...cell) => heard.push(`taken ${cell.join(' ')}`)) : null,
      open: (name, attributes) => heard.push(`<${[name, ...Object.values(attributes)].join(' ')}>`),
      close: (name) => heard.push(`</${name}>`),
      text: (text) => heard.push(text),
    },
  );
  return heard.slice(1, -1);
}

const PLAIN =
  '<c r="A1" s="3" t="s"><v>12</v></c><c r="B1" s="1"/><c r="C1"><v>0.25</v></c><c r="D1" t="str"><v></v></c>';
const TAKEN = ['taken A1 s 3 12', 'taken B1 n 1 ', 'taken C1 n 0 0.25', 'taken D1 str 0 '];

test.each<[what: string, cells: string, heard: readonly string[]]>([
  ['all plain', PLAIN, TAKEN],
  ['none plain', '<c r="A1"><f>1+1</f></c>', ['<c A1>', '<f>', '1+1', '</f>', '</c>']],
  ['an entity', '<c r="A1" t="str"><v>&lt;</v></c>', ['<c A1 str>', '<v>', '<', '</v>', '</c>']],
  ['a formula behind', `${PLAIN}<c r="E1"><f>A1</f></c>`, [...TAKEN, '<c E1>', '<f>', 'A1', '</f>', '</c>']],
  [
    'what only the parser of all XML knows behind',
    `${PLAIN}<!-- a --><c r="E1"><v>5</v></c>`,
    [...TAKEN, '<c E1>', '<v>', '5', '</v>', '</c>'],
  ],
])('%s', (_, cells, heard) => {
  expect(told(cells)).toEqual(heard);
});

it('counts what it takes towards the most that is read', () => {
  const read = (mostMarks: number) => () =>
    parseXml(
      `<row>${PLAIN}</row>`,
      {},
      { mostMarks, inside: (_, xml, at) => takePlainCells(xml, at, () => undefined) },
    );
  // The row, four cells with eight attributes, three values.
  expect(read(16)()).toBe(16);
  expect(read(15)).toThrow('too many');
});
