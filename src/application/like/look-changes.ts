/** The settings of the look with which a letter looks like an old one: what is measured, set against what the settings come to now. */
import type { TrackerDraft } from '../../domain/draft';
import { formatFont, parseFont } from '../../domain/look/font-value';
import { formatBlanks, parseBlanks } from '../../domain/look/page-values';
import { parseChoice, type SettingDefinition } from '../../domain/setting-kinds';
import { chosen, settingOf, SETTINGS, type SettingKey } from '../../domain/settings';
import type { Settings } from '../../domain/tracker';
import { standardBlanks } from '../../letter/flow';
import { isSameLook, lookTexts } from '../../letter/like/look-texts';
import { measureLook } from '../../letter/like/measure';
import type { PrintedLetter } from '../../letter/like/printed';
import { lookOf } from '../../letter/look';
import type { ParsedLetter } from '../../letter/parse';
import { readSettings } from '../reading/read-settings';
import type { LookKey } from '../../domain/look-settings';

/** An old letter: what was read of it and, of a .docx, how it is printed. */
export interface OldLetter {
  readonly letter: ParsedLetter;
  readonly printed: PrintedLetter | null;
}

type DraftSettings = TrackerDraft['settings'];

export const FONT_KEYS = [
  'titleFont',
  'bodyFont',
  'targetFont',
  'sectionFont',
  'subProjectFont',
  'itemFont',
  'signatureFont',
] as const satisfies readonly LookKey[];

/** What a setting comes to now, in its own words. */
export function nowTexts(settings: Settings): (key: SettingKey) => string {
  const looks: Readonly<Partial<Record<SettingKey, string>>> = lookTexts(lookOf(settings), standardOf(settings));
  return (key) => {
    const look = looks[key];
    if (look !== undefined) return look;
    const definition = SETTINGS[key];
    if (key === 'date' || key === 'month') return '';
    const { value } = settings[key];
    if (definition.kind === 'choice') return chosen<string>(definition, value as string | null);
    return typeof value === 'string' ? value : '';
  };
}

function standardOf({ layout, documentNumber, stamped }: Settings) {
  return {
    layout: chosen(SETTINGS.layout, layout.value),
    documentNumber: documentNumber.value,
    stamped: stamped.value === '是',
  };
}

/** What follows from others where it is not said itself. */
const FOLLOWING: ReadonlySet<LookKey> = new Set<LookKey>([
  'targetFont',
  'sectionFont',
  'subProjectFont',
  'itemFont',
  'signatureFont',
  'characterSpacing',
]);

/** The settings with which a letter of these settings looks so; what follows from another is not said again. */
export function lookChanges(
  texts: Readonly<Partial<Record<LookKey, string>>>,
  draft: DraftSettings,
  settings: Settings,
): readonly (readonly [SettingKey, string])[] {
  const wanted = (Object.entries(texts) as [LookKey, string][]).map(
    ([key, text]) => [key, key === 'blankLines' ? likeStandard(text, draft, settings) : text] as const,
  );
  const missing = (from: Settings, which: (key: LookKey) => boolean) => {
    const now = nowTexts(from);
    return wanted
      .filter(([key, text]) => which(key) && !isSameLook(key, text, now(key)))
      .map(([key, text]) => [key, key.endsWith('Font') ? withWeight(text, now(key)) : text] as const);
  };
  const presets = [
    ...presetOf('margins', ['ownMargins', 'linePitch'], texts, settings),
    ...presetOf('fonts', FONT_KEYS, texts, settings),
  ];
  const preset = withTexts(settings, presets);
  const first = missing(preset, (key) => !FOLLOWING.has(key));
  const second = missing(withTexts(preset, first), (key) => FOLLOWING.has(key));
  return [...presets, ...first, ...second];
}

/** The choice that means all these looks, with which nothing of their own has to be said; nothing when there is none or it is so now. */
function presetOf(
  key: 'margins' | 'fonts',
  own: readonly LookKey[],
  texts: Readonly<Partial<Record<LookKey, string>>>,
  settings: Settings,
): readonly (readonly [SettingKey, string])[] {
  const isMeant = (from: Settings) => {
    const now = nowTexts(from);
    return own.every((each) => texts[each] === undefined || isSameLook(each, texts[each], now(each)));
  };
  if (isMeant(settings)) return [];
  const cleared = own.filter((each) => settings[each].text.trim() !== '').map((each) => [each, ''] as const);
  const all: readonly string[] = SETTINGS[key].choices;
  const found = all.find((choice) => isMeant(withTexts(settings, [[key, choice], ...cleared])));
  return found === undefined ? [] : [[key, found], ...cleared];
}

/** The settings as they would be read with these texts. */
export function withTexts(settings: Settings, texts: readonly (readonly [SettingKey, string])[]): Settings {
  const changed = texts.flatMap(([key, text]) => {
    if (key === 'date' || key === 'month') return [];
    return [[key, { ...settings[key], text, value: understood(settingOf(key), text) }]];
  });
  return { ...settings, ...(Object.fromEntries(changed) as Partial<Settings>) };
}

function understood(definition: SettingDefinition, text: string): unknown {
  if (text === '') return null;
  if (definition.kind === 'measured') return definition.parse(text);
  return definition.kind === 'choice' ? parseChoice(definition, text) : text;
}

function withWeight(text: string, now: string): string {
  const [next, before] = [parseFont(text), parseFont(now)];
  return next && before?.bold === true && next.bold !== true ? `${formatFont({ ...next, bold: false })} 不加粗` : text;
}

/** Blank lines that are the standard's in the old letter are the standard's in the new one, which may have a 发文字号. */
function likeStandard(text: string, draft: DraftSettings, settings: Settings): string {
  const found = parseBlanks(text)!;
  const before = standardBlanks({
    documentNumber: draft.documentNumber ?? null,
    layout: draft.layout ?? '普通',
    stamped: draft.stamped === '是',
  });
  const after = standardBlanks(standardOf(settings));
  const pick = (key: keyof typeof found) => (found[key] === before[key] ? after[key] : found[key]);
  return formatBlanks({
    aboveTitle: pick('aboveTitle'),
    belowTitle: pick('belowTitle'),
    aboveSignature: pick('aboveSignature'),
  });
}

/** The letter read back, with its looks among the settings of the new tracker. */
export function withLooks({ letter, printed }: OldLetter): ParsedLetter {
  if (!printed) return letter;
  const { settings } = letter.draft;
  const said = Object.entries(settings).filter((entry): entry is [SettingKey, string] => typeof entry[1] === 'string');
  const { texts, others } = measureLook(printed, letter.draft);
  const looks = lookChanges(texts, settings, withTexts(readSettings(undefined, 1900).settings, said));
  const told = othersOf(others, settings).map((other) => `函件的${other}没有记入“设置”表。`);
  return {
    ...letter,
    draft: {
      ...letter.draft,
      settings: { ...settings, ...Object.fromEntries(looks.filter(([, text]) => text !== '')) },
    },
    messages: [...letter.messages, ...told],
  };
}

/** The name of the office above a 信函 is taken with 版式. */
export function othersOf(others: readonly string[], { layout }: DraftSettings): readonly string[] {
  return layout === '信函' ? others.filter((other) => other !== '页眉') : others;
}
