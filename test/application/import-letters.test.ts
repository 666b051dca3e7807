/** 导入函件: letters of several months, in any order, become a tracker with its history. */
import fc from 'fast-check';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { readLetterFile } from '../../src/adapters/letter-file/read-letter-file';
import {
  importLetters,
  planImport,
  unplacedSentence,
  type NamedLetter,
} from '../../src/application/new-sheets/import-letters';
import { readTracker } from '../../src/application/reading/read-tracker';
import { recordsOf } from '../../src/domain/history';
import { composeLetter } from '../../src/letter/compose';
import { parseLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import { letterToText } from '../../src/letter/to-text';
import { trackerOf, type TargetOfLetter } from '../support/row-tracker';
import { snapshotOfPlan } from '../support/snapshot-of-plan';

const OPENING = ['关于完成情况的反馈', '区府办：', '现将完成情况反馈如下：'];

interface Words {
  readonly date?: string | null;
  readonly targets?: readonly (readonly [number: string, progress: string])[];
  readonly office?: string;
  readonly people?: string;
  readonly title?: string;
}

/** A letter in a few words. */
function letter(
  name: string,
  { date = null, targets = [['048', '进展。']], office = '教育局', people, title }: Words,
): NamedLetter {
  const lines = [
    ...(title === undefined ? OPENING : [title, ...OPENING.slice(1)]),
    ...targets.flatMap(([number, progress]) => [
      `第${number}项：目标${number}。`,
      '一、本月进展情况 25%',
      '（一）甲工程',
      progress,
      '（二）乙工程',
      '乙进展。',
      '二、存在问题',
      '（一）甲工程',
      '无。',
      '（二）乙工程',
      '无。',
      '三、下一步工作打算',
      '（一）甲工程',
      '甲打算。',
      '（二）乙工程',
      '无。',
    ]),
    office,
    ...(date === null ? [] : [date]),
    ...(people === undefined ? [] : [`联系人：${people}`]),
  ];
  return { name, letter: parseLetter(paragraphsOfText(lines.join('\n'))) };
}

/** What became of the letters, shortly: the texts of 甲工程 by target and month. */
function told(...letters: readonly NamedLetter[]) {
  const { draft, history, messages, conflicts } = importLetters(letters);
  return {
    month: draft.settings.month?.month ?? null,
    tracker: draft.targets.map(({ number, subProjects }) => `${number} ${subProjects[0]?.progress ?? '（空）'}`),
    history: history
      .filter(({ name }) => name === '甲工程')
      .map(({ month, number, progress }) => `${month.month}月 ${number} ${progress}`),
    messages,
    conflicts,
  };
}

const JANUARY = letter('一月.docx', { date: '2021年1月25日', targets: [['048', '一月进展。']] });
const FEBRUARY = letter('二月.txt', { date: '2021年2月25日', targets: [['048', '二月进展。']] });
const MARCH = letter('三月.docx', { date: '2021年3月25日', targets: [['048', '三月进展。']] });

test('the latest month is the tracker, those before are its history, whatever the order', () => {
  const expected = {
    month: 3,
    tracker: ['048 三月进展。'],
    history: ['1月 048 一月进展。', '2月 048 二月进展。'],
    messages: [],
    conflicts: [],
  };
  expect(told(JANUARY, FEBRUARY, MARCH)).toEqual(expected);
  expect(told(MARCH, JANUARY, FEBRUARY)).toEqual(expected);
});

test('one letter alone needs no date', () => {
  expect(told(letter('甲.txt', {}))).toMatchObject({
    month: null,
    tracker: ['048 进展。'],
    history: [],
    conflicts: [],
  });
});

test('what no letter says is at its default, and that is told', () => {
  const lines = ['第048项：推进评价改革。', '一、本月进展情况 25%', '已完成选址。', '教育局', '2021年3月25日'];
  const read = importLetters([{ name: '函.txt', letter: parseLetter(paragraphsOfText(lines.join('\n'))) }]);
  expect(read.messages.at(-1)).toBe(
    '函件中没有标题、主送机关、引言，“设置”表中填的是通用的写法（标题“关于区政府重点工作目标完成情况的反馈”、主送机关“区府办”、引言“根据区政府重点工作目标的填报要求，现将我局涉项目完成情况反馈如下：”），请核对修改。',
  );
  expect(importLetters([letter('一月.txt', { date: '2021年1月25日' })]).messages.join()).not.toMatch(/通用的写法/u);
});

test('a letter of before that has no section for problems and plans leaves them blank in the archive', () => {
  const lines = ['第048项：推进评价改革。', '一、本月进展情况 25%', '已完成选址。', '教育局', '2021年1月25日'];
  const short = { name: '一月.txt', letter: parseLetter(paragraphsOfText(lines.join('\n'))) };
  const read = importLetters([short, FEBRUARY]);
  expect(read.history).toMatchObject([{ progress: '已完成选址。', problems: '', nextSteps: '', overall: 0.25 }]);
  const archive = planImport(read).sheets.find(({ name }) => name === '月度存档')!;
  expect(archive.cells.filter(({ row, column }) => row === 2 && column > 6).map(({ value }) => value)).toEqual([
    '已完成选址。',
    null,
    null,
    null,
  ]);
});

test('no letter at all is an empty tracker', () => {
  expect(importLetters([])).toEqual({
    draft: { settings: {}, targets: [] },
    history: [],
    messages: [],
    conflicts: [],
    unplaced: [],
  });
});

describe('a month', () => {
  test('of several letters, one for each target', () => {
    const other = letter('三月二.docx', { date: '2021年3月25日', targets: [['052', '另一项。']] });
    expect(told(other, MARCH)).toMatchObject({
      tracker: ['048 三月进展。', '052 另一项。'],
      messages: [],
      conflicts: [],
    });
  });

  test('twice the same letter', () => {
    expect(told(JANUARY, { ...JANUARY, name: '一月（副本）.docx' }, FEBRUARY)).toMatchObject({
      history: ['1月 048 一月进展。'],
      messages: [],
      conflicts: [],
    });
  });

  test('corrected later: the letter dated last counts, and it says so', () => {
    const corrected = letter('更正.docx', { date: '2021年3月28日', targets: [['048', '更正。']] });
    expect(told(corrected, MARCH)).toEqual({
      month: 3,
      tracker: ['048 更正。'],
      history: [],
      messages: [
        '2021年3月的函件中，第048项有不同的几份（三月.docx、更正.docx），已采用成文日期最晚的 更正.docx（2021年3月28日）。',
        '2021年3月的几份函件“成文日期”不同：三月.docx 为“2021年3月25日”，已采用 更正.docx 的“2021年3月28日”，请核对。',
      ],
      conflicts: [],
    });
  });

  test('told differently on one day is for a person to decide', () => {
    const other = letter('别稿.docx', { date: '2021年3月25日', targets: [['048', '别的进展。']] });
    expect(told(MARCH, other, JANUARY).conflicts).toEqual([
      '2021年3月的函件中，第048项有不同的几份（三月.docx、别稿.docx），成文日期相同，无法判断以哪一份为准。请只导入其中一份。',
    ]);
  });

  test('of the title goes before that of the date', () => {
    const late = letter('二月.docx', { title: '关于2021年2月完成情况的反馈', date: '2021年3月3日' });
    expect(told(late, MARCH)).toMatchObject({ month: 3, history: ['2月 048 进展。'], conflicts: [] });
  });

  test('that cannot be known is for a person to decide', () => {
    expect(told(MARCH, letter('无日期.txt', {})).conflicts).toEqual([
      '无日期.txt：没有成文日期，标题中也没有月份，分不清是哪个月的函件。请补上日期后再导入。',
    ]);
  });

  test('whose letters name different people', () => {
    const words = { date: '2021年3月25日' };
    const [first, second] = [
      letter('甲.docx', { ...words, people: '宗宏', targets: [['048', '进展。']] }),
      letter('乙.docx', { ...words, people: '石东红', targets: [['052', '进展。']] }),
    ];
    expect(told(first, second).messages).toEqual([
      '2021年3月的几份函件“联系人”不同：乙.docx 为“石东红”，已采用 甲.docx 的“宗宏”，请核对。',
    ]);
  });
});

test('a target that the latest month does not report on is there to be filled in', () => {
  const february = letter('二月.docx', {
    date: '2021年2月25日',
    targets: [
      ['048', '二月。'],
      ['052', '二月另一项。'],
    ],
  });
  expect(told(february, MARCH)).toMatchObject({
    tracker: ['048 三月进展。', '052 （空）'],
    messages: [
      '2021年3月的函件中没有第052项，已按2021年2月的函件列出目标和子项目，其余留空，请补填；不再填报的，请删除该表。',
    ],
  });
  expect(importLetters([february, MARCH]).draft.targets[1]).toEqual({
    number: '052',
    text: '目标052。',
    subProjects: [{ name: '甲工程' }, { name: '乙工程' }],
  });
});

test('but not one of last year', () => {
  const december = letter('十二月.docx', { date: '2020年12月25日', targets: [['052', '去年。']] });
  expect(told(december, JANUARY)).toMatchObject({
    tracker: ['048 一月进展。'],
    history: ['12月 052 去年。'],
    messages: [],
  });
});

test('missing months and letters of another office are told', () => {
  const may = letter('五月.docx', { date: '2021年5月25日', office: '民政局' });
  expect(told(MARCH, may, JANUARY).messages).toEqual([
    '没有2021年2月、2021年4月的函件，存档中缺少这些月份。',
    '这些函件的发文机关不同：教育局、民政局，请核对是否混入了其他单位的函件。',
  ]);
});

describe('a year of letters as the program writes them, .docx and .txt mixed', () => {
  const targets = (month: number): readonly TargetOfLetter[] =>
    ['048', '052'].map((number) => ({
      number,
      overall: { percent: month / 100 },
      rows: [{ progress: `${number}甲，${month}月。` }, { progress: `${number}乙，${month}月。` }],
    }));
  const letters = Array.from({ length: 12 }, (_, index): NamedLetter => {
    const month = index + 1;
    const settings = { 报告月份: `2021年${month}月`, 成文日期: { date: `2021-${String(month).padStart(2, '0')}-25` } };
    const written = composeLetter(trackerOf(targets(month), settings)).letter!;
    const text = `${letterToText(written).join('\n')}\n`;
    const bytes = month % 2 === 0 ? letterToDocx(written) : new TextEncoder().encode(text);
    return { name: `${month}月`, letter: readLetterFile(bytes) };
  });

  test('come back as the December tracker with eleven months of history, in any order', () => {
    const inOrder = importLetters(letters);
    expect(inOrder).toMatchObject({ messages: [], conflicts: [] });
    const tracker = readTracker(snapshotOfPlan(planImport(inOrder)));
    expect(tracker.settings.month.value).toEqual({ year: 2021, month: 12 });
    expect(tracker.targets.map(({ subProjects }) => subProjects.map(({ progress }) => progress.text))).toEqual([
      ['048甲，12月。', '048乙，12月。'],
      ['052甲，12月。', '052乙，12月。'],
    ]);
    for (const number of ['048', '052']) {
      expect(
        recordsOf(tracker.history, number).map(({ month, overall, subProjects }) => [
          month.month,
          overall,
          ...subProjects.map(({ name, progress }) => `${name} ${progress}`),
        ]),
      ).toEqual(
        Array.from({ length: 11 }, (_, index) => [
          index + 1,
          (index + 1) / 100,
          `项目1 ${number}甲，${index + 1}月。`,
          `项目2 ${number}乙，${index + 1}月。`,
        ]),
      );
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(letters, { minLength: 12 }), (shuffled) => {
        expect(importLetters(shuffled)).toEqual(inOrder);
      }),
      { numRuns: 30 },
    );
  });
});

test('what letters say that has no place is counted, and kept in a sheet of its own under their names', () => {
  const text = [
    '关于完成情况的反馈',
    '区府办：',
    '现反馈如下：',
    '第048项：推进改革。',
    '一、本月进展情况 25%',
    '已开设。',
    '二、意见建议',
    '建议加大支持。',
    '长宁区教育局',
    '2021年3月25日',
  ];
  const read = importLetters([{ name: '函件/三月.txt', letter: parseLetter(paragraphsOfText(text.join('\n'))) }]);
  expect(unplacedSentence(read)).toBe('有 2 段文字未能归入台账，已原样列在“未归入段落”表中，请逐段核对。');
  const sheet = planImport(read).sheets.at(-1)!;
  expect(sheet.name).toBe('未归入段落');
  expect(sheet.cells.filter(({ row }) => row > 1).map(({ value }) => value)).toEqual([
    ...['三月.txt', 7, '二、意见建议', '第048项的“意见建议”部分，台账中没有对应的栏目'],
    ...['三月.txt', 8, '建议加大支持。', '第048项的“意见建议”部分，台账中没有对应的栏目'],
  ]);
  expect(unplacedSentence({ unplaced: [] })).toBeNull();
});
