/** 栏目对照: what an office says about its headers goes before any guess, and is written into the workbook. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { planColumnMap, readColumnMap, saveColumnMap } from '../../src/application/column-map/column-map-sheet';
import { columnMapOf } from '../../src/application/reading/column-map';
import { headersOfSheet } from '../../src/application/reading/headers-of-sheet';
import { readTracker } from '../../src/application/reading/read-tracker';
import { findings } from '../../src/rules/run';
import { pictured } from '../support/pictured';
import { snapshotOfRows } from '../support/snapshot-of-rows';

const UNKNOWN = `# 第049项
目标编号 | 049 | 目标内容 | 开放学校体育场地。
序号 | 子项目 | 完成时限 | 目前态势 | 后续动作
1 | 场地开放 | 2021-12-31 | 方案已修订，正在印发。 | 组织协调。
`;
const map = (...rows: string[]) => `# 栏目对照\n工作表 | 表头 | 作为\n${rows.join('\n')}\n`;
const read = (picture: string) => readTracker(pictured(picture));

test('a sheet that is not understood is read once its headers are told', () => {
  expect(read(UNKNOWN)).toMatchObject({ targets: [], reading: { notRead: [{ kind: 'sheet' }] } });
  const tracker = read(UNKNOWN + map('第049项 | 目前态势 | 本月进展情况', '| 后续动作 | 下一步工作打算'));
  expect(tracker.reading.notRead).toEqual([]);
  expect(tracker.targets[0]!.subProjects[0]).toMatchObject({
    progress: { text: '方案已修订，正在印发。' },
    nextSteps: { text: '组织协调。' },
  });
});

test('spaces around what is told do not count, and a row without a meaning tells nothing', () => {
  const rows = [
    [' 第049项 ', ' 目前态势', ' 本月进展情况 '],
    ['', '后续动作', ' '],
  ];
  const { sheets } = snapshotOfRows({ name: '栏目对照', rows: [['工作表', '表头', '作为'], ...rows] });
  expect(readColumnMap(sheets, 1900).entries).toEqual([
    { row: 2, sheet: '第049项', header: '目前态势', meaning: '本月进展情况' },
  ]);
});

test.each([
  ['for the sheet', map('第049项 | | 不用')],
  ['for a header', map('| 目前态势 | 不用')],
])('不用 %s settles that it is not read', (where, settled) => {
  const { targets, reading } = read(UNKNOWN + settled);
  expect(targets).toEqual([]);
  if (where === 'for the sheet') expect(reading.notRead).toEqual([]);
});

test('it is obeyed before the words of a header', () => {
  const sheet = `# 清单
序号 | 重点任务 | 责任单位 | 工作进展 | 领导批示
1 | 托育点 | 学前科 | 已完成三个点选址。 | 抓紧推进，按期完成。
`;
  const [target] = read(sheet + map('清单 | 工作进展 | 备注', '清单 | 领导批示 | 本月进展情况')).targets;
  expect(target!.subProjects[0]).toMatchObject({
    progress: { text: '抓紧推进，按期完成。' },
    remark: { text: '已完成三个点选址。' },
  });
});

test.each([
  ['目标', [{ listed: true, number: '1' }]],
  ['子项目', [{ listed: false }]],
])('每行 says what a row is: %s', (meaning, expected) => {
  const sheet = `# 清单
序号 | 重点任务 | 责任单位 | 工作进展
1 | 托育点 | 学前科 | 已完成三个点选址。
`;
  expect(read(sheet + map(`清单 | 每行 | ${meaning}`)).targets).toMatchObject(expected);
});

test('a status word means what the office says', () => {
  const sheet = `# 第048项
子项目 | 完成进度 | 本月进展情况
托育点 | 挂起 | 等待选址。
`;
  const reading = (picture: string) => read(picture).targets[0]!.subProjects[0]!.completion.reading;
  expect(reading(sheet).kind).toBe('unreadable');
  expect(reading(sheet + map('| 挂起 | 落后'))).toMatchObject({ kind: 'status', status: { meaning: 'behind' } });
});

test('a status word that the map explains is held against the percentage', () => {
  const sheet = `# 第048项
子项目 | 完成进度 | 完成状态 | 本月进展情况
托育点 | 100% | 挂起 | 等待选址。
`;
  const told = (picture: string) =>
    findings(read(picture))
      .filter(({ rule }) => rule.id === 'status-against-percent')
      .map(({ message }) => message);
  expect(told(sheet)).toEqual([]);
  expect(told(sheet + map('| 挂起 | 落后'))).toEqual(['完成状态为“挂起”，完成进度填的是100%，请核对。']);
  expect(told(sheet + map('| 挂起 | 100%'))).toEqual([]);
});

describe('written', () => {
  const entry = { sheet: '第049项', header: '目前态势', meaning: '本月进展情况' };

  test('it reads as what was written, and makes the sheet read', async () => {
    const workbook = memoryOpenWorkbook(pictured(UNKNOWN));
    await saveColumnMap(workbook, [entry, { ...entry, header: '后续动作', meaning: '下一步工作打算' }]);
    const content = await workbook.read();
    expect(readColumnMap(content.sheets, 1900).entries).toMatchObject([entry, { header: '后续动作' }]);
    expect(readTracker(content).targets).toHaveLength(1);
  });

  test('an entry that is there already is changed in its row', async () => {
    const workbook = memoryOpenWorkbook(pictured(UNKNOWN));
    await saveColumnMap(workbook, [entry]);
    await saveColumnMap(workbook, [{ ...entry, meaning: '不用' }]);
    const { entries } = readColumnMap((await workbook.read()).sheets, 1900);
    expect(entries).toMatchObject([{ ...entry, meaning: '不用' }]);
  });

  test('nothing to write writes nothing but the sheet', () => {
    expect(planColumnMap(pictured(UNKNOWN), [])).toMatchObject({ edits: [], sheets: [{ name: '栏目对照' }] });
  });
});

test.each([
  ['a role for no header', { sheet: '台账', header: '', meaning: '本月进展情况' }],
  ['a word that is no role', { sheet: '台账', header: '话头', meaning: '别的' }],
  ['每行 with a word that is no kind of row', { sheet: '台账', header: '每行', meaning: '本月进展情况' }],
  ['a status word', { sheet: '台账', header: '挂起', meaning: '落后' }],
])('%s says nothing of the headers of the sheet', (_, entry) => {
  const told = columnMapOf([entry]);
  expect([told.isEmpty, told.speaksOf('台账'), told.rowIs('台账'), told.isUnused('台账')]).toEqual([
    true,
    false,
    null,
    false,
  ]);
  expect(told.roleOf('台账', entry.header)).toBeUndefined();
});

test.each<[header: string, month: string, role: string | undefined]>([
  ['3月态势', '4月态势', 'progress'],
  ['3月态势', '3月态势（%）', 'progress'],
  ['3月态势', '态势', undefined],
  ['态势', '4月态势', undefined],
  ['3月/态势', '4月/态势', 'progress'],
  ['3月/态势', '4月态势', undefined],
])('what is said of %s holds for %s: %s', (header, other, role) => {
  const said = columnMapOf([{ sheet: '', header, meaning: '本月进展情况' }]);
  expect(said.roleOf('台账', other)).toBe(role);
  const ofSheet = columnMapOf([{ sheet: '台账', header, meaning: '本月进展情况' }]);
  expect([ofSheet.roleOf('台账', other), ofSheet.roleOf('别的', other)]).toEqual([role, undefined]);
});

test('what is said of a month goes before what is said of others, of which the last counts; 不用 is of its own month only', () => {
  const said = columnMapOf([
    { sheet: '', header: '3月态势', meaning: '本月进展情况' },
    { sheet: '', header: '4月态势', meaning: '备注' },
    { sheet: '', header: '2月态势', meaning: '存在问题' },
    { sheet: '', header: '5月成色', meaning: '不用' },
  ]);
  expect(['4月态势', '5月态势', '5月成色', '6月成色'].map((header) => said.roleOf('台账', header))).toEqual([
    'remark',
    'problems',
    'unused',
    undefined,
  ]);
});

test('what is asked of a sheet that is not read begins with what the office said', () => {
  const [sheet] = pictured(UNKNOWN).sheets;
  const roles = (map: ReturnType<typeof columnMapOf>) =>
    headersOfSheet(sheet!, { system: 1900, month: null, map }).map(
      ({ text, role, unsure }) => `${text}=${role}${unsure ? '？' : ''}`,
    );
  expect(roles(columnMapOf([]))).toEqual([
    '序号=order',
    '子项目=name',
    '完成时限=dueDate',
    '目前态势=progress？',
    '后续动作=nextSteps？',
  ]);
  const told = [
    { sheet: '', header: '后续动作', meaning: '备注' },
    { sheet: '第049项', header: '目前态势', meaning: '不用' },
    { sheet: '', header: '完成时限', meaning: '开始日期' },
  ];
  expect(roles(columnMapOf(told))).toEqual([
    '序号=order',
    '子项目=name',
    '完成时限=startDate',
    '目前态势=unused',
    '后续动作=remark',
  ]);
});
