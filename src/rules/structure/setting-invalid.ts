import type { SettingDefinition } from '../../domain/setting-kinds';
import { SETTING_KEYS, settingOf } from '../../domain/settings';
import { complain, defineRule } from '../rule';

/** What is expected instead. */
function expected(definition: SettingDefinition): string {
  if (definition.kind === 'choice') {
    return `请改为${definition.choices.map((choice) => (choice.includes('“') ? choice : `“${choice}”`)).join('或')}`;
  }
  if (definition.kind === 'measured') return `请按“${definition.example}”的样子填写`;
  if (definition.kind === 'month') return '请填写年和月，如 2021年3月';
  return '请填写 1 至 31 的整数';
}

export const settingInvalid = defineRule({
  id: 'setting-invalid',
  severity: 'error',
  scope: 'tracker',
  title: '设置的内容不认识',
  why: '不认识的内容会按默认处理，与填写者的本意可能不同。',
  *check({ settings }) {
    for (const key of SETTING_KEYS) {
      if (key === 'date') continue;
      const field = settings[key];
      const text = field.text.trim();
      if (field.value !== null || text === '') continue;
      const definition = settingOf(key);
      yield* complain(field, `${definition.name}“${text}”无法识别，${expected(definition)}。`, text);
    }
  },
  examples: [
    { settings: { whenNoProblem: '写"无"', dueDay: '25日', month: '2021-03' }, reports: [] },
    { settings: { month: '三月份' }, reports: [{ setting: 'month' }] },
    { settings: { layout: '公告' }, reports: [{ setting: 'layout' }] },
    { settings: { titleFont: '黑体 二号', linePitch: '1.5倍' }, reports: [] },
    { settings: { linePitch: '宽一些' }, reports: [{ setting: 'linePitch' }] },
    { settings: { dueDay: { number: 99 } }, reports: [{ setting: 'dueDay' }] },
  ],
});
