/** Several lists that each begin at 1: what tells their targets apart, in messages, in the archive, in merging. */
import { checkWorkbook } from '../../src/application/checking/check';
import { mergeTrackers } from '../../src/application/merging/merge-trackers';
import { readTracker } from '../../src/application/reading/read-tracker';
import { writeLetter } from '../../src/application/letters/write-letter';
import { nameOfTarget } from '../../src/domain/tracker';
import { letterFileNames } from '../../src/letter/letter-file-name';
import { pictured } from '../support/pictured';

const SETTINGS = `# 设置
发文机关 | 长宁区教育局
报告月份 | 2021年3月
成文日期 | 2021-03-25
`;
const HEADER = '序号 | 重点任务 | 责任科室 | 本月进展情况 | 存在问题 | 下步打算\n';
const list = (...items: string[]) =>
  HEADER +
  items.map((item, index) => `${index + 1} | ${item} | 科室 | ${item}已完成前期准备。 | 无 | 推进${item}。\n`).join('');
const names = (picture: string) => readTracker(pictured(SETTINGS + picture)).targets.map(nameOfTarget);
const TWO_SHEETS = `# 教育\n${list('托育', '课后')}# 体育\n${list('球场', '健身', '赛事')}`;

describe('are told apart', () => {
  test.each([
    ['by their sheets', TWO_SHEETS],
    ['by the headings above them', `# 清单\n教育\n${list('托育', '课后')}体育\n${list('球场', '健身', '赛事')}`],
    ['by numbered headings', `# 清单\n一、教育\n${list('托育', '课后')}\n二、体育\n${list('球场', '健身', '赛事')}`],
  ])('%s', (_, picture) => {
    const found = names(picture);
    expect(found.slice(2)).toEqual(['“体育”第1项', '“体育”第2项', '第3项']);
    expect(found[0]).toMatch(/^“(?:教育|清单)”第1项$/u);
  });

  test('by their words, where nothing else does', () => {
    expect(names(`# 清单\n${list('托育', '课后')}\n${list('球场')}`)).toEqual(['“托育”第1项', '第2项', '“球场”第1项']);
  });

  test('and not where they go on counting', () => {
    const second = list('球场').replace('1 |', '3 |');
    expect(names(`# 教育\n${list('托育', '课后')}# 体育\n${second}`)).toEqual(['第1项', '第2项', '第3项']);
  });
});

test('one warning for each list asks about it', () => {
  const { findings } = checkWorkbook(pictured(SETTINGS + TWO_SHEETS));
  expect(findings.map(({ rule, cell, message }) => [rule.id, cell.sheet, cell.row, message])).toEqual([
    [
      'target-number-restarted',
      '体育',
      2,
      '“体育”第1项与“教育”第1项编号相同，函件中会有两个“第1项”。请把各清单的序号连续编下去，或加一栏目标编号；确需各自编号的，可以忽略。',
    ],
  ]);
});

test('the letter on one of them names its list; a bare number is asked about', () => {
  const workbook = pictured(SETTINGS + TWO_SHEETS);
  const { composition } = writeLetter(workbook, ['体育第1项']);
  expect(composition.letter!.paragraphs.map(({ text }) => text)).toContain('第1项：球场');
  expect(() => writeLetter(workbook, ['1'])).toThrow(
    '第1项不止一项：“教育”第1项、“体育”第1项。请写明是哪一项，如 教育第1项。',
  );
  expect(writeLetter(workbook, ['3']).composition.letter!.paragraphs.map(({ text }) => text)).toContain('第3项：赛事');
});

test('each has a file of its own name', () => {
  const { targets } = readTracker(pictured(SETTINGS + TWO_SHEETS));
  expect(letterFileNames(targets, null)).toEqual([
    '教育第1项.docx',
    '教育第2项.docx',
    '体育第1项.docx',
    '体育第2项.docx',
    '第3项.docx',
  ]);
});

test('the archive and merging know them by their words', () => {
  const archive = `# 月度存档
月份 | 目标编号 | 序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算
2021年2月 | 球场 | | | | 球场二月已选址。 | 无 | 推进。
`;
  const main = pictured(SETTINGS + TWO_SHEETS + archive);
  const { targets, history } = readTracker(main);
  expect(targets.map(({ identity }) => history.records.has(identity))).toEqual([false, false, true, false, false]);
  const copy = pictured(SETTINGS + TWO_SHEETS.replace('球场已完成前期准备。', '球场已开工建设。'));
  const { conflicts, filled } = mergeTrackers({ name: '主', content: main }, [{ name: '甲', content: copy }]);
  expect(filled).toEqual([]);
  expect(conflicts.map(({ cell }) => [cell.sheet, cell.row])).toEqual([['体育', 2]]);
});
