import { SETTING_KEYS, settingOf } from '../../domain/settings';
import { defineRule } from '../rule';

/** Edits (insert, delete, replace a character) that turn one word into another: Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The known name that is meant, when one is near enough. */
function closest(key: string): string | undefined {
  return SETTING_KEYS.map((known) => settingOf(known).name)
    .map((name) => ({ name, edits: distance(key, name) }))
    .filter(({ name, edits }) => edits <= Math.min(2, name.length - 1))
    .sort((a, b) => a.edits - b.edits)[0]?.name;
}

export const unknownSetting = defineRule({
  id: 'unknown-setting',
  severity: 'suggestion',
  scope: 'tracker',
  title: '不认识的设置项',
  why: '写错名称的设置不起作用，程序会按默认处理。',
  *check({ unknownSettings }) {
    for (const { cell, key } of unknownSettings) {
      const meant = closest(key);
      const advice = meant ? `是否为“${meant}”？` : '它不起作用，可以删去。';
      yield { at: cell, message: `设置项“${key}”不认识，${advice}`, excerpt: key };
    }
  },
  examples: [
    { reports: [] },
    { unknownSettings: ['联系人员', '天气'], reports: [{ unknownSetting: '联系人员' }, { unknownSetting: '天气' }] },
  ],
});
