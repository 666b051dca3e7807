/** 函件: the report as data. A .docx or plain text is one rendering of it. */
import type { CalendarDate } from '../domain/calendar-date';
import type { SettingValue } from '../domain/settings';
import type { Annex } from './annex';

/** A paragraph of the letter by its part in it, in the order of the page. */
export type LetterParagraph =
  | { readonly kind: 'title'; readonly text: string }
  /** 主送机关, with its full-width colon. */
  | { readonly kind: 'addressee'; readonly text: string }
  /** 引言 */
  | { readonly kind: 'lead'; readonly text: string }
  /** 第048项：目标内容 */
  | { readonly kind: 'target'; readonly text: string }
  /** 一、本月进展情况 25% */
  | { readonly kind: 'section'; readonly text: string }
  /** （一）子项目 */
  | { readonly kind: 'subProject'; readonly text: string }
  | { readonly kind: 'body'; readonly text: string };

export interface ContactNote {
  readonly style: SettingValue<'contactStyle'>;
  readonly people: readonly string[];
  readonly phones: readonly string[];
}

export interface Letter {
  readonly layout: SettingValue<'layout'>;
  readonly fonts: SettingValue<'fonts'>;
  /** 发文字号, or null. */
  readonly documentNumber: string | null;
  readonly paragraphs: readonly LetterParagraph[];
  /** 署名 and 成文日期. */
  readonly signature: { readonly office: string; readonly date: CalendarDate; readonly stamped: boolean };
  /** 附注, or null when nobody is named. */
  readonly contact: ContactNote | null;
  /** 附件, or null when the letter has none. */
  readonly annex: Annex | null;
}
