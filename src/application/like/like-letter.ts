/** 按以往函件的样式: what the settings would be for a letter worded and laid out like an old one, as changes of which each may be left out. */
import { formatFont, parseFont } from '../../domain/look/font-value';
import { formatBlanks, parseBlanks } from '../../domain/look/page-values';
import { parseChoice, type SettingDefinition } from '../../domain/setting-kinds';
import { chosen, settingOf, SETTINGS, type SettingKey } from '../../domain/settings';
import type { Settings, Tracker } from '../../domain/tracker';
import { standardBlanks } from '../../letter/flow';
import { isSameLook, lookTexts } from '../../letter/like/look-texts';
import { measureLook, type LookKey } from '../../letter/like/measure';
import type { PrintedLetter } from '../../letter/like/printed';
import { lookOf } from '../../letter/look';
import type { ParsedLetter } from '../../letter/parse';
import { wordingOf } from './wording';

/** An old letter: what was read of it and, of a .docx, how it is printed. */
export interface OldLetter {
  readonly letter: ParsedLetter;
  readonly printed: PrintedLetter | null;
}

/** A setting that would change. */
export interface LikeLine {
  readonly key: SettingKey;
  /** Its short name. */
  readonly name: string;
  /** What it comes to now and then, as people read it: 无 where it says nothing. */
  readonly now: string;
  readonly then: string;
  /** What its cell is to hold; null to be blank. */
  readonly content: string | null;
}

/** Settings that are changed or left together. */
export interface LikeChange {
  readonly name: LikeGroup;
  readonly lines: readonly LikeLine[];
}

export interface LikeReport {
  readonly changes: readonly LikeChange[];
  /** What the letter has and is not taken over: Chinese sentences. */
  readonly told: readonly string[];
}

/** The settings of each change, in the order they are shown. */
const GROUPS = {
  开头: ['title', 'addressee', 'lead'],
  章节名称: ['progressTitle', 'problemsTitle', 'nextStepsTitle'],
  目标称谓: ['targetLabel'],
  结构: ['structure', 'whenNoProblem'],
  结束语: ['closing'],
  版记: ['copies', 'printedBy'],
  附注: ['contactStyle'],
  印章: ['stamped'],
  版式: ['layout', 'annex'],
  版心: ['margins', 'ownMargins', 'mirrored', 'linePitch', 'grid', 'characterSpacing'],
  字体: [
    'fonts',
    'titleFont',
    'bodyFont',
    'targetFont',
    'sectionFont',
    'subProjectFont',
    'itemFont',
    'signatureFont',
    'latinFont',
  ],
  段落: ['firstLine', 'paragraphSpace', 'titleSpace', 'blankLines', 'lineHabits'],
  落款: ['signaturePlace'],
  页码: ['pageNumber', 'pageNumberPlace', 'pageNumberFont'],
} as const satisfies Readonly<Record<string, readonly SettingKey[]>>;

export type LikeGroup = keyof typeof GROUPS;
export const LIKE_GROUPS = Object.keys(GROUPS) as LikeGroup[];

const FONT_KEYS = [
  'titleFont',
  'bodyFont',
  'targetFont',
  'sectionFont',
  'subProjectFont',
  'itemFont',
  'signatureFont',
] as const satisfies readonly LookKey[];

/** What a blank text says of a setting that looks. */
const BLANKS: Readonly<Partial<Record<SettingKey, string>>> = {
  ownMargins: '按“页边距”',
  linePitch: '按“页边距”',
  ...Object.fromEntries(FONT_KEYS.map((key) => [key, '按“字体”'])),
  latinFont: '与中文相同',
  signaturePlace: '按 GB/T 9704',
};

/** What would change in this tracker for its letter to be like the old one. */
export function likeLetter(tracker: Tracker, { letter, printed }: OldLetter): LikeReport {
  const { settings } = tracker;
  const words = wordingOf(letter.draft, settings, printed !== null);
  const looks = printed && measureLook(printed, letter.draft);
  const now = nowTexts(settings);
  const worded = withTexts(settings, words.texts);
  const looked = looks ? lookChanges(looks.texts, letter.draft.settings, worded) : [];
  const then = new Map<SettingKey, string>([...words.texts, ...looked]);
  const changes = LIKE_GROUPS.map((name): LikeChange => {
    const keys: readonly SettingKey[] = GROUPS[name];
    return {
      name,
      lines: keys.flatMap((key): LikeLine[] => {
        const text = then.get(key);
        const current = now(key);
        if (text === undefined) return [];
        const blank = BLANKS[key] ?? '无';
        const { label, name: whole } = settingOf(key);
        return [
          { key, name: label ?? whole, now: current || blank, then: text || blank, content: text === '' ? null : text },
        ];
      }),
    };
  });
  return {
    changes: changes.filter(({ lines }) => lines.length > 0),
    told: [
      ...words.told,
      ...othersOf(looks?.others ?? [], letter.draft.settings).map((other) => `以往函件的${other}没有采用。`),
    ],
  };
}

/** The name of the office above a 信函 is taken with 版式. */
function othersOf(others: readonly string[], { layout }: DraftSettings): readonly string[] {
  return layout === '信函' ? others.filter((other) => other !== '页眉') : others;
}

/** What a setting comes to now, in its own words. */
function nowTexts(settings: Settings): (key: SettingKey) => string {
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
function lookChanges(
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

type DraftSettings = OldLetter['letter']['draft']['settings'];

/** The settings as they would be read with these texts. */
function withTexts(settings: Settings, texts: readonly (readonly [SettingKey, string])[]): Settings {
  const changed = texts.flatMap(([key, text]) => {
    if (key === 'date' || key === 'month') return [];
    return [[key, { ...settings[key], text, value: understood(settingOf(key), text) }]];
  });
  return { ...settings, ...(Object.fromEntries(changed) as Partial<Settings>) };
}

function understood(definition: SettingDefinition, text: string): unknown {
  if (definition.kind === 'measured') return text === '' ? null : definition.parse(text);
  if (definition.kind === 'choice') return parseChoice(definition, text);
  return text === '' ? null : text;
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
