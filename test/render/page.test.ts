/** GB/T 9704-2012 on the printed page: measured, not read from the XML. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import type { Letter } from '../../src/letter/letter';
import { letterPages } from '../../src/letter/pages';
import { letterOf, letterOfRows } from '../support/letter-of';
import { describeRendered, pictureOf, renderLetters, wordsOf, type Line, type Page } from '../support/render';
import { trackerOf } from '../support/row-tracker';
import { temporaryFolder } from '../support/temporary-folder';

const MM = 72 / 25.4;
/** The text block in points: 37 mm from the top, 28 mm from the inner edge, 156 × 225 mm; 22 lines. */
const BLOCK = { top: 37 * MM, bottom: (37 + 225) * MM, left: 28 * MM, right: (28 + 156) * MM };
/** On even pages the inner edge is the right one. */
const EVEN = { ...BLOCK, left: 26 * MM, right: (26 + 156) * MM };
const blockOf = (pages: readonly Page[], page: Page) => (pages.indexOf(page) % 2 === 0 ? BLOCK : EVEN);
const LINE = (225 * MM) / 22;
const COLUMN = (156 * MM) / 28;

const HANZI = '推进教育评价改革深化紧密型学区化集团化办学促进优质教育资源共享加大区校合作力度积极创建特色高中';
const prose = (length: number) => HANZI.repeat(Math.ceil(length / HANZI.length)).slice(0, length);

/**
 * Letters whose body grows line by line over more than a page, so that headings and signature meet every line of a page; with a
 * last paragraph of one line and of six.
 */
const LAST_LINES = [1, 6] as const;
const GROWING = LAST_LINES.flatMap((last) =>
  Array.from({ length: 24 }, (_, extra) => ({ name: `grow-${extra}-${last}`, extra, last })),
);
function growing(extra: number, lastLines: number): Letter {
  return letterOfRows([
    { name: '第一个子项目', progress: `${prose(26 + 28 * (3 + extra))}。`, problems: prose(60), nextSteps: prose(100) },
    { name: '第二个子项目', progress: prose(70), problems: '无', nextSteps: prose(28 * lastLines - 12) },
  ]);
}

/** Letters with an annex, whose last lines meet every line at the end of a page. */
const WITH_ANNEX = Array.from({ length: 12 }, (_, extra) => ({ name: `annex-${extra}`, extra }));

/** What comes at the end of a line: it must not stretch the line. */
const ENDS = [
  'https://www.shanghai.gov.cn/nw12344/20210325/0b7a6f1f7b7d4a5c.html',
  '100%，',
  '12760平方米',
  'OpenAI',
  '2021—2023年',
  '16:30—18:00',
];

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
  return letterOf(trackerOf(targets, { 附件汇总表: '是' }));
}

/** Offices of joint letters with seals, and how many stand in each row. */
const SEALED: Readonly<Record<string, { readonly offices: readonly string[]; readonly rows: readonly number[] }>> = {
  twoSeals: { offices: ['长宁区教育局', '长宁区卫生健康委员会'], rows: [2] },
  threeSeals: { offices: ['长宁区教育局', '长宁区体育局', '长宁区财政局'], rows: [3] },
  fourSeals: { offices: ['长宁区教育局', '长宁区体育局', '长宁区财政局', '长宁区民政局'], rows: [3, 1] },
  wideSeals: { offices: ['长宁区住房保障和房屋管理局', '长宁区人力资源和社会保障局', '长宁区教育局'], rows: [2, 1] },
};
/** The diameter of a seal. */
const SEAL = 42 * MM;

const LETTERS: Readonly<Record<string, () => Letter>> = {
  prose: () => letterOfRows([{ progress: prose(2000), problems: prose(900), nextSteps: prose(300) }]),
  plain: () => letterOfRows([{ progress: prose(100) }]),
  stamped: () => letterOfRows([{ progress: prose(100) }], { 加盖印章: '是', 附注样式: '括号' }),
  wideOffice: () => letterOfRows([{ progress: prose(100) }], { 发文机关: '上海市长宁区住房保障和房屋管理局' }),
  longOffice: () =>
    letterOfRows([{ progress: prose(100) }], {
      发文机关: '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组',
    }),
  jointOffices: () => letterOfRows([{ progress: prose(100) }], { 发文机关: '长宁区教育局、长宁区卫生健康委员会' }),
  ...Object.fromEntries(
    Object.entries(SEALED).map(([name, { offices }]) => [
      name,
      () => letterOfRows([{ progress: prose(100) }], { 发文机关: offices.join('\n'), 加盖印章: '是' }),
    ]),
  ),
  standard: () => letterOfRows([{ progress: prose(2000) }], { 页边距: '国标' }),
  addresses: () =>
    letterOfRows([
      {
        progress: ENDS.map((end, index) => `${HANZI.slice(0, 20 + (index % 6))}${end}${HANZI}`).join('\n'),
      },
    ]),
  manyNames: () =>
    letterOfRows([{ progress: prose(60) }], {
      附件: `${prose(40)}\n名单\n${prose(30)}`,
      抄送: '区委办、区人大办、区政协办，各街道党工委、办事处，新泾镇党委、镇政府，区委各部、委、办，区政府各委、办、局',
      印发机关: '长宁区教育局办公室',
    }),
  letterhead: () => letterOfRows([{ progress: prose(800) }], { 版式: '信函', 发文字号: '长教函〔2021〕12号' }),
  annexes: manyTargets,
  ...Object.fromEntries(
    WITH_ANNEX.map(({ name, extra }) => [
      name,
      () => letterOfRows([{ progress: prose(26 + 28 * (2 + extra)) }], { 附件汇总表: '是' }),
    ]),
  ),
  ...Object.fromEntries(GROWING.map(({ name, extra, last }) => [name, () => growing(extra, last)])),
};

/** Letters whose date is made longer and which get one more paragraph by hand, and the letters that would be written now. */
const EDITED: Readonly<Record<string, Parameters<typeof trackerOf>[1]>> = {
  shortOffice: {},
  longerOffice: { 发文机关: '长宁区住房保障和房屋管理局' },
  twoLines: { 发文机关: '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组' },
  sealed: { 加盖印章: '是' },
  sealedWide: { 加盖印章: '是', 发文机关: '上海市长宁区住房保障和房屋管理局' },
};
const [DATE_BEFORE, DATE_AFTER] = ['2021-03-25', '2021-12-25'];

function editedByHand(settings: Parameters<typeof trackerOf>[1]): Uint8Array {
  const parts = unzipSync(
    letterToDocx(letterOfRows([{ progress: prose(100) }], { ...settings, 成文日期: { date: DATE_BEFORE } })),
  );
  const xml = strFromU8(parts['word/document.xml']!)
    .replace('2021年3月25日', '2021年12月25日')
    .replace(
      /(?=<w:p><w:pPr><w:pStyle w:val="Heading2")/u,
      '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr><w:r><w:t>新添的一段。</w:t></w:r></w:p>',
    );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

describeRendered('the printed letter', () => {
  const folder = temporaryFolder();
  let pages: Record<string, readonly Page[]>;
  beforeAll(() => {
    const files = Object.entries(LETTERS).map(([name, letter]) => [name, letterToDocx(letter())] as const);
    const edited = Object.entries(EDITED).flatMap(([name, settings]) => {
      const fresh = letterOfRows([{ progress: prose(100) }], { ...settings, 成文日期: { date: DATE_AFTER } });
      return [[`${name}-edited`, editedByHand(settings)] as const, [`${name}-fresh`, letterToDocx(fresh)] as const];
    });
    pages = renderLetters(folder, Object.fromEntries([...files, ...edited]));
  });

  /** The number, from 0, of the line of the grid that a line of text stands on. */
  const slot = (line: Line) => Math.round(((line.top + line.bottom) / 2 - BLOCK.top) / LINE - 0.5);
  const textLines = (page: Page) => page.filter((line) => line.bottom < BLOCK.bottom + 5);
  const isHeading = ({ text }: Line) => /^(?:[一二三]、|（[一二]）)/u.test(text);
  /** The rows of dots of a page that have ink, with where it begins and ends and how many dots it is. */
  const inkOf = (name: string, page: number, dotsPerInch = 300) => {
    const { width, height, dots } = pictureOf(folder, name, page, dotsPerInch);
    const ink: { y: number; from: number; to: number; count: number }[] = [];
    for (let y = 0; y < height; y++) {
      let [from, to, count] = [width, 0, 0];
      for (let x = 0; x < width; x++) {
        if (dots[(y * width + x) * 3]! > 128) continue;
        from = Math.min(from, x);
        to = x;
        count++;
      }
      if (count > 0) ink.push({ y, from, to, count });
    }
    return { height, ink };
  };
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
      expect(Math.abs(left - EVEN.left)).toBeLessThan(1);
      // The last character's box ends before the 0.3 pt that it is set closer, and LibreOffice rounds the grid to 441 pt.
      expect(Math.abs(right - EVEN.right)).toBeLessThan(2);
    }
    const lead = find(pages.prose![0]!, '根据');
    expect((lead.left - BLOCK.left) / COLUMN).toBeCloseTo(2, 1);
    expect(lead.text).toHaveLength(26);
  });

  test('the page number stands 7 mm below the 版心, 1 字 of 4号 in from the outer edge', () => {
    for (const [index, page] of pages.prose!.entries()) {
      const number = page.at(-1)!;
      expect(number.text.replace(/\s/gu, '')).toBe(`—${index + 1}—`);
      const inset = index % 2 === 0 ? BLOCK.right - number.right : number.left - EVEN.left;
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

  test.each<
    [name: string, office: string, officeRight: number, date: { right?: number; fromOffice?: number }, gap: number]
  >([
    ['plain', '长宁区教育局', 4.5, { right: 2 }, 2],
    ['stamped', '长宁区教育局', 4.25, { right: 4 }, 3],
    // Digits of the font that stands in for 仿宋 here are wider than in 仿宋: where the date ends is not its place.
    ['wideOffice', '上海市长宁区住房保障和房屋管理局', 2, { fromOffice: 2 }, 2],
    ['longOffice', '上海市长宁区人民政府', 2, { fromOffice: 2 }, 2],
    ['jointOffices', '长宁区教育局', 2 + 4, { fromOffice: 2 }, 2],
  ])('署名 and date of %s stand where 7.3.5 has them', (name, office, officeRight, place, gap) => {
    const page = pages[name]!.at(-1)!;
    const [signed, date] = [find(page, office), find(page, '2021年')];
    const { right } = blockOf(pages[name]!, page);
    expect((right - signed.right) / COLUMN).toBeCloseTo(officeRight, 0.5);
    if (place.right !== undefined) expect((right - date.right) / COLUMN).toBeCloseTo(place.right, 0.5);
    if (place.fromOffice !== undefined) expect((date.left - signed.left) / COLUMN).toBeCloseTo(place.fromOffice, 1);
    const last = page.filter((line) => line.bottom < date.top).at(-1)!;
    expect(slot(date) - slot(last)).toBe(1);
    if (last.text !== signed.text) expect(Math.abs(last.left - signed.left)).toBeLessThan(1);
    // Not one character a line, as it is where there is no room.
    expect(date.text).toBe('2021年3月25日');
    const text = page.filter((line) => line.bottom < signed.top).at(-1)!;
    expect(slot(signed) - slot(text)).toBe(gap);
  });

  test.each(Object.entries(SEALED))(
    'seals of %s stand in rows, apart and within the text, the last over the date',
    (name, { offices, rows }) => {
      const page = pages[name]!.at(-1)!;
      const words = wordsOf(folder, name);
      const middle = ({ left, right }: Line) => (left + right) / 2;
      const places = offices.map((office) => words.find(({ text }) => text === office)!);
      const date = find(page, '2021年');
      const { left, right } = blockOf(pages[name]!, page);
      // Digits of the font that stands in for 仿宋 are wider: its right end is the place of the date.
      expect((right - date.right) / COLUMN).toBeCloseTo(4, 0.5);
      expect(Math.abs(middle(places.at(-1)!) - middle(date))).toBeLessThan(12);
      expect(slot(date) - slot(places.at(-1)!)).toBe(1);
      const lines = [...new Set(places.map(slot))];
      expect(lines.map((line) => places.filter((place) => slot(place) === line).length)).toEqual(rows);
      for (const [index, place] of places.entries()) {
        expect(middle(place) - SEAL / 2).toBeGreaterThan(left - 1);
        expect(middle(place) + SEAL / 2).toBeLessThan(right + 1);
        for (const other of places.slice(index + 1)) {
          const across = Math.abs(middle(place) - middle(other));
          const down = Math.abs(place.top - other.top);
          expect(Math.hypot(across, down)).toBeGreaterThan(SEAL);
        }
      }
    },
  );

  describe('the annex', () => {
    const wholeTable = (page: Page) => textLines(page).filter(({ text }) => !text.startsWith('附件'));

    test.each(WITH_ANNEX)(
      '附件说明 is a blank line below the text, 2 字 in, and with the signature ($name)',
      ({ name }) => {
        const letter = pages[name]!.slice(0, -1);
        const page = textLines(letter.at(-1)!);
        const at = page.findIndex(({ text }) => text === '附件：重点工作目标进度汇总表');
        expect(at).toBeGreaterThan(0);
        const { left } = blockOf(pages[name]!, letter.at(-1)!);
        expect((page[at]!.left - left) / COLUMN).toBeCloseTo(2, 1);
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
      const block = blockOf(pages.annexes!, first);
      expect(slot(mark!)).toBe(0);
      expect(Math.abs(mark!.left - block.left)).toBeLessThan(1);
      expect(title!.text).toBe('重点工作目标进度汇总表');
      expect(slot(title!)).toBe(2);
      expect((title!.right - title!.left) / title!.text.length).toBeCloseTo(22, 0);
      expect(Math.abs((title!.left + title!.right) / 2 - (block.left + block.right) / 2)).toBeLessThan(1);
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
          const { left, right } = blockOf(pages.annexes!, page);
          expect(line.left).toBeGreaterThan(left - 1);
          expect(line.right).toBeLessThan(right + 1);
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

  const LOWER_BY_MM = 0.95;

  test.each(Object.keys(EDITED))(
    '%s: after a longer date and a new paragraph 署名 and date stand as in a fresh letter',
    (name) => {
      const [edited, fresh] = [`${name}-edited`, `${name}-fresh`].map((one) => {
        const page = pages[one]!.at(-1)!;
        const { left } = blockOf(pages[one]!, page);
        const at = page.findIndex(({ text }) => text === '2021年12月25日');
        return page
          .slice(at - 1, at + 1)
          .map((line) => ({ left: (line.left - left) / COLUMN, right: (line.right - left) / COLUMN }));
      });
      expect(pages[`${name}-edited`]!.flat().some(({ text }) => text === '新添的一段。')).toBe(true);
      for (const [index, line] of edited!.entries()) {
        expect(Math.abs(line.left - fresh![index]!.left)).toBeLessThanOrEqual(0.55);
        expect(Math.abs(line.right - fresh![index]!.right)).toBeLessThanOrEqual(0.55);
      }
    },
  );

  test('国标: the first ink 37 mm from the top of the page, the last 262 mm; 22 lines', () => {
    const { height, ink } = inkOf('standard', 2);
    const lines = textLines(pages.standard![1]!);
    expect(lines).toHaveLength(22);
    const rows = ink.filter(({ y }) => y < (262 + 3) * (height / 297));
    // LibreOffice sets hanzi lower in their lines than in the middle, Fandol more than 仿宋_GB2312 by 0.9 mm; the 225 mm are the same.
    const [first, last] = [rows[0]!, rows.at(-1)!].map(({ y }) => (y / height) * 297) as [number, number];
    expect(first - LOWER_BY_MM).toBeGreaterThan(36);
    expect(first - LOWER_BY_MM).toBeLessThan(38);
    expect(Math.abs(last - 262)).toBeLessThan(1);
    expect(Math.abs(last - first - 224)).toBeLessThan(1);
  });

  test('page numbers of right-hand and left-hand pages are as far from the outer edge, to half a millimetre', () => {
    const insets = [1, 2].map((page) => {
      const { width, height, dots } = pictureOf(folder, 'prose', page, 300);
      const perMm = height / 297;
      let [from, to] = [width, 0];
      for (let y = Math.round(266 * perMm); y < Math.round(272 * perMm); y++) {
        for (let x = 0; x < width; x++) {
          if (dots[(y * width + x) * 3]! > 128) continue;
          from = Math.min(from, x);
          to = Math.max(to, x);
        }
      }
      return (page === 1 ? width - 1 - to : from) / perMm;
    });
    expect(Math.abs(insets[0]! - insets[1]!)).toBeLessThan(0.5);
    // 26 mm and 1 字 of 4号; the dash begins within its box.
    for (const inset of insets) expect(Math.abs(inset - 26 - 4.94)).toBeLessThan(0.7);
  });

  test('a web address, a percentage or a Latin word at the end of a line does not stretch it', () => {
    const words = wordsOf(folder, 'addresses');
    const hanzi = words.filter(({ text }) => /^\p{Script=Han}{4,}$/u.test(text) && !text.startsWith('关于'));
    expect(hanzi.length).toBeGreaterThan(15);
    for (const { text, left, right } of hanzi) {
      // 15.75 pt a character; what is left of half a character may be spread over a line.
      expect((right - left) / text.length).toBeGreaterThan(15.6);
      expect((right - left) / text.length).toBeLessThan(16.4);
    }
  });

  describe('版记', () => {
    test('stands at the foot of the last page between rules of 0.35 and 0.25 mm, the last on the lower edge of the 版心', () => {
      const count = pages.manyNames!.length;
      const { ink, height } = inkOf('manyNames', count, 600);
      const perMm = height / 297;
      const rules = bands(
        ink.filter(({ from, to, count: dots }) => dots > (to - from) * 0.98 && to - from > 150 * perMm),
      );
      expect(rules).toHaveLength(3);
      for (const { from, to } of rules) expect(Math.abs((to - from) / perMm - 156)).toBeLessThan(0.5);
      const thick = rules.map(({ rows }) => rows / perMm);
      expect(Math.abs(thick[0]! - 0.35)).toBeLessThan(0.06);
      expect(Math.abs(thick[1]! - 0.25)).toBeLessThan(0.06);
      expect(Math.abs(thick[2]! - 0.35)).toBeLessThan(0.06);
      expect(Math.abs(rules[2]!.y / perMm - 262)).toBeLessThan(0.7);
    });

    test('抄送 is 1 字 of 4号 in, further lines below the first name; 印发日期 ends 1 字 from the right', () => {
      const page = pages.manyNames!.at(-1)!;
      const { left, right } = blockOf(pages.manyNames!, page);
      const first = page.findIndex(({ text }) => text.startsWith('抄送：'));
      expect((page[first]!.left - left) / 14).toBeCloseTo(1, 0.5);
      expect((page[first + 1]!.left - left) / 14).toBeCloseTo(4, 0.5);
      const printed = page.find(({ text }) => text.endsWith('印发'))!;
      expect((right - printed.right) / 14).toBeCloseTo(1, 0.5);
      expect(page[first]!.top - page.find(({ text }) => text.startsWith('联系电话'))!.bottom).toBeGreaterThan(0);
    });

    test('附件说明 of several annexes: names hang behind their numbers', () => {
      const page = pages.manyNames!.find((one) => one.some(({ text }) => text.startsWith('附件：1.')))!;
      const at = page.findIndex(({ text }) => text.startsWith('附件：1.'));
      const { left } = blockOf(pages.manyNames!, page);
      const columns = page.slice(at, at + 4).map((line) => (line.left - left) / COLUMN);
      for (const [index, expected] of [2, 6, 5, 5].entries()) expect(columns[index]).toBeCloseTo(expected, 0.5);
      expect(page[at + 2]!.text).toBe('2.名单');
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
