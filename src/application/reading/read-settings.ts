/** The 设置 sheet: column A the key, column B the value, in any order. */
import type { DateSystem } from '../../domain/calendar-date';
import type { CellRef } from '../../domain/cell';
import type { Setting, Settings, UnknownSetting } from '../../domain/tracker';
import { parseChoice, parseDayOfMonth, type DateSetting, type SettingDefinition } from '../../domain/setting-kinds';
import { SETTING_KEYS, settingOf, type SettingKey } from '../../domain/settings';
import { normalizeHeader } from '../../domain/words';
import type { CellSnapshot, SheetSnapshot } from '../ports';
import { readDate, readMonth, readText } from './read-cell';

const SETTING_INDEX: ReadonlyMap<string, SettingKey> = new Map(SETTING_KEYS.map((key) => [settingOf(key).name, key]));
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
  const date = found.get('date');
  const entries = SETTING_KEYS.map((key) => {
    const definition = settingOf(key);
    if (definition.kind === 'date') return [key, readDate(date?.cell ?? null, date?.content, system)] as const;
    return [key, setting(key, ...understandingOf(definition, system))] as const;
  });
  return { unknown, settings: Object.fromEntries(entries) as unknown as Settings };
}

/** What a blank cell means, and how a text is understood. */
function understandingOf(
  definition: Exclude<SettingDefinition, DateSetting>,
  system: DateSystem,
): [whenBlank: unknown, parse: (text: string, content: CellSnapshot) => unknown] {
  switch (definition.kind) {
    case 'text':
      return [definition.whenBlank, (text) => text];
    case 'list':
      return [[], definition.parse];
    case 'choice':
      return [definition.choices[0], (text) => parseChoice(definition, text)];
    case 'measured':
      return [null, definition.parse];
    case 'day':
      return [definition.whenBlank, parseDayOfMonth];
    case 'month':
      return [null, (_, content) => readMonth(content, system)];
  }
}
