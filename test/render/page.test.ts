/** GB/T 9704-2012 on the printed page: measured, not read from the XML. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { composeLetter } from '../../src/letter/compose';
import type { Letter } from '../../src/letter/letter';
import { letterPages } from '../../src/letter/pages';
import { describeRendered, pictureOf, renderLetters, type Line, type Page } from '../support/render';
import { trackerOf, type RowOfLetter } from '../support/row-tracker';

const MM = 72 / 25.4;
/** The text block in points: 37 mm from the top, 28 mm from the left, 156 × 225 mm; 22 lines. */
const BLOCK = { top: 37 * MM, bottom: (37 + 225) * MM, left: 28 * MM, right: (28 + 156) * MM };
const LINE = (225 * MM) / 22;
const COLUMN = (156 * MM) / 28;

const HANZI = '推进教育评价改革深化紧密型学区化集团化办学促进优质教育资源共享加大区校合作力度积极创建特色高中';
const prose = (length: number) => HANZI.repeat(Math.ceil(length / HANZI.length)).slice(0, length);

function letterOf(rows: readonly RowOfLetter[], settings: Parameters<typeof trackerOf>[1] = {}): Letter {
  const { letter, blockers } = composeLetter(trackerOf([{ rows }], settings));
  if (!letter) throw new Error(blockers.map(({ message }) => message).join(' '));
  return letter;
}

/**
 * Letters whose body grows line by line over more than a page, so that headings and signature meet every line of a page; with a
 * last paragraph of one line and of six.
 */
const LAST_LINES = [1, 6] as const;
const GROWING = LAST_LINES.flatMap((last) =>
  Array.from({ length: 24 }, (_, extra) => ({ name: `grow-${extra}-${last}`, extra, last })),
);
function growing(extra: number, lastLines: number): Letter {
  return letterOf([
    { name: '第一个子项目', progress: `${prose(26 + 28 * (3 + extra))}。`, problems: prose(60), nextSteps: prose(100) },
    { name: '第二个子项目', progress: prose(70), problems: '无', nextSteps: prose(28 * lastLines - 12) },
  ]);
}

/** Letters with an annex, whose last lines meet every line at the end of a page. */
const WITH_ANNEX = Array.from({ length: 12 }, (_, extra) => ({ name: `annex-${extra}`, extra }));

/** Twenty targets, so that the table goes on over several pages. */
function manyTargets(): Letter {
  const targets = Array.from({ length: 20 }, (_, index) => ({
    number: String(31 + index).padStart(3, '0'),
    text: `${prose(8 + 2 * index)}。`,
    overall: { percent: index / 60 },
    startDate: { date: '2021-01-01' },
    dueDate: { date: '2021-12-31' },
    rows: [{ progress: prose(30) }],
  }));
  const { letter, blockers } = composeLetter(trackerOf(targets, { 附件汇总表: '是' }));
  if (!letter) throw new Error(blockers.map(({ message }) => message).join(' '));
  return letter;
}

const LETTERS: Readonly<Record<string, () => Letter>> = {
  prose: () => letterOf([{ progress: prose(2000), problems: prose(900), nextSteps: prose(300) }]),
  plain: () => letterOf([{ progress: prose(100) }]),
  stamped: () => letterOf([{ progress: prose(100) }], { 加盖印章: '是', 附注样式: '括号' }),
  wideOffice: () => letterOf([{ progress: prose(100) }], { 发文机关: '上海市长宁区住房保障和房屋管理局' }),
  letterhead: () => letterOf([{ progress: prose(800) }], { 版式: '信函', 发文字号: '长教函〔2021〕12号' }),
  annexes: manyTargets,
  ...Object.fromEntries(
    WITH_ANNEX.map(({ name, extra }) => [
      name,
      () => letterOf([{ progress: prose(26 + 28 * (2 + extra)) }], { 附件汇总表: '是' }),
    ]),
  ),
  ...Object.fromEntries(GROWING.map(({ name, extra, last }) => [name, () => growing(extra, last)])),
};

describeRendered('the printed letter', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'mubiao-render-'));
  let pages: Record<string, readonly Page[]>;
  beforeAll(() => {
    const files = Object.entries(LETTERS).map(([name, letter]) => [name, letterToDocx(letter())] as const);
    pages = renderLetters(folder, Object.fromEntries(files));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** The number, from 0, of the line of the grid that a line of text stands on. */
  const slot = (line: Line) => Math.round(((line.top + line.bottom) / 2 - BLOCK.top) / LINE - 0.5);
  const textLines = (page: Page) => page.filter((line) => line.bottom < BLOCK.bottom + 5);
  const isHeading = ({ text }: Line) => /^(?:[一二三]、|（[一二]）)/u.test(text);
  const find = (page: Page, text: string) => page.find((line) => line.text.startsWith(text))!;

  // A long last paragraph that stays with the signature is moved whole here, and split by Word, as in the preview.
  test.each(Object.keys(LETTERS).filter((name) => !name.endsWith(`-${LAST_LINES[1]}`)))(
    'the preview of %s has as many pages',
    (name) => {
      expect(letterPages(LETTERS[name]!())).toHaveLength(pages[name]!.length);
    },
  );

  test('a page of prose has 22 lines of one pitch, filling the 版心', () => {
    const lines = textLines(pages.prose![1]!);
    expect(lines.map(slot)).toEqual(Array.from({ length: 22 }, (_, index) => index));
    const pitches = lines.slice(1).map((line, index) => line.top - lines[index]!.top);
    for (const pitch of pitches) expect(Math.abs(pitch - LINE)).toBeLessThan(0.2);
    // The middle of the first line is half a line below the upper edge, that of the last half a line above the lower.
    expect((lines[0]!.top + lines[0]!.bottom) / 2 - BLOCK.top - LINE / 2).toBeCloseTo(0, -1);
    expect(BLOCK.bottom - LINE / 2 - (lines[21]!.top + lines[21]!.bottom) / 2).toBeCloseTo(0, -1);
  });

  test('a full line holds 28 characters from edge to edge; first lines are indented 2', () => {
    const full = textLines(pages.prose![1]!).filter(({ text }) => text.length >= 28);
    expect(full.length).toBeGreaterThan(15);
    for (const { text, left, right } of full) {
      expect(text).toHaveLength(28);
      expect(Math.abs(left - BLOCK.left)).toBeLessThan(1);
      // The last character's box ends before the 0.25 pt that it is set closer, and LibreOffice rounds.
      expect(Math.abs(right - BLOCK.right)).toBeLessThan(1.5);
    }
    const lead = find(pages.prose![0]!, '根据');
    expect((lead.left - BLOCK.left) / COLUMN).toBeCloseTo(2, 1);
    expect(lead.text).toHaveLength(26);
  });

  test('the page number stands 7 mm below the 版心, 1 字 of 4号 in from the outer edge', () => {
    for (const [index, page] of pages.prose!.entries()) {
      const number = page.at(-1)!;
      expect(number.text.replace(/\s/gu, '')).toBe(`—${index + 1}—`);
      const inset = index % 2 === 0 ? BLOCK.right - number.right : number.left - BLOCK.left;
      expect(Math.abs(inset - 14)).toBeLessThan(1);
    }
    const dotsPerMm = 200 / 25.4;
    for (const page of [1, 2]) {
      const { width, height, dots } = pictureOf(folder, 'prose', page, 200);
      const number = pages.prose![page - 1]!.at(-1)!;
      // The first dash: the dots from its left end to the space before the digit.
      const [from, to] = [number.left + 2, number.left + 12].map((x) => Math.round((x / 72) * 200));
      const rows: number[] = [];
      for (let y = Math.round((37 + 225) * dotsPerMm); y < height; y++) {
        let dark = 0;
        for (let x = from!; x < to!; x++) if (dots[(y * width + x) * 3]! < 128) dark++;
        if (dark > (to! - from!) * 0.8) rows.push(y);
      }
      const below = rows.reduce((sum, y) => sum + y + 0.5, 0) / rows.length / dotsPerMm - (37 + 225);
      expect(Math.abs(below - 7)).toBeLessThan(1);
    }
  });

  describe('wherever headings and signature fall', () => {
    const cases = GROWING.map(({ name, last }) => [name, last] as const);
    test.each(cases)('no heading ends a page, and only what is kept together shortens one (%s)', (name, last) => {
      const all = pages[name]!.map(textLines);
      for (const [index, lines] of all.entries()) {
        expect(isHeading(lines.at(-1)!)).toBe(false);
        const next = all[index + 1];
        if (!next) continue;
        const free = 21 - slot(lines.at(-1)!);
        // A heading takes its （一） and a line of text along; the signature its paragraph, which LibreOffice moves whole.
        const signed = next.findIndex(({ text }) => text === '长宁区教育局');
        const kept = signed >= 0 ? signed + 5 : isHeading(next[0]!) ? 3 : 1;
        expect(free).toBeLessThan(kept);
        if (signed >= 0 && free > 2) expect(signed).toBeLessThanOrEqual(last + 2);
      }
    });

    test.each(cases)('the signature stands on a page with text above it (%s)', (name) => {
      const last = textLines(pages[name]!.at(-1)!);
      const signature = last.findIndex(({ text }) => text === '长宁区教育局');
      expect(signature).toBeGreaterThan(0);
      expect(last.slice(signature).map(({ text }) => text)).toEqual([
        '长宁区教育局',
        '2021年3月25日',
        '联系人：宗宏、石东红',
        '联系电话：22050781、22050725',
      ]);
    });
  });

  test.each([
    ['plain', '长宁区教育局', 4.5, 2, 2],
    ['stamped', '长宁区教育局', 4.25, 4, 3],
    ['wideOffice', '上海市长宁区住房保障和房屋管理局', 2, 9.5, 2],
  ])('署名 and date of %s stand where 7.3.5 has them', (name, office, officeRight, dateRight, gap) => {
    const page = pages[name]!.at(-1)!;
    const [signed, date] = [find(page, office), find(page, '2021年')];
    expect((BLOCK.right - signed.right) / COLUMN).toBeCloseTo(officeRight, 0.5);
    expect((BLOCK.right - date.right) / COLUMN).toBeCloseTo(dateRight, 0.5);
    expect(slot(date) - slot(signed)).toBe(1);
    const text = page.filter((line) => line.bottom < signed.top).at(-1)!;
    expect(slot(signed) - slot(text)).toBe(gap);
  });

  describe('the annex', () => {
    const wholeTable = (page: Page) => textLines(page).filter(({ text }) => !text.startsWith('附件'));

    test.each(WITH_ANNEX)(
      '附件说明 is a blank line below the text, 2 字 in, and with the signature ($name)',
      ({ name }) => {
        const letter = pages[name]!.slice(0, -1);
        const page = textLines(letter.at(-1)!);
        const at = page.findIndex(({ text }) => text === '附件：重点工作目标进度汇总表');
        expect(at).toBeGreaterThan(0);
        expect((page[at]!.left - BLOCK.left) / COLUMN).toBeCloseTo(2, 1);
        expect(slot(page[at]!) - slot(page[at - 1]!)).toBe(2);
        expect(page[at + 1]!.text).toBe('长宁区教育局');
        expect(slot(page[at + 1]!) - slot(page[at]!)).toBe(2);
        // Neither it nor the signature is on an earlier page.
        expect(
          letter
            .slice(0, -1)
            .flat()
            .some(({ text }) => text.startsWith('附件')),
        ).toBe(false);
      },
    );

    test('附件 stands flush left on the first line in 黑体, the title in the middle of the third in 2号', () => {
      const first = pages.annexes!.find((page) => page[0]!.text === '附件')!;
      const [mark, title, asOf] = first;
      expect(slot(mark!)).toBe(0);
      expect(Math.abs(mark!.left - BLOCK.left)).toBeLessThan(1);
      expect(title!.text).toBe('重点工作目标进度汇总表');
      expect(slot(title!)).toBe(2);
      expect((title!.right - title!.left) / title!.text.length).toBeCloseTo(22, 0);
      expect(Math.abs((title!.left + title!.right) / 2 - (BLOCK.left + BLOCK.right) / 2)).toBeLessThan(1);
      expect(asOf!.text).toBe('（截至2021年3月底）');
      expect(slot(asOf!)).toBe(3);
    });

    test('the table stays within the 版心; its head is on each page, no row is split, page numbers go on', () => {
      const start = pages.annexes!.findIndex((page) => page[0]!.text === '附件');
      const annex = pages.annexes!.slice(start);
      expect(annex.length).toBeGreaterThan(2);
      for (const [index, page] of annex.entries()) {
        expect(page.at(-1)!.text.replace(/\s/gu, '')).toBe(`—${start + index + 1}—`);
        const table = wholeTable(page);
        for (const line of table) {
          expect(line.left).toBeGreaterThan(BLOCK.left - 1);
          expect(line.right).toBeLessThan(BLOCK.right + 1);
          expect(line.bottom).toBeLessThan(BLOCK.bottom);
        }
        expect(table.some(({ text }) => text.includes('目标内容'))).toBe(true);
        // Each target's number, percentages and first and last line of its text are on one page.
        const text = table.map((line) => line.text).join('');
        const rows = [...text.matchAll(/百分点|持平/gu)].length;
        expect([...text.matchAll(/12月31日/gu)]).toHaveLength(rows);
        expect([...text.matchAll(/2021年(?!3月底)/gu)]).toHaveLength(rows);
      }
    });

    test('cells are broken as the preview breaks them', () => {
      const shown = letterPages(manyTargets()).filter(({ table }) => table.length > 0);
      const printed = pages.annexes!.slice(-shown.length);
      for (const [index, { table }] of shown.entries()) {
        const text = printed[index]!.map((line) => line.text).join('');
        for (const { cells } of table) for (const line of cells[2]!) expect(text).toContain(line.slice(0, 6));
      }
    });
  });

  test('信函: the name 30 mm from the top, red double rules 4 mm below it and 20 mm from the bottom, 170 mm wide', () => {
    const dotsPerMm = 300 / 25.4;
    const { width, height, dots } = pictureOf(folder, 'letterhead', 1, 300);
    const isRed = (x: number, y: number) => {
      const at = (y * width + x) * 3;
      return dots[at]! > 200 && dots[at + 1]! < 100 && dots[at + 2]! < 100;
    };
    const redRows: { y: number; from: number; to: number; count: number }[] = [];
    for (let y = 0; y < height; y++) {
      let [from, to, count] = [width, 0, 0];
      for (let x = 0; x < width; x++) {
        if (!isRed(x, y)) continue;
        from = Math.min(from, x);
        to = x;
        count++;
      }
      if (count > 0) redRows.push({ y, from, to, count });
    }
    const rules = bands(
      redRows.filter(({ from, to, count }) => count > (to - from) * 0.95 && to - from > 100 * dotsPerMm),
    );
    const [upperThick, upperThin, lowerThin, lowerThick] = rules;
    expect(rules).toHaveLength(4);
    expect(upperThick!.rows).toBeGreaterThan(upperThin!.rows);
    expect(lowerThick!.rows).toBeGreaterThan(lowerThin!.rows);
    for (const { from, to } of rules) {
      expect(Math.abs((to - from) / dotsPerMm - 170)).toBeLessThan(1);
      expect(Math.abs((from + to) / 2 / dotsPerMm - 105)).toBeLessThan(1);
    }
    const name = redRows.filter(({ y }) => y < upperThick!.y - 2);
    expect(Math.abs(name[0]!.y / dotsPerMm - 30)).toBeLessThan(1.5);
    expect(Math.abs((upperThick!.y - name.at(-1)!.y) / dotsPerMm - 4)).toBeLessThan(1.5);
    expect(Math.abs((height - lowerThin!.y) / dotsPerMm - 20)).toBeLessThan(1);

    const [first, second] = pages.letterhead!;
    expect(find(first!, '长教函').right).toBeCloseTo(BLOCK.right, -1);
    expect(first!.some(({ text }) => text.includes('— 1 —') || text === '—1—')).toBe(false);
    expect(second!.at(-1)!.text.replace(/\s/gu, '')).toBe('—2—');
  });
});

/** Neighbouring rows as bands. */
function bands<Row extends { y: number; from: number; to: number }>(rows: readonly Row[]) {
  const found: { y: number; rows: number; from: number; to: number }[] = [];
  for (const { y, from, to } of rows) {
    const last = found.at(-1);
    if (last && y === last.y + last.rows) last.rows++;
    else found.push({ y, rows: 1, from, to });
  }
  return found;
}
