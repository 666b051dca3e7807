import { placeOfSetting } from '../../domain/tracker';
import { SETTING_KEYS, settingOf } from '../../domain/settings';
import { SETTINGS_SHEET } from '../../domain/own-sheets';
import { defineRule } from '../rule';

const REQUIRED = SETTING_KEYS.filter((key) => settingOf(key).required !== undefined);

export const settingMissing = defineRule({
  id: 'setting-missing',
  severity: 'error',
  scope: 'tracker',
  title: '缺少必填的设置',
  why: '发文机关和成文日期是函件的落款，报告月份决定序时进度；缺少时不能生成或不能校验。',
  *check(tracker) {
    for (const key of REQUIRED) {
      const field = tracker.settings[key];
      const blank = 'reading' in field ? field.reading.kind === 'blank' : !field.error && field.text.trim() === '';
      if (!blank) continue;
      const { name } = settingOf(key);
      const how =
        tracker.settingsSheet === null
          ? `请新建工作表“${SETTINGS_SHEET}”，在 A 列写“${name}”，B 列写内容。`
          : field.cell === null
            ? `请在“${tracker.settingsSheet}”表 A 列写“${name}”，B 列写内容。`
            : '请补填。';
      yield { at: placeOfSetting(field.cell, tracker), message: `没有填写${name}，${how}`, excerpt: '' };
    }
  },
  examples: [
    { settings: { addressee: null, documentNumber: null }, reports: [] },
    { settings: { office: null }, reports: [{ setting: 'office' }] },
    { settings: { month: null, date: null }, reports: [{ setting: 'month' }, { setting: 'date' }] },
  ],
});
