/** 函件: the report as data. A .docx or plain text is one rendering of it. */
import type { CalendarDate } from '../domain/calendar-date';
import type { SettingValue } from '../domain/settings';
import type { Annex } from './annex';
import type { LetterLook } from './look';

/** The counter of a heading (GB/T 9704-2012 7.3.3); null without one. */
export type Counter = '一、' | '（一）' | '1.' | null;

/** A line that what follows belongs to: a target, a section or a sub-project. */
export interface Heading {
  readonly kind: 'target' | 'section' | 'subProject';
  /** With its counter. */
  readonly text: string;
  readonly counter: Counter;
  /** How deep it is in the outline of the letter. */
  readonly level: HeadingLevel;
}

export type HeadingLevel = 1 | 2 | 3;

/** A paragraph of the letter by its part in it, in the order of the page. */
export type LetterParagraph =
  | {
      /** The title; 主送机关, with its full-width colon; 引言; what a cell says; 结束语. */
      readonly kind: 'title' | 'addressee' | 'lead' | 'body' | 'closing';
      readonly text: string;
    }
  | Heading;

export interface ContactNote {
  readonly style: SettingValue<'contactStyle'>;
  readonly people: readonly string[];
  readonly phones: readonly string[];
}

/** 署名 and 成文日期. */
export interface Signature {
  /** One, or those of a joint letter, the one in charge first. */
  readonly offices: readonly [string, ...string[]];
  readonly date: CalendarDate;
  readonly stamped: boolean;
}

export interface Letter {
  readonly layout: SettingValue<'layout'>;
  readonly look: LetterLook;
  /** 发文字号, or null. */
  readonly documentNumber: string | null;
  readonly paragraphs: readonly LetterParagraph[];
  readonly signature: Signature;
  /** 附注, or null when nobody is named. */
  readonly contact: ContactNote | null;
  /** The names of all annexes, as 附件说明 tells them; that of `annex` is the first. */
  readonly annexNames: readonly string[];
  /** The annex that the letter brings along, or null. */
  readonly annex: Annex | null;
  /** Whom it is copied to, as 版记 tells it without 抄送：; or null. */
  readonly copies: string | null;
  /** 印发机关, or null. */
  readonly printedBy: string | null;
}
