/** The kinds of settings: what a definition of each says, and the value that a cell of it comes to. */
import type { ReportingMonth } from './reporting-month';

/** Under which heading of the form a setting stands. */
export const SETTING_GROUPS = {
  letter: '函件',
  dates: '日期',
  contact: '联系人与附注',
  structure: '正文结构',
  layout: '版式与字体',
  detail: '排版细节',
} as const;
export type SettingGroup = keyof typeof SETTING_GROUPS;

interface Definition {
  /** What stands in column A of 设置. */
  readonly name: string;
  /** The label in the form, where the name is longer than its column. */
  readonly label?: string;
  /** What stands beside it in a new sheet: a Chinese sentence. */
  readonly hint: string;
  readonly group: SettingGroup;
  /** What a form says when it is blank, where the letter cannot do without it. */
  readonly required?: string;
  /** What an empty field of a form shows. */
  readonly placeholder?: string;
  /** Few offices say anything of it: a new sheet has a row for it only when it says something. */
  readonly rare?: true;
}

export interface TextSetting extends Definition {
  readonly kind: 'text';
  /** What a blank cell means. */
  readonly whenBlank: string | null;
  /** Lines of its field; more come with the text. One when it is a name or a few words. */
  readonly rows: number;
  /** What a field of one row shows for the line breaks of its cell; nothing when left out. */
  readonly joint?: string;
}

/** Several names or numbers in one cell. */
export interface ListSetting extends Definition {
  readonly kind: 'list';
  readonly parse: (text: string) => readonly string[];
}

export interface ChoiceSetting<Word extends string = string> extends Definition {
  readonly kind: 'choice';
  /** The words that the sheet has; a blank cell means the first. */
  readonly choices: readonly [Word, ...Word[]];
  /** What a form calls a word that says too little there. */
  readonly labels?: Readonly<Partial<Record<Word, string>>>;
  /** What a chosen word comes to, where that is not plain. */
  readonly notes?: Readonly<Partial<Record<Word, string>>>;
  /** Shown as drawings of paper, not as words. */
  readonly drawn?: true;
}

export interface MonthSetting extends Definition {
  readonly kind: 'month';
}

export interface DateSetting extends Definition {
  readonly kind: 'date';
}

/** A day of the month. */
export interface DaySetting extends Definition {
  readonly kind: 'day';
  readonly whenBlank: number;
}

/** A look in the words people have for it: 黑体 二号, 28.95磅. A blank cell says nothing. */
export interface MeasuredSetting<Value = unknown> extends Definition {
  readonly kind: 'measured';
  readonly parse: (text: string) => Value | null;
  /** A value as it may be written. */
  readonly example: string;
}

export type SettingDefinition =
  TextSetting | ListSetting | ChoiceSetting | MonthSetting | DateSetting | DaySetting | MeasuredSetting;

/** What a setting of this definition comes to. */
export type SettingValueOf<D extends SettingDefinition> =
  D extends MeasuredSetting<infer Value>
    ? NonNullable<Value>
    : D extends ChoiceSetting<infer Word>
      ? Word
      : D extends ListSetting
        ? readonly string[]
        : D extends DaySetting
          ? number
          : D extends MonthSetting
            ? ReportingMonth
            : string;

/** The choice that a text means, or null: 写“无” may be typed with any quotes or none. */
export function parseChoice<Word extends string>({ choices }: ChoiceSetting<Word>, text: string): Word | null {
  const plain = (value: string) => value.normalize('NFKC').replace(/[\s“”"'‘’]/gu, '');
  return choices.find((word) => plain(word) === plain(text)) ?? null;
}

/** 25, 25日 or 每月25日; null when it is no day of a month. */
export function parseDayOfMonth(text: string): number | null {
  const match = /^(?:每月)?(\d{1,2})[日号]?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''));
  const day = Number(match?.[1]);
  return day >= 1 && day <= 31 ? day : null;
}

/** People are separated by 、 or other marks, or by spaces between whole names (not the space in 张 三). */
export function splitNames(text: string): readonly string[] {
  return splitList(text).flatMap((part) => {
    const names = part.split(/\s+/u);
    return names.every((name) => name.length >= 2) ? names : [part];
  });
}

/** As names; a space parts numbers that are whole. */
export function splitPhones(text: string): readonly string[] {
  return splitList(text).flatMap((part) => {
    const numbers = part.split(/\s+/u);
    return numbers.every((number) => /^\d{7,}$/u.test(number)) ? numbers : [part];
  });
}

function splitList(text: string): readonly string[] {
  return text
    .split(/[、，,；;\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
