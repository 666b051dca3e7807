import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import {
  settingEdits,
  settingRemarks,
  settingsForm,
  validateSetting,
  type SettingContent,
} from '../../src/application/editing/edit-settings';
import { planSettings } from '../../src/application/new-sheets/new-tracker';
import { readTracker } from '../../src/application/reading/read-tracker';
import { settingOf, SETTING_KEYS, type SettingKey } from '../../src/domain/settings';
import type { Example } from '../../src/rules/example';
import { workbookOf } from '../support/plain-tracker';

const trackerOf = (settings: Example['settings']) => readTracker(workbookOf({ settings }));

describe('the form', () => {
  test('shows what the cells hold; what is blank or missing is empty', () => {
    expect(settingsForm(trackerOf({ title: null, addressee: null, lead: null }))).toEqual({
      ...Object.fromEntries(SETTING_KEYS.map((key) => [key, ''])),
      office: '长宁区教育局',
      month: '2021年3月',
      date: '2021年3月25日',
      people: '宗宏、石东红',
      phones: '22050781、22050725',
    });
  });

  test.each<[SettingKey, NonNullable<Example['settings']>, string]>([
    ['month', { month: '2021-03' }, '2021年3月'],
    ['month', { month: { date: '2021-03-01' } }, '2021年3月'],
    ['month', { month: '三月份' }, '三月份'],
    ['date', { date: '2021.3.25' }, '2021.3.25'],
    ['date', { date: '2021年2月30日' }, '2021年2月30日'],
    ['dueDay', { dueDay: '每月25日' }, '25'],
    ['dueDay', { dueDay: { number: 99 } }, '99'],
    ['whenNoProblem', { whenNoProblem: '写"无"' }, '写“无”'],
    ['layout', { layout: '公告' }, '公告'],
    ['phones', { phones: { number: 22050781 } }, '22050781'],
    ['lead', { lead: '一\n二' }, '一\n二'],
    ['office', { office: '甲局\n 乙局' }, '甲局、乙局'],
    ['addressee', { addressee: '区府\n办' }, '区府办'],
  ])('%s of %j is %s', (key, settings, shown) => {
    expect(settingsForm(trackerOf(settings))[key]).toBe(shown);
  });
});

describe('a text', () => {
  test.each<[SettingKey, string, SettingContent]>([
    ['title', ' 关于目标的函 ', { value: '关于目标的函' }],
    ['title', '', { value: null }],
    ['lead', '一\n二', { value: '一\n二' }],
    ['office', '长宁区教育局', { value: '长宁区教育局' }],
    ['month', '2021-3', { value: '2021年3月' }],
    ['date', '2021-3-25', { value: 44280, format: 'date' }],
    ['date', '２０２１年３月２５日', { value: 44280, format: 'date' }],
    ['dueDay', '２５日', { value: 25 }],
    ['dueDay', '', { value: null }],
    ['people', '宗宏', { value: '宗宏' }],
    ['phones', '12345', { value: '12345' }],
    ['stamped', '是', { value: '是' }],
    ['whenNoProblem', '写"无"', { value: '写“无”' }],
  ])('%s “%s” is written as %j', (key, text, content) => {
    expect(validateSetting(key, text, 1900)).toEqual({ problem: null, content });
  });

  test('that is a date has the number of the workbook’s date system', () => {
    expect(validateSetting('date', '2021-3-25', 1904).content).toEqual({ value: 42818, format: 'date' });
  });

  test.each<[SettingKey, string, string]>([
    ['office', ' ', '请填写发文机关全称，如“长宁区教育局”。'],
    ['month', '', '请选择报告月份。'],
    ['month', '三月份', '报告月份“三月份”无法识别，请填写年和月，如“2021年3月”。'],
    ['date', '', '请填写成文日期，如“2021年3月25日”。'],
    ['date', '2021年2月30日', '2 月没有 30 日，请改为实际日期。'],
    ['date', '2021.2.29', '2021 年 2 月没有 29 日，请改为实际日期。'],
    ['date', '2021/4/31', '4 月没有 31 日，请改为实际日期。'],
    ['date', '2021-3-0', '3 月没有 0 日，请改为实际日期。'],
    ['date', '2021-13-1', '没有 13 月，请改为实际日期。'],
    ['date', '三月底', '无法识别这个日期，请按“2021年3月25日”的样子填写。'],
    ['dueDay', '32', '请填写 1 至 31 的整数。'],
    ['dueDay', '月底', '请填写 1 至 31 的整数。'],
    ['layout', '公告', '“公告”无法识别，请选择一项。'],
  ])('%s “%s” is refused: %s', (key, text, message) => {
    expect(validateSetting(key, text, 1900)).toEqual({ problem: { severity: 'error', message }, content: null });
  });
});

describe('the rules', () => {
  const tracker = trackerOf({});

  test('have nothing to say about what is right', () => {
    expect(settingRemarks(tracker, {})).toEqual(new Map());
  });

  test.each<[SettingKey, SettingContent, string]>([
    ['phones', { value: '22050781、220507' }, '“220507”只有 6 位，请核对。'],
    ['phones', { value: '22050781、220507811' }, '“220507811”有 9 位，请核对。'],
    ['phones', { value: '22050781、22050725、12345' }, '联系人 2 位，联系电话 3 个，请核对是否一一对应。'],
    ['date', { value: 44288, format: 'date' }, '成文日期 2021年4月2日 不在报告月份 2021年3月，请核对这两项。'],
  ])('warn of %s %j: %s', (key, content, message) => {
    expect(settingRemarks(tracker, { [key]: content })).toEqual(new Map([[key, { severity: 'warning', message }]]));
  });

  test('look at the punctuation of the lead', () => {
    const remarks = settingRemarks(tracker, { lead: { value: '现将情况反馈如下,请阅：' } });
    expect([...remarks.keys()]).toEqual(['lead']);
  });

  test('judge a workbook without 设置 too', () => {
    const workbook = workbookOf({});
    const bare = readTracker({ ...workbook, sheets: workbook.sheets.slice(1) });
    expect([...settingRemarks(bare, { phones: { value: '220507' } }).keys()]).toEqual(['phones']);
  });

  test('say nothing of fields that are still blank', () => {
    expect(settingRemarks(trackerOf({ office: null, month: null, date: null }), {})).toEqual(new Map());
  });
});

describe('the edits', () => {
  const workbook = workbookOf({});
  const tracker = readTracker(workbook);

  test('go to the cell of the setting', () => {
    const { cell } = tracker.settings.office;
    expect(settingEdits(workbook, tracker, 'office', { value: '区教育局' })).toEqual([{ cell, value: '区教育局' }]);
  });

  test('go below the last row when the key is missing', async () => {
    const open = memoryOpenWorkbook(workbook);
    const row = workbook.sheets[0]!.rows.at(-1)!.row + 1;
    const edits = settingEdits(workbook, tracker, 'dueDay', { value: 20 })!;
    expect(edits).toEqual([
      { cell: { sheet: '设置', row, column: 1 }, value: '填报截止日' },
      { cell: { sheet: '设置', row, column: 2 }, value: 20 },
    ]);
    await open.write(edits);
    expect(readTracker(open.content()).settings.dueDay.value).toBe(20);
  });

  test('are none without 设置; the planned sheet has a cell for each that is not rare', async () => {
    const bare = { ...workbook, sheets: workbook.sheets.slice(1) };
    expect(settingEdits(bare, readTracker(bare), 'office', { value: '区教育局' })).toBeNull();
    const open = memoryOpenWorkbook(bare);
    await open.addSheets({ sheets: [planSettings({})] });
    const { settings } = readTracker(open.content());
    const rare = SETTING_KEYS.filter((key) => settingOf(key).rare === true);
    expect(SETTING_KEYS.filter((key) => settings[key].cell === null)).toEqual(rare);
  });
});
