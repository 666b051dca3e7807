/** What holds for every setting there is: it is read, shown, judged, written and laid out by its entry in the registry alone. */
import { validateSetting } from '../../src/application/editing/edit-settings';
import { planSettings } from '../../src/application/new-sheets/new-tracker';
import { readTracker } from '../../src/application/reading/read-tracker';
import { SETTING_GROUPS } from '../../src/domain/setting-kinds';
import { SETTING_KEYS, settingOf, type SettingKey } from '../../src/domain/settings';
import { findings } from '../../src/rules/run';
import { workbookOf } from '../support/plain-tracker';
import { snapshotOfPlan } from '../support/snapshot-of-plan';

const read = (key: SettingKey, cell: Parameters<typeof workbookOf>[0]['settings']) =>
  readTracker(workbookOf({ settings: cell })).settings[key];

const valueOf = (field: object) => (field as { readonly value?: unknown }).value;

/** Something that each kind takes, and what comes of it. */
function sampleOf(key: SettingKey): readonly [typed: string, value: unknown] {
  const definition = settingOf(key);
  switch (definition.kind) {
    case 'choice':
      return [definition.choices.at(-1)!, definition.choices.at(-1)];
    case 'list':
      return ['22050781、22050725', ['22050781', '22050725']];
    case 'month':
      return ['2021年5月', { year: 2021, month: 5 }];
    case 'day':
      return ['20', 20];
    case 'measured':
      return [definition.example.split(' 或 ')[0]!, expect.anything()];
    case 'date':
    case 'text':
      return ['2021年4月8日', '2021年4月8日'];
  }
}

/** No word, number or name of anything. */
const WRONG = '随便、怎样都行。';

test('names are their own, and no word of another', () => {
  const names = SETTING_KEYS.map((key) => settingOf(key).name);
  expect(new Set(names).size).toBe(names.length);
});

test('blank cells mean what the manual says', () => {
  const { settings } = readTracker(snapshotOfPlan({ sheets: [] }));
  const values = Object.fromEntries(SETTING_KEYS.map((key) => [settingOf(key).name, valueOf(settings[key])]));
  expect(values).toMatchObject({
    标题: '关于区政府重点工作目标完成情况的反馈',
    主送机关: '区府办',
    加盖印章: '否',
    版式: '普通',
    附注样式: '分行',
    无问题时: '写“无”',
    填报截止日: 25,
    字体: '国标',
    附件汇总表: '否',
    进展标题: '本月进展情况',
    问题标题: '存在问题',
    打算标题: '下一步工作打算',
    目标称谓: '第N项：',
    结构: '逐项',
    结束语: null,
    抄送: null,
    页边距: '通行',
  });
});

describe.each(SETTING_KEYS)('%s', (key) => {
  const definition = settingOf(key);

  test('is explained: a hint that is a sentence, a label that fits, a group of the form', () => {
    expect(definition.hint).toMatch(/^.{4,}。$/u);
    expect((definition.label ?? definition.name).length).toBeLessThanOrEqual(4);
    expect(Object.keys(SETTING_GROUPS)).toContain(definition.group);
    if (definition.required !== undefined) expect(definition.hint).toMatch(/^必填。/u);
  });

  test('what the form takes, the reader understands', () => {
    const [typed, value] = sampleOf(key);
    const { content, problem } = validateSetting(key, typed, 1900);
    expect(problem).toBeNull();
    if (key === 'date') return;
    const cell = typeof content!.value === 'number' ? { number: content!.value } : content!.value;
    expect(read(key, { [key]: cell })).toMatchObject({ value, text: expect.any(String) as string });
  });

  test('blank: the form asks for it, or it means what the entry says', () => {
    const { problem } = validateSetting(key, ' ', 1900);
    expect(problem?.message).toBe(definition.required);
    if (key === 'date') return;
    const value = valueOf(read(key, { [key]: null }));
    if (definition.kind === 'choice') expect(value).toBe(definition.choices[0]);
    else if (definition.kind === 'list') expect(value).toEqual([]);
    else expect(value).toBe('whenBlank' in definition ? definition.whenBlank : null);
  });

  test('a new sheet has its cell, which means what a blank one would', () => {
    const sample = sampleOf(key)[0];
    const plan = planSettings(definition.rare ? { [key]: sample } : {});
    if (definition.rare) {
      expect(planSettings({}).cells.map(({ value }) => value)).not.toContain(definition.name);
    }
    const settings = readTracker(snapshotOfPlan({ sheets: [plan] })).settings[key];
    expect(settings.cell).not.toBeNull();
    if (key !== 'date' && !definition.rare) expect(valueOf(settings)).toEqual(valueOf(read(key, { [key]: null })));
    const row = plan.cells.find(({ value }) => value === definition.name)!.row;
    expect(plan.cells.find((cell) => cell.row === row && cell.column === 3)!.value).toBe(definition.hint);
    const validated = plan.validations.some(({ range }) => range.top === row);
    expect(validated).toBe(['choice', 'date', 'day'].includes(definition.kind));
  });

  if (['choice', 'day', 'month', 'measured'].includes(definition.kind)) {
    test('what is not understood is refused by the form and reported by a rule', () => {
      expect(validateSetting(key, WRONG, 1900).problem).not.toBeNull();
      const reported = findings(readTracker(workbookOf({ settings: { [key]: WRONG } })));
      expect(reported.map(({ rule, message }) => [rule.id, message.includes(definition.name)])).toEqual([
        ['setting-invalid', true],
      ]);
    });
  }
});
