/** One task in a list and several units that report on it, a row each: one target, its units named as its parts. */
import { checkWorkbook } from '../../src/application/checking/check';
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

const HEAD = '序号 | 重点任务 | 责任单位 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算\n';
const FIRST = '1 | 集团化办学 | 基教科 | 30% | 已完成首批学校摸底。 | 无 | 推进第二批。\n';
const NEXT = '2 | 双减 | 基教科 | 50% | 已检查机构12家。 | 无 | 继续检查。\n';

/** 1 集团化办学: 基教科, 督导室. A target of one row has no part with a name. */
const targetsOf = (rows: string, head = HEAD) =>
  readTracker(pictured(`# 清单\n${head}${rows}`)).targets.map(({ number, text, subProjects }) => {
    const parts = subProjects.map(({ name }) => name.text).filter((name) => name !== '');
    return `${number} ${text.text}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
  });

test.each([
  ['merged', '^ | ^ | 督导室 | 40% | 已编制督导方案。 | 无 | 开展督导。\n'],
  ['repeated', '1 | 集团化办学 | 督导室 | 40% | 已编制督导方案。 | 无 | 开展督导。\n'],
  ['blank', ' | | 督导室 | 40% | 已编制督导方案。 | 无 | 开展督导。\n'],
  ['only its number repeated', '1 | | 督导室 | 40% | 已编制督导方案。 | 无 | 开展督导。\n'],
  ['only its text repeated', ' | 集团化办学 | 督导室 | 40% | 已编制督导方案。 | 无 | 开展督导。\n'],
])('%s', (_, second) => {
  expect(targetsOf(FIRST + second + NEXT)).toEqual(['1 集团化办学: 基教科, 督导室', '2 双减']);
});

test.each([
  ['another number', '2 | 集团化办学 | 督导室 | 40% | 已编制方案。 | 无 | 开展督导。\n', '2 集团化办学'],
  ['another text', '1 | 托育 | 督导室 | 40% | 已编制方案。 | 无 | 开展督导。\n', '1 托育'],
  ['the unit of the row above', '^ | ^ | 基教科 | 40% | 已编制方案。 | 无 | 开展督导。\n', '1 集团化办学'],
  ['no unit', '^ | ^ | | 40% | 已编制方案。 | 无 | 开展督导。\n', '1 集团化办学'],
  ['a unit merged with the item', '^ | ^ | ^ | 40% | 已编制方案。 | 无 | 开展督导。\n', '1 集团化办学'],
  ['a blank row between', '\n1 | 集团化办学 | 督导室 | 40% | 已编制方案。 | 无 | 开展督导。\n', '1 集团化办学'],
])('a target of its own: %s', (_, second, own) => {
  expect(targetsOf(FIRST + second)).toEqual(['1 集团化办学', own]);
});

test('an item that is blank in a list without numbers may have been forgotten', () => {
  const without = (rows: string) => rows.replace(/^[^|\n]*\| /gmu, '');
  const rows = `${FIRST} | | 督导室 | 40% | 已编制方案。 | 无 | 开展督导。\n`;
  expect(targetsOf(without(rows), without(HEAD))).toEqual(['1 集团化办学', '2 ']);
});

test('the headers of such a target name its units', () => {
  const [ofUnits, alone] = readTracker(
    pictured(`# 清单\n${HEAD}${FIRST}^ | ^ | 督导室 | 40% | 已编制方案。 | 无 | 开展督导。\n${NEXT}`),
  ).targets;
  expect(ofUnits!.headers.name).toEqual({ sheet: '清单', row: 1, column: 3 });
  expect(ofUnits!.area).toMatchObject({ top: 2, bottom: 3 });
  expect(alone!.headers.name).toBeUndefined();
});

test('what the headers mean is told as for any list, and weights are shares of the plan', () => {
  const rows =
    '1 | 集团化办学 | 基教科 | 20% | 30% | 已完成首批学校摸底。\n^ | ^ | 督导室 | 30% | 40% | 已编制督导方案。\n';
  const head = '# 清单\n序号 | 任务名称 | 责任单位 | 权重 | 完成进度 | 本月进展情况\n';
  const { tracker, findings } = checkWorkbook(pictured(head + rows));
  expect(tracker.reading.columns.map(({ header, role }) => `${header} ${role}`)).toContain('任务名称 text');
  expect(findings.map(({ rule }) => rule.id)).not.toContain('weights-not-100');
});

describe('with what was archived a month before', () => {
  const SECOND = '^ | ^ | 督导室 | 40% | 已编制督导方案。 | 无 | 开展督导。\n';
  /** What is told of the month before; each unit with its 完成进度 then, '' for a target that one unit reported on alone. */
  const told = (rows: string, before: Readonly<Record<string, string>>) => {
    const archive = Object.entries(before).map(
      ([unit, percent]) =>
        `2021年2月 | 集团化办学 | ${percent} | | ${unit} | ${percent} | 上月的进展。 | 无 | 继续推进。\n`,
    );
    const { findings } = checkWorkbook(
      pictured(`# 设置
报告月份 | 2021年3月
# 清单
${HEAD}${rows}# 月度存档
月份 | 目标编号 | 目标总体进度 | 子项目序号 | 子项目 | 完成进度 | 本月进展情况 | 存在问题 | 下一步工作打算
${archive.join('')}`),
    );
    const ofMonths = ['subproject-changed-since-last-month', 'percent-decreased'];
    return findings.filter(({ rule }) => ofMonths.includes(rule.id)).map(({ message }) => message);
  };

  test.each<[string, string, Readonly<Record<string, string>>, readonly RegExp[]]>([
    ['the same units', FIRST + SECOND, { 基教科: '20%', 督导室: '20%' }, []],
    ['one of them did less', FIRST + SECOND, { 基教科: '20%', 督导室: '50%' }, [/40%，低于2月的 50%/u]],
    ['another came', FIRST + SECOND, { 基教科: '20%' }, [/“督导室”为本月新增/u]],
    ['a unit was alone then: nobody can tell which', FIRST + SECOND, { '': '20%' }, []],
    ['a unit is alone now', FIRST, { 基教科: '50%', 督导室: '20%' }, [/“督导室”本月没有/u, /30%，低于2月的 50%/u]],
  ])('%s', (_, rows, before, expected) => {
    expect(told(rows, before)).toEqual(expected.map((message) => expect.stringMatching(message)));
  });
});
