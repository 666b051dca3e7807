/** The 设置 sheet: column A the key, column B the value, in any order. */
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import type { Setting, Settings, UnknownSetting } from '../../domain/tracker';
import {
  DEFAULT_ADDRESSEE,
  DEFAULT_DUE_DAY,
  DEFAULT_LEAD,
  DEFAULT_TITLE,
  normalizeHeader,
  SETTING_CHOICES,
  SETTING_KEYS,
  SETTING_NAMES,
  type SettingKey,
} from '../../domain/words';
import type { CellSnapshot, SheetSnapshot } from '../ports';
import { readDate, readMonth, readText } from './read-cell';

const SETTING_INDEX: ReadonlyMap<string, SettingKey> = new Map(SETTING_KEYS.map((key) => [SETTING_NAMES[key], key]));
/** Words above the two columns, not keys. */
const HEADINGS = /^(?:设置项?|项目|名称|设置项目)$/u;

/** The settings, with defaults where nothing is written, and the rows whose key the program does not know. */
export function readSettings(
  sheet: SheetSnapshot | undefined,
  system: DateSystem,
): { readonly settings: Settings; readonly unknown: readonly UnknownSetting[] } {
  const found = new Map<SettingKey, { readonly cell: CellRef; readonly content: CellSnapshot | undefined }>();
  const unknown: UnknownSetting[] = [];
  for (const { row, cells } of sheet?.rows ?? []) {
    const [keyCell, valueCell] = cells;
    if (keyCell?.column !== 1 || typeof keyCell.value !== 'string') continue;
    const name = normalizeHeader(keyCell.value).word;
    const key = SETTING_INDEX.get(name);
    const content = valueCell?.column === 2 ? valueCell : undefined;
    if (!key) {
      if (content && !HEADINGS.test(name)) unknown.push({ cell: { sheet: sheet!.name, row, column: 1 }, key: name });
    } else if (!found.has(key)) {
      found.set(key, { cell: { sheet: sheet!.name, row, column: 2 }, content });
    }
  }

  /** A setting whose text is understood by `parse`; a blank cell means the default. */
  function setting<T>(key: SettingKey, whenBlank: T | null, parse: (text: string, content: CellSnapshot) => T | null) {
    const entry = found.get(key);
    const field = readText(entry?.cell ?? null, entry?.content, system);
    const text = field.text.trim();
    const value = text === '' ? (field.error ? null : whenBlank) : parse(text, entry!.content!);
    return { ...field, value } satisfies Setting<T>;
  }
  const words = (key: SettingKey, whenBlank: string | null) => setting(key, whenBlank, (text) => text);
  const choice = <K extends keyof typeof SETTING_CHOICES>(key: K) => {
    type Choice = (typeof SETTING_CHOICES)[K][number];
    const choices: readonly Choice[] = SETTING_CHOICES[key];
    return setting<Choice>(key, choices[0]!, (text) => choices.find((word) => sameChoice(word, text)) ?? null);
  };
  const date = found.get('date');

  return {
    unknown,
    settings: {
      title: words('title', DEFAULT_TITLE),
      addressee: words('addressee', DEFAULT_ADDRESSEE),
      lead: words('lead', DEFAULT_LEAD),
      office: words('office', null),
      month: setting('month', null, (_, content) => readMonth(content, system)),
      date: readDate(date?.cell ?? null, date?.content, system),
      people: setting<readonly string[]>('people', [], splitNames),
      phones: setting<readonly string[]>('phones', [], splitPhones),
      documentNumber: words('documentNumber', null),
      stamped: choice('stamped'),
      layout: choice('layout'),
      contactStyle: choice('contactStyle'),
      whenNoProblem: choice('whenNoProblem'),
      annex: choice('annex'),
      dueDay: setting('dueDay', DEFAULT_DUE_DAY, parseDayOfMonth),
      fonts: choice('fonts'),
    },
  };
}

/** 写“无” may be typed with any quotes or none. */
function sameChoice(word: string, text: string): boolean {
  const plain = (value: string) => value.normalize('NFKC').replace(/[\s“”"'‘’]/gu, '');
  return plain(word) === plain(text);
}

function parseDayOfMonth(text: string): number | null {
  const match = /^(?:每月)?(\d{1,2})[日号]?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** People are separated by 、 or other marks, or by spaces between whole names (not the space in 张 三). */
function splitNames(text: string): readonly string[] {
  return splitList(text).flatMap((part) => {
    const names = part.split(/\s+/u);
    return names.every((name) => name.length >= 2) ? names : [part];
  });
}

function splitPhones(text: string): readonly string[] {
  return splitList(text).flatMap((part) => {
    const numbers = part.split(/\s+/u);
    return numbers.every((number) => /^\d{7,}$/u.test(number)) ? numbers : [part];
  });
}

function splitList(text: string): string[] {
  return text
    .split(/[、，,；;\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
