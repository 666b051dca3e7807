/** 栏目对照 as a question: guesses for headers that nobody knows, and what comes of the answers. */
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import {
  entriesOf,
  faultOf,
  outcomeOf,
  questionAbout,
  sheetsToAsk,
  type ColumnAnswers,
} from '../../src/application/column-map/columns-question';
import { saveColumnMap } from '../../src/application/column-map/column-map-sheet';
import { toldWorkbook } from '../../src/application/column-map/told-workbook';
import type { OpenWorkbook, WorkbookSnapshot } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { pictured } from '../support/pictured';

const UNKNOWN = `# 第049项
目标编号 | 049 | 目标内容 | 开放学校体育场地。
序号 | 子项目 | 完成时限 | 目前态势 | 后续动作
1 | 场地开放 | 2021-12-31 | 方案已修订，正在印发各校。 | 组织各校协调开放时间。
2 | 场地维修 | 2021-12-31 | 维修方案已经上报审批。 | 招标之后尽快开工建设。
`;
const LIST = `# 设置
报告月份 | 2021年3月
# 清单
序号 | 重点任务 | 责任单位 | 2月进展情况 | 3月进展情况 | 办理状态 | 批示
1 | 托育点建设 | 学前科 | 已经开始选址工作。 | 已完成三个点的选址。 | 推进中 | 抓紧
2 | 课后服务 | 义教科 | 已经印发工作方案。 | 各校均已开展课后服务。 | 挂起 | 抓紧
`;

const question = (picture: string, name: string) => {
  const content = pictured(picture);
  return { content, ...questionAbout(content, readTracker(content), name)! };
};
const rolesOf = ({ headers }: ReturnType<typeof question>) =>
  headers.map(({ text, role, unsure }) => `${text}=${role}${unsure ? '?' : ''}`);

test('headers that nobody knows are guessed by what stands below them, and are to be confirmed', () => {
  const asked = question(UNKNOWN, '第049项');
  expect(rolesOf(asked)).toEqual([
    '序号=order',
    '子项目=name',
    '完成时限=dueDate',
    '目前态势=progress?',
    '后续动作=nextSteps?',
  ]);
  expect(asked.headers[3]!.sample).toBe('方案已修订，正在印发各校。');
  expect(asked.guess.rowIs).toBe('subProject');
  const { targets, rows, notReadRows } = outcomeOf(asked.content, '第049项', asked.guess);
  expect([targets.length, rows, notReadRows]).toEqual([1, 2, 0]);
});

test('a sheet without a single known header is asked about, too', () => {
  const asked = question(
    `# 表一
号 | 要点 | 态势
1 | 场地开放与管理 | 方案已修订，正在印发各校。
2 | 场地维修与验收 | 维修方案已经上报审批。
`,
    '表一',
  );
  expect(rolesOf(asked)).toEqual(['号=unused', '要点=name?', '态势=progress?']);
  expect(outcomeOf(asked.content, '表一', asked.guess)).toMatchObject({ rows: 2, notRead: null });
});

test('where nothing else tells of progress, 说明 over prose may', () => {
  const rows = '1 | 校舍排查 | 已完成 | 排查校舍312栋，发现隐患8处。\n2 | 安全演练 | 推进中 | 已有46所学校开展演练。';
  const lone = question(`# 任务清单\n序号 | 任务 | 完成状态 | 说明\n${rows}`, '任务清单');
  expect(rolesOf(lone).at(-1)).toBe('说明=progress?');
  const beside = question(
    `# 任务清单\n序号 | 任务 | 状态 | 说明 | 目前态势\n1 | 校舍排查 | 已完成 | 每月报送一次数据。 | 排查校舍312栋。`,
    '任务清单',
  );
  expect(rolesOf(beside).slice(-2)).toEqual(['说明=remark', '目前态势=progress?']);
});

test('what is saved is what was read: the guesses change nothing, and nothing is asked again', async () => {
  const { content, guess } = question(LIST, '清单');
  const before = readTracker(content);
  const workbook = memoryOpenWorkbook(content);
  await saveColumnMap(workbook, entriesOf('清单', guess));
  const after = readTracker(workbook.content());
  expect(after.targets).toEqual(before.targets);
  expect(after.history).toEqual(before.history);
  expect(after.reading.unsure).toEqual([]);
});

test('nothing is written of a header of which nothing was said, nor is to be said', async () => {
  const { content, guess } = question(UNKNOWN, '第049项');
  const workbook = memoryOpenWorkbook(content);
  await saveColumnMap(workbook, entriesOf('第049项', guess));
  const before = workbook.content();
  await saveColumnMap(workbook, [{ sheet: '第049项', header: '批注栏', meaning: '' }]);
  expect(workbook.content()).toEqual(before);
});

test('columns of other months are shown and not written down: their time comes', () => {
  const asked = question(LIST, '清单');
  expect(rolesOf(asked)).toEqual([
    '序号=order',
    '重点任务=name',
    '责任单位=office',
    '2月进展情况=earlier',
    '3月进展情况=progress',
    '办理状态=status',
    '批示=unused',
  ]);
  expect(entriesOf('清单', asked.guess).map(({ header }) => header)).not.toContain('2月进展情况');
});

test('status words with their rows; one that nobody knows is told', () => {
  const { content, guess } = question(LIST, '清单');
  expect(outcomeOf(content, '清单', guess).words).toEqual([
    { word: '推进中', rows: 1, status: { meaning: 'ongoing', share: null } },
    { word: '挂起', rows: 1, status: null },
  ]);
  const told: ColumnAnswers = { ...guess, words: new Map([['挂起', '落后']]) };
  expect(outcomeOf(content, '清单', told).words[1]).toMatchObject({ status: { meaning: 'behind' } });
});

test.each<[string, (roles: Map<string, string>) => void, object | null]>([
  ['as guessed', () => undefined, null],
  ['no column for the item', (roles) => roles.set('子项目', 'unused'), { kind: 'no-item' }],
  ['a role twice', (roles) => roles.set('后续动作', 'progress'), { kind: 'twice', role: 'progress' }],
])('%s', (_, change, fault) => {
  const { guess } = question(UNKNOWN, '第049项');
  const roles = new Map(guess.roles);
  change(roles);
  expect(faultOf({ ...guess, roles })).toEqual(fault);
});

test('a sheet of which nothing is used is not read, until columns are named for it', async () => {
  const { content, guess } = question(UNKNOWN, '第049项');
  const workbook = memoryOpenWorkbook(content);
  const nothing = new Map([...guess.roles.keys()].map((header) => [header, 'unused' as const]));
  await saveColumnMap(workbook, entriesOf('第049项', { ...guess, roles: nothing }));
  expect(readTracker(workbook.content()).reading.notRead).toEqual([]);
  expect(outcomeOf(workbook.content(), '第049项', guess).rows).toBe(2);
  await saveColumnMap(workbook, entriesOf('第049项', guess));
  expect(readTracker(workbook.content()).targets).toHaveLength(1);
});

test('what was said of the same headers in another sheet is offered again', async () => {
  const copy = UNKNOWN.replaceAll('049', '050')
    .replace('目前态势', '批注栏')
    .replace('方案已修订，正在印发各校。', '好')
    .replace('维修方案已经上报审批。', '行');
  const first = UNKNOWN.replace('目前态势', '批注栏');
  const { content, guess } = question(first + copy, '第049项');
  const workbook = memoryOpenWorkbook(content);
  await saveColumnMap(workbook, entriesOf('第049项', guess));
  const now = workbook.content();
  const again = questionAbout(now, readTracker(now), '第050项')!;
  expect(again.headers[3]).toMatchObject({ text: '批注栏', role: 'progress', unsure: true });
  const told = { ...content, told: entriesOf('第049项', guess) };
  expect(questionAbout(told, readTracker(told), '第050项')).toEqual(again);
});

test('the sheets to ask about: those in sight, the program’s own left out', () => {
  const content = pictured(`${UNKNOWN}# 旧表 [hidden]\n子项目 | 进展情况\n托育点 | 已完成。\n${LIST}`);
  expect(sheetsToAsk(content, readTracker(content))).toEqual([
    { name: '第049项', doubtful: true },
    { name: '清单', doubtful: false },
  ]);
});

test('a workbook that is told its columns is read so, and nothing is written', async () => {
  const { content, guess } = question(UNKNOWN, '第049项');
  const below = memoryOpenWorkbook(content);
  const workbook = toldWorkbook(below);
  let seen = 0;
  workbook.watch((now) => (seen = readTracker(now).targets.length));
  workbook.tell(entriesOf('第049项', guess));
  expect(readTracker(await workbook.read()).targets).toHaveLength(1);
  below.type([{ cell: { sheet: '第049项', row: 3, column: 2 }, value: '场地' }]);
  expect(seen).toBe(1);
  expect(below.content().sheets).toHaveLength(1);
});

describe('a workbook that is told its columns', () => {
  const { content, guess } = question(UNKNOWN, '第049项');
  const readOf = (now: WorkbookSnapshot) => readTracker(now).targets.length;

  test('is read so in every way that it can be read', async () => {
    const plain = memoryOpenWorkbook(content);
    const read = () => Promise.resolve(content);
    const workbook = toldWorkbook({ ...plain, readChanged: read, trial: () => Promise.resolve({ read }) });
    const ways = async () => [
      await workbook.read(),
      await workbook.readChanged!(),
      await (await workbook.trial!()).read(),
    ];
    expect((await ways()).map(readOf)).toEqual([0, 0, 0]);
    workbook.tell(entriesOf('第049项', guess));
    expect((await ways()).map(readOf)).toEqual([1, 1, 1]);
  });

  const CELL = { sheet: '第049项', row: 3, column: 2 };
  const COUNT = { sheet: '第049项', at: 4, count: 1 };
  test.each<[name: string, given: readonly unknown[]]>([
    ['shiftRows', [COUNT]],
    ['leftOut', []],
    ['validate', [[]]],
    ['clearValidations', [[]]],
    ['unhide', [CELL]],
    ['watchSelection', [() => undefined]],
    ['undoCost', []],
    ['mixedTexts', [[CELL]]],
    ['together', [() => undefined, '修改']],
    ['reveal', [CELL]],
    ['mark', [[]]],
    ['removeSheets', [['总览']]],
    ['addSheets', [[]]],
    ['replaceSheet', [{ name: '总览' }]],
    ['write', [[], [], []]],
  ])('can %s as the one below it', (name, given) => {
    const asked: unknown[] = [];
    const below = {
      ...memoryOpenWorkbook(content),
      [name](this: unknown, ...args: readonly unknown[]) {
        asked.push(this, ...args);
        return '答';
      },
    };
    const workbook = toldWorkbook(below) as unknown as Readonly<
      Record<string, (...args: readonly unknown[]) => unknown>
    >;
    expect(workbook[name]!(...given)).toBe('答');
    expect(asked).toEqual([below, ...given]);
  });

  test('cannot do what the one below it cannot', () => {
    const below = memoryOpenWorkbook(content);
    expect(Object.keys(toldWorkbook(below)).filter((name) => name !== 'tell' && !(name in below))).toEqual([]);
  });

  test('shows the history of the one below it', () => {
    const history = { isHere: true } as unknown as NonNullable<OpenWorkbook['history']>;
    expect(toldWorkbook({ ...memoryOpenWorkbook(content), history }).history).toBe(history);
  });
});
