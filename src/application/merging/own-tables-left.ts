/** What a copy says in 设置, 忽略清单, 用词 and its archive: not merged, but told. */
import { saysTheSame } from '../../domain/history';
import { comparable } from '../../domain/likeness';
import { formatMonth, sameMonth } from '../../domain/reporting-month';
import { SETTING_KEYS, SETTINGS, type SettingKey } from '../../domain/settings';
import type { Tracker } from '../../domain/tracker';
import { settingsForm } from '../editing/edit-settings';
import { placeKey } from '../ignoring/finding-place';
import type { LeftOut } from './merge-places';

/** Everything there that the main tracker does not have, with its cell in the copy. */
export function ownTablesLeft(ours: Tracker, theirs: Tracker): readonly LeftOut[] {
  return [
    ...settingsLeft(ours, theirs),
    ...ignoredLeft(ours, theirs),
    ...wordsLeft(ours, theirs),
    ...recordsLeft(ours, theirs),
  ];
}

function settingsLeft(ours: Tracker, theirs: Tracker): readonly LeftOut[] {
  const [own, other] = [settingsForm(ours), settingsForm(theirs)];
  const known = SETTING_KEYS.flatMap((key): LeftOut[] => {
    const { cell } = theirs.settings[key];
    const said = other[key].trim();
    if (!cell || said === '' || said === (own[key].trim() || whenBlank(key))) return [];
    const here = own[key].trim() === '' ? '主台账没有填写' : `主台账是“${own[key].trim()}”`;
    return [leftOut(cell, `“${SETTINGS[key].name}”是“${said}”，${here}，未合并。`)];
  });
  const names = new Set(ours.unknownSettings.map(({ key }) => key));
  const unknown = theirs.unknownSettings.filter(({ key }) => !names.has(key));
  return [...known, ...unknown.map(({ cell, key }) => leftOut(cell, `设置项“${key}”主台账没有，未合并。`))];
}

/** What the main tracker says by leaving the cell blank. */
function whenBlank(key: SettingKey): string {
  const setting = SETTINGS[key];
  if (setting.kind === 'choice') return setting.choices[0];
  return 'whenBlank' in setting && setting.whenBlank !== null ? String(setting.whenBlank) : '';
}

function ignoredLeft(ours: Tracker, theirs: Tracker): readonly LeftOut[] {
  const { place: list, entries } = theirs.ignored;
  if (!list) return [];
  const keyOf = ({ rule, place }: (typeof entries)[number]) => `${rule} ${place ? placeKey(place) : ''}`;
  const own = new Set(ours.ignored.entries.map(keyOf));
  return entries
    .filter((entry) => !own.has(keyOf(entry)))
    .map((entry) => {
      const { rule, place, row } = entry;
      const title = entry.title || rule;
      const where = place ? [place.number, place.name, place.field].filter((part) => part !== '').join(' ') : '全部';
      const reason = entry.reason === '' ? '' : `（理由：${entry.reason}）`;
      const cell = { sheet: list.sheet, row, column: list.columns.rule ?? 1 };
      return leftOut(cell, `忽略了“${title}”：${where || '设置'}${reason}，主台账没有忽略，未合并。`);
    });
}

function wordsLeft(ours: Tracker, theirs: Tracker): readonly LeftOut[] {
  const own = new Map(ours.ownWords.map((each) => [each.word, each.instead]));
  return theirs.ownWords
    .filter(({ word, instead }) => own.get(word) !== instead)
    .map(({ cell, word, instead }) => {
      const said = (meaning: string) => (meaning === '' ? '是专名，不再提示' : `改为“${meaning}”`);
      const here = own.get(word);
      const ourside = here === undefined ? '主台账没有这个词' : `主台账中${said(here)}`;
      return leftOut(cell, `用词“${word}”${said(instead)}，${ourside}，未合并。`);
    });
}

/** What was archived there of a month and not here. */
function recordsLeft(ours: Tracker, theirs: Tracker): readonly LeftOut[] {
  return [...theirs.history.records].flatMap(([target, records]) => {
    const own = ours.history.records.get(target) ?? [];
    return records.flatMap(({ month, subProjects }) => {
      const here = own.find((record) => sameMonth(record.month, month))?.subProjects ?? [];
      const known = new Map(here.map((record) => [comparable(record.name), record]));
      const lacking = subProjects.filter((record) => {
        const same = known.get(comparable(record.name));
        return !same || !saysTheSame(same, record);
      });
      const [first] = lacking;
      if (!first) return [];
      const cell = { sheet: first.sheet, row: first.row, column: 1 };
      return [leftOut(cell, `存档中${formatMonth(month)}的 ${lacking.length} 条记录主台账没有，或内容不同，未合并。`)];
    });
  });
}

function leftOut(cell: LeftOut['cell'], message: string): LeftOut {
  return { kind: 'left-out', cell, message };
}
