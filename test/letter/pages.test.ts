/** The letter on pages, as the preview shows it. */
import fc from 'fast-check';
import { letterFileName } from '../../src/letter/letter-file-name';
import { breakLines } from '../../src/letter/line-breaks';
import { countPages, letterPages } from '../../src/letter/pages';
import { textWidth } from '../../src/letter/text-width';
import { letterOf, letterOfRows } from '../support/letter-of';
import { trackerOf } from '../support/row-tracker';

const HANZI = '推进教育评价改革深化紧密型学区化集团化办学促进优质教育资源共享加大区校合作';
const prose = (length: number) => HANZI.repeat(Math.ceil(length / HANZI.length)).slice(0, length);

test.each<[text: string, columns: number, indent: number, lines: readonly string[]]>([
  ['', 28, 2, ['']],
  ['推进教育评价改革', 4, 0, ['推进教育', '评价改革']],
  ['推进教育评价改革', 4, 2, ['推进', '教育评价', '改革']],
  ['推进教育。评价', 4, 0, ['推进教育。', '评价']],
  ['推进教》育评', 3, 0, ['推进', '教》育', '评']],
  ['推进《教育》', 3, 0, ['推进', '《教', '育》']],
  ['投入120万元', 4, 0, ['投入120', '万元']],
  ['共1200000000', 4, 0, ['共120000', '0000']],
  ['推进 教育评', 2, 0, ['推进', '教育', '评']],
])('%j in lines of %i, indented %i', (text, columns, indent, lines) => {
  expect(breakLines(text, columns, indent)).toEqual(lines);
});

it('breaks the usual way fast, and as it does by rules of any kind', () => {
  const measured = { widthOf: (text: string) => textWidth(text), isForeign: false };
  const characters = [...'推进教育，。、（《“”）》a1 \u3000%—…·𠮷é[￥'];
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...characters.slice(0, 6)), maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...characters), maxLength: 60 }),
  );
  fc.assert(
    fc.property(
      text,
      fc.constantFrom(0.5, 1, 2, 3, 4.5, 8, 28),
      fc.constantFrom(-2, 0, 0.5, 1.37, 2, 30),
      (each, columns, indent) => {
        expect(breakLines(each, columns, indent)).toEqual(breakLines(each, columns, indent, measured));
      },
    ),
    { numRuns: 500 },
  );
});

test('pages have 22 lines, but where a heading would be the last', () => {
  const pages = letterPages(
    letterOfRows([
      { name: '甲', progress: prose(900), problems: prose(700) },
      { name: '乙', progress: prose(900), nextSteps: prose(2000) },
    ]),
  );
  for (const [index, { lines, number }] of pages.slice(0, -1).entries()) {
    expect(number).toBe(`— ${index + 1} —`);
    expect(['section', 'subProject']).not.toContain(lines.at(-1)!.kind);
    if (lines.length < 22) expect(['section', 'subProject']).toContain(pages[index + 1]!.lines[0]!.kind);
  }
  expect(pages.filter(({ lines }) => lines.length === 22).length).toBeGreaterThan(3);
});

test('an annex begins a page of its own, in whole rows below its head', () => {
  const targets = Array.from({ length: 40 }, (_, index) => ({ rows: [{}], text: prose(10 + index) }));
  const long = letterOf(trackerOf(targets, { 附件汇总表: '是' }));
  const pages = letterPages(long);
  const [first, ...others] = pages.filter(({ table }) => table.length > 0);
  expect(first!.lines.map(({ text }) => text)).toEqual(['附件', '', '重点工作目标进度汇总表', '（截至2021年3月底）']);
  expect(others.length).toBeGreaterThan(2);
  for (const page of [first!, ...others]) {
    expect(page.table.map(({ isHeader }) => isHeader)).toEqual(page.table.map((_, index) => index === 0));
    const height = page.table.reduce((sum, row) => sum + row.height, 0) + page.lines.length * 28.95;
    expect(height).toBeLessThanOrEqual(22 * 28.99);
  }
  expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => `— ${index + 1} —`));
  expect(countPages(long)).toBe(pages.length);
  const numbers = [first!, ...others].flatMap(({ table }) => table.slice(1).map(({ cells }) => cells[0]![0]));
  expect(numbers).toEqual(targets.map((_, index) => String(index + 1)));
  const letterOnly = letterOf(trackerOf(targets));
  expect(pages.length - 1 - others.length).toBe(letterPages(letterOnly).length);
});

test('the signature takes the last line of the text along', () => {
  for (let extra = 0; extra < 44; extra++) {
    const pages = letterPages(letterOfRows([{ progress: prose(28 * extra + 5) }]));
    const kinds = pages.at(-1)!.lines.map(({ kind }) => kind);
    expect(kinds.indexOf('office')).toBeGreaterThan(0);
    expect(kinds[0]).not.toBe('office');
    expect(kinds.slice(0, kinds.indexOf('office')).some((kind) => kind === 'body')).toBe(true);
  }
});

test('a 信函 begins lower and has no number on its first page', () => {
  const [first, second] = letterPages(
    letterOfRows([{ progress: prose(1200) }], { 版式: '信函', 发文字号: '长教函〔2021〕12号' }),
  );
  expect(first).toMatchObject({ number: null });
  expect(first!.headRoom).toBeGreaterThan(0.5);
  expect(first!.lines.length).toBeLessThan(22);
  expect(first!.lines[0]).toMatchObject({ kind: 'documentNumber', align: 'right' });
  expect(second).toMatchObject({ number: '— 2 —', headRoom: 0 });
});

test.each([
  [['048'], { year: 2021, month: 3 }, '第048项_2021年3月.docx'],
  [['048', '052'], { year: 2021, month: 3 }, '2021年3月函件.docx'],
  [['048'], null, '第048项.docx'],
  [['048', '052'], null, '函件.docx'],
])('the file on %j is called %#', (numbers, month, name) => {
  const [target] = trackerOf([{ rows: [{}] }]).targets;
  const targets = numbers.map((number) => ({ ...target!, number }));
  expect(letterFileName(targets, month)).toBe(name);
});

test('what a file system does not take is not in the name', () => {
  const [target] = trackerOf([{ rows: [{}] }]).targets;
  expect(letterFileName([{ ...target!, number: '', sheet: 'a/b:c*. ' }], null)).toBe('a_b_c_.docx');
  const named = (sheet: string) => letterFileName([{ ...target!, number: '', sheet }], null);
  expect(named('长'.repeat(80))).toBe(`${'长'.repeat(80)}.docx`);
  expect(named('长'.repeat(90))).toBe(`${'长'.repeat(80)}.docx`);
});

test.each([1, 3, 4, 8, 11])('no page ends with the end of a target of %i lines', (count) => {
  const text = prose(28 * count - 10);
  for (let extra = 0; extra < 24; extra++) {
    const two = letterOf(trackerOf([{ rows: [{ progress: prose(28 * extra + 5) }] }, { text, rows: [{}] }]));
    const last = letterPages(two).map(({ lines }) => lines.at(-1)!);
    expect(last.filter(({ kind, goesOn }) => kind === 'target' && !goesOn)).toEqual([]);
  }
});

test('a page may end with a target that is longer than half of it: it is text', () => {
  const text = prose(28 * 12 - 10);
  const ends = Array.from({ length: 24 }, (_, extra) => {
    const two = letterOf(trackerOf([{ rows: [{ progress: prose(28 * extra + 5) }] }, { text, rows: [{}] }]));
    return letterPages(two).some(({ lines }) => lines.at(-1)!.kind === 'target' && !lines.at(-1)!.goesOn);
  });
  expect(ends).toContain(true);
});
