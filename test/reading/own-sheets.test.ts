/**
 * What the program's own sheets say, as offices fill them in: pictures of them in `own-sheets.txt`, each with what is read of it.
 * UPDATE_GOLDEN=1 writes what is read now: read it before it is committed.
 */
import { join } from 'node:path';
import { readTracker } from '../../src/application/reading/read-tracker';
import { toA1 } from '../../src/domain/cell';
import { SETTING_KEYS, settingOf } from '../../src/domain/settings';
import type { Tracker } from '../../src/domain/tracker';
import { goldenCases } from '../support/golden';
import { pictured } from '../support/pictured';
import { dateTold, recordsTold, textTold } from '../support/told';

function settingsTold({ settings, unknownSettings }: Tracker): readonly string[] {
  const told = SETTING_KEYS.flatMap((key) => {
    const name = settingOf(key).name;
    if (key === 'date')
      return settings.date.cell ? [`${name} ${toA1(settings.date.cell)} ${dateTold(settings.date)}`] : [];
    const { cell, value, ...text } = settings[key];
    return cell ? [`${name} ${toA1(cell)} ${textTold({ cell, ...text })} 即 ${JSON.stringify(value)}`] : [];
  });
  return [...told, ...unknownSettings.map(({ cell, key }) => `不认识 ${toA1(cell)} ${key}`)];
}

function placeTold(place: {
  readonly sheet: string;
  readonly headerRow: number | null;
  readonly columns: object;
  readonly lastRow: number;
}): string {
  return `${place.sheet} 表头 ${place.headerRow ?? '没有'} 末行 ${place.lastRow} ${JSON.stringify(place.columns)}`;
}

function ownTold(tracker: Tracker): string {
  const { history, ignored, ownWords } = tracker;
  return [
    ...settingsTold(tracker),
    ...history.places.map((place) => `存档 ${placeTold(place)}`),
    ...recordsTold(history),
    ...history.unreadMonths.map(({ cell, text }) => `月份不明 ${cell.sheet}!${toA1(cell)} ${text}`),
    ...history.contradicted.map((cell) => `两处不同 ${cell.sheet}!${toA1(cell)}`),
    ...(ignored.place ? [`忽略 ${placeTold(ignored.place)}`] : []),
    ...ignored.entries.map((entry) => `忽略 ${JSON.stringify(entry)}`),
    ...ownWords.map((word) => `用词 ${JSON.stringify(word)}`),
    `目标 ${tracker.targets.map(({ number }) => number).join('、') || '没有'}`,
  ].join('\n');
}

goldenCases(join(__dirname, 'own-sheets.txt'), (picture) => ownTold(readTracker(pictured(picture))), 'read');
