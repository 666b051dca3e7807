import fc from 'fast-check';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readLetterFile } from '../../src/adapters/letter-file/read-letter-file';
import { composeLetter } from '../../src/letter/compose';
import { sealRows } from '../../src/letter/seal-rows';
import { officeLines, signatureColumns, type LinePlace } from '../../src/letter/signature-columns';
import { textWidth } from '../../src/letter/text-width';
import { TITLE_LINE_WIDTH, titleLines } from '../../src/letter/title-lines';
import { letterToText } from '../../src/letter/to-text';
import { trackerOf } from '../support/row-tracker';

test.each([
  ['长宁区教育局', 6],
  ['2021年3月25日', 6.5],
  ['“两个确立”——', 8],
  ['PM2.5', 2.5],
  ['𠮷', 1],
])('%s is %d 字 wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

describe('署名 and 成文日期 (7.3.5), 字 from the right', () => {
  /** Free 字 at the right of a line so wide. */
  const freeAtRight = ({ align, left, right }: LinePlace, width: number) =>
    align === 'right' ? right : align === 'left' ? 28 - left - width : right + (28 - left - right - width) / 2;

  test.each<[string, string, boolean, number, number]>([
    // The worked example of the standard's reading: a date longer than the name.
    ['长宁区教育局', '2021年3月25日', false, 4.5, 2],
    ['长宁区教育局', '2021年3月25日', true, 4.25, 4],
    // A name longer than the date: the date begins 2 字 to the right of it.
    ['长宁区住房保障和房屋管理局', '2021年3月25日', false, 2, 6.5],
    ['长宁区住房保障和房屋管理局', '2021年3月25日', true, 0.75, 4],
    // A name so long that centring it over the date would push it over the edge: the date goes with its middle.
    ['上海市长宁区住房保障和房屋管理局', '2021年3月5日', true, 0, 5],
    ['上海市长宁区人民政府新华路街道办事处综合行政执法队', '2021年3月5日', false, 2, 19],
  ])('%s, %s, stamped %s', (office, date, stamped, officeRight, dateRight) => {
    const columns = signatureColumns(officeLines(office), date, stamped);
    expect(freeAtRight(columns.office, textWidth(office))).toBe(officeRight);
    expect(freeAtRight(columns.date, textWidth(date))).toBe(dateRight);
  });

  test.each<[string, readonly string[]]>([
    [
      '上海市长宁区教育局上海市长宁区体育局上海市长宁区卫生健康委员',
      ['上海市长宁区教育局上海市长宁区体育局', '上海市长宁区卫生健康委员'],
    ],
    [
      '上海市长宁区人民政府教育督导委员会办公室暨紧密型学区化集团化办学工作领导小组',
      ['上海市长宁区人民政府教育督导委员会办公室', '暨紧密型学区化集团化办学工作领导小组'],
    ],
  ])('%s stands on several lines, which begin below each other', (office, lines) => {
    expect(officeLines(office)).toEqual(lines);
    const { office: place, date } = signatureColumns(lines, '2021年3月25日', false);
    const left = 28 - 2 - Math.max(...lines.map(textWidth));
    expect(place).toEqual({ align: 'left', left, right: 0 });
    expect(date).toEqual({ align: 'left', left: left + 2, right: 0 });
    const stamped = signatureColumns(lines, '2021年3月25日', true);
    expect(stamped.office.align).toBe('center');
  });

  test('no line of a name is wider than 26 字, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'上海市长宁区教育局暨AB9（）、'), minLength: 1, maxLength: 90 }),
        (name) => {
          fc.pre(name.trim() !== '');
          const lines = officeLines(name);
          expect(lines.join('')).toBe(name.trim());
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(26);
        },
      ),
    );
  });
});

describe('titles break between words, in the shape of a trapezium or a rhombus (7.3.1)', () => {
  test.each<[string, readonly string[]]>([
    ['关于区政府重点工作目标完成情况的反馈', ['关于区政府重点工作目标完成情况的反馈']],
    ['关于2021年3月份区政府重点工作目标完成情况的反馈', ['关于2021年3月份区政府', '重点工作目标完成情况的反馈']],
    // Numbers with their units, names in quotation marks and brackets, words that the dictionary does not know.
    [
      '关于投入120万元支持24所学校等体育场地开放的情况反馈',
      ['关于投入120万元支持24所', '学校等体育场地开放的情况反馈'],
    ],
    [
      '关于2021年3月25日区政府常务会议议定事项落实情况的反馈',
      ['关于2021年3月25日区政府', '常务会议议定事项落实情况的反馈'],
    ],
    [
      '长宁区发展和改革委员会关于2021年区政府重点工作目标第1—12项完成情况的反馈',
      ['长宁区发展和改革委员会关于2021年区政府', '重点工作目标第1—12项完成情况的反馈'],
    ],
    [
      '关于“十四五”期间长宁区托育服务体系建设重点工作目标完成情况的反馈',
      ['关于“十四五”期间长宁区托育服务', '体系建设重点工作目标完成情况的反馈'],
    ],
    ['关于印发《长宁区托育服务三年行动计划》的通知', ['关于印发', '《长宁区托育服务三年行动计划》的通知']],
    [
      '关于进一步推进《长宁区教育现代化2035》和“十四五”教育改革发展规划实施情况的反馈',
      ['关于进一步推进《长宁区教育现代化2035》', '和“十四五”教育改革发展', '规划实施情况的反馈'],
    ],
    // A name that is too long for a line is broken like the rest.
    [
      '关于印发《上海市长宁区人民政府关于进一步加强和改进新时代学校体育美育工作的实施意见》的通知',
      ['关于印发《上海市长宁区人民政府', '关于进一步加强和改进新时代学校', '体育美育工作的实施意见》的通知'],
    ],
    [
      '中共上海市长宁区教育工作委员会上海市长宁区教育局关于区政府重点工作目标完成情况的反馈',
      ['中共上海市长宁区教育工作委员会', '上海市长宁区教育局关于区政府', '重点工作目标完成情况的反馈'],
    ],
    [
      '关于做好2021年春季学期中小学幼儿园疫情防控和安全稳定等工作的通知',
      ['关于做好2021年春季学期中小学', '幼儿园疫情防控和安全稳定等工作的通知'],
    ],
    ['AAAAAAAAAAAAAAAAAAAAAAAA BBBBBBBBBBBBBBBBBBBBBB', ['AAAAAAAAAAAAAAAAAAAAAAAA ', 'BBBBBBBBBBBBBBBBBBBBBB']],
    // A list of offices breaks between them, and a district stays with its office.
    [
      '上海市长宁区教育局、长宁区体育局、长宁区卫生健康委员会关于贯彻落实《中共中央办公厅国务院办公厅关于进一步减轻义务教育阶段学生作业负担和校外培训负担的意见》及“双减”“五项管理”工作2021年第一季度完成情况的报告',
      [
        '上海市长宁区教育局、长宁区体育局、',
        '长宁区卫生健康委员会关于贯彻落实',
        '《中共中央办公厅国务院办公厅关于进一步',
        '减轻义务教育阶段学生作业负担和校外',
        '培训负担的意见》及“双减”“五项管理”',
        '工作2021年第一季度完成情况的报告',
      ],
    ],
    ['第一行\n第二行', ['第一行', '第二行']],
  ])('%s', (title, lines) => {
    expect(titleLines(title)).toEqual(lines);
  });

  const LONG = [
    '关于2021年第一季度区政府重点工作目标和民生实事项目推进落实完成情况的反馈',
    '长宁区教育局关于贯彻落实《中共中央国务院关于深化教育教学改革全面提高义务教育质量的意见》情况的报告',
    '关于推进华东师范大学附属天山学校创建上海市特色普通高中有关工作进展情况的函',
  ];
  test.each(LONG)('%s', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect(textWidth(line)).toBeLessThanOrEqual(TITLE_LINE_WIDTH);
      expect(line).not.toMatch(/^[的、，》”）]|[《“（]$|关于$/u);
    }
  });

  test('a title of a thousand characters is no title, and no trap', () => {
    const lines = titleLines('关于推进落实情况的报告'.repeat(100));
    expect(lines.join('')).toHaveLength(1100);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(TITLE_LINE_WIDTH);
  });

  test('a word that is wider than a line is broken where the line ends', () => {
    const lines = titleLines('A'.repeat(90));
    expect(lines.join('')).toHaveLength(90);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(TITLE_LINE_WIDTH);
  });

  test('whatever the title, no line is too wide, nothing is lost and no character stands alone', () => {
    const words = fc.constantFrom(
      '关于',
      '区政府',
      '重点工作目标',
      '的',
      '《',
      '》',
      '“',
      '”',
      '2021年',
      '3月25日',
      '和',
      '长宁区',
      '（试行）',
      '情况',
      '报告',
      'OpenAI',
      '、',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 60 }), (all) => {
        const title = all.join('');
        const lines = titleLines(title);
        expect(lines.join('')).toBe(title);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(TITLE_LINE_WIDTH);
        if (lines.length > 1) for (const line of lines) expect([...line].length).toBeGreaterThan(1);
      }),
      { seed: 20210325, numRuns: 500 },
    );
  });

  test('a name in 《》 that fits a line is on one', () => {
    const name = fc.array(fc.constantFrom('长宁区', '托育', '服务', '三年', '行动', '计划', '2021'), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        name,
        fc.constantFrom('关于', '关于贯彻落实上级'),
        fc.constantFrom('的通知', '实施情况和下一步工作打算的报告'),
        (words, before, after) => {
          const whole = `《${words.join('')}》`;
          fc.pre(textWidth(whole) <= TITLE_LINE_WIDTH - 1);
          expect(titleLines(`${before}${whole}${after}`).filter((line) => line.includes(whole))).toHaveLength(1);
        },
      ),
      { seed: 20210325, numRuns: 300 },
    );
  });

  test('a title in two lines of twenty 字 has no last line of one', () => {
    const lines = titleLines('关于长宁区教育局二〇二一年第一季度工作完成情况的报告');
    expect(lines.length).toBe(2);
    for (const line of lines) expect(line.length).toBeGreaterThan(5);
  });
});

describe('offices with seals', () => {
  const rows = (...offices: readonly string[]) => sealRows(offices, '2021年3月25日', 28, 15.79);

  test('one alone, and names too wide for two in a row, stand one below the other', () => {
    expect(rows('长宁区教育局')).toBeNull();
    expect(rows('上海市长宁区住房保障和房屋管理局', '长宁区教育局')).toBeNull();
  });

  test('at most three a row, the last one at the right, over the date', () => {
    const { rows: found, middles } = rows('甲区教育局', '甲区体育局', '甲区财政局', '甲区民政局', '甲区卫健委')!;
    expect(found).toEqual([
      ['甲区教育局', '甲区体育局', '甲区财政局'],
      ['', '甲区民政局', '甲区卫健委'],
    ]);
    expect(middles.at(-1)).toBeCloseTo(28 - 4 - 6.5 / 2, 5);
  });

  test('a letter read back has each of them', () => {
    const offices = ['长宁区教育局', '长宁区体育局', '长宁区财政局', '长宁区民政局'];
    const { letter } = composeLetter(trackerOf([{ rows: [{}] }], { 发文机关: offices.join('、'), 加盖印章: '是' }));
    const parsed = readLetterFile(letterToDocx(letter!));
    expect(parsed.draft.settings).toMatchObject({ office: offices.join('\n'), stamped: '是' });
    expect(letterToText(letter!).slice(-7, -3)).toEqual(offices);
  });
});
