/** 按以往函件的样式: what the settings would be for a letter worded and laid out like an old one, as changes of which each may be left out. */
import { settingOf, type SettingKey } from '../../domain/settings';
import type { Tracker } from '../../domain/tracker';
import { measureLook } from '../../letter/like/measure';
import { FONT_KEYS, lookChanges, nowTexts, othersOf, withTexts, type OldLetter } from './look-changes';
import { wordingOf } from './wording';

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
  字体: ['fonts', ...FONT_KEYS, 'latinFont'],
  段落: ['firstLine', 'paragraphSpace', 'titleSpace', 'blankLines', 'lineHabits'],
  落款: ['signaturePlace'],
  页码: ['pageNumber', 'pageNumberPlace', 'pageNumberFont'],
} as const satisfies Readonly<Record<string, readonly SettingKey[]>>;

export type LikeGroup = keyof typeof GROUPS;
export const LIKE_GROUPS = Object.keys(GROUPS) as LikeGroup[];

/** What a blank text says of a setting that looks. */
const BLANKS: Readonly<Partial<Record<SettingKey, string>>> = {
  ownMargins: '按“页边距”',
  linePitch: '按“页边距”',
  ...Object.fromEntries(FONT_KEYS.map((key) => [key, '按“字体”'])),
  latinFont: '与中文相同',
  signaturePlace: '按 GB/T 9704',
};

/** 标题 for 标题字体: what is said of it is a typeface. */
function shortName(name: string): string {
  return name.replace(/^(.+)字体$/u, '$1');
}

/** What the tracker calls its targets and sub-projects: an old letter that repeats these is read where it has no numbers. */
export function titlesOf({ targets }: Tracker): readonly string[] {
  return targets.flatMap(({ text, subProjects }) => [text.text, ...subProjects.map(({ name }) => name.text)]);
}

/** What would change in this tracker for its letter to be like the old one. */
export function likeLetter(tracker: Tracker, { letter, printed }: OldLetter): LikeReport {
  const { settings } = tracker;
  const words = wordingOf(letter, settings, printed !== null);
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
          {
            key,
            name: shortName(label ?? whole),
            now: current || blank,
            then: text || blank,
            content: text === '' ? null : text,
          },
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
