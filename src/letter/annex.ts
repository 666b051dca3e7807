/** 附件: 重点工作目标进度汇总表, a table of the targets on a page behind the letter, which 附件说明 names (GB/T 9704-2012 7.3.4, 7.3.7). */
import { overallCompletion } from '../domain/overall-completion';
import { formatPercent } from '../domain/percent';
import { expectedShare, formatMonth, type ReportingMonth } from '../domain/reporting-month';
import { dateOf, type DateField, type Target } from '../domain/tracker';
import { titleOfTarget } from './own-number';
import { textWidth } from './text-width';

export const ANNEX_TITLE = '重点工作目标进度汇总表';
export interface Annex {
  /** The same in 附件说明 and above the table. */
  readonly title: string;
  /** （截至2021年3月底） */
  readonly asOf: string;
  /** One row for each target: a text for each of ANNEX_COLUMNS, whose lines are as they must be broken. */
  readonly rows: readonly (readonly string[])[];
}

/** The annex on these targets, at the end of the month. */
export function composeAnnex(targets: readonly Target[], month: ReportingMonth): Annex {
  return {
    title: ANNEX_TITLE,
    asOf: `（截至${formatMonth(month)}底）`,
    rows: targets.map((target, index) => rowOf(target, index + 1, month)),
  };
}

/** What the names of the annexes stand behind; further lines begin below the first name (7.3.4). */
export const ANNEX_NOTE_START = '附件：';

/** What stands in the top left corner of the annex: the only one has no number (7.3.7). */
export function annexMark({ annexNames }: { readonly annexNames: readonly string[] }): string {
  return annexNames.length > 1 ? '附件1' : '附件';
}

/** A line of 附件说明. */
export interface AnnexNote {
  /** 附件： on the first line, nothing on further ones. */
  readonly start: string;
  /** 1. and so on, where there are several. */
  readonly number: string;
  readonly name: string;
}

/** 附件说明: a line for each annex, without a mark at its end (7.3.4). */
export function annexNotes(names: readonly string[]): readonly AnnexNote[] {
  return names.map((name, index) => ({
    start: index === 0 ? ANNEX_NOTE_START : '',
    number: names.length > 1 ? `${index + 1}.` : '',
    name,
  }));
}

function rowOf(target: Target, index: number, month: ReportingMonth): readonly string[] {
  const due = dateOf(target.dueDate);
  const completion = overallCompletion(target);
  const overall = completion === null ? null : tenths(completion);
  const expected = tenths(expectedShare(month, dateOf(target.startDate), due));
  return [
    String(index),
    target.number,
    briefText(titleOfTarget(target).lines.join('\n'), MOST_TEXT),
    overall === null ? '' : formatPercent(overall / 1000),
    formatPercent(expected / 1000),
    // The difference of what is shown, so that the table adds up.
    overall === null ? '' : comparedToSchedule(overall - expected),
    dueAsWritten(target.dueDate),
  ];
}

/** 完成时限 as the tracker has it: a date, or the words it stands in (6月底前, 长期). */
function dueAsWritten({ reading }: DateField): string {
  if (reading.kind === 'words') return reading.text.replace(/\s*\n\s*/gu, '');
  const due = 'value' in reading ? reading.value : null;
  return due ? `${due.year}年\n${due.month}月${due.day}日` : '';
}

/** A fraction in tenths of a percent, rounded as formatPercent rounds it. */
function tenths(fraction: number): number {
  return Math.round(fraction * 1000 + 1e-9);
}

/** 快3个百分点, 慢16.7个百分点, 持平 */
function comparedToSchedule(difference: number): string {
  if (difference === 0) return '持平';
  return `${difference > 0 ? '快' : '慢'}${Math.abs(difference) / 10}个\n百分点`;
}

/** 目标内容 is told whole up to this width, in 字. */
const MOST_TEXT = 44;

/** 目标内容 in at most so many 字: the text, or what stands before the last mark within that, and …… for what is left out. */
export function briefText(text: string, most: number): string {
  const whole = text
    .split('\n')
    .map((line) => line.trim())
    .join('')
    .replace(/[。；]$/u, '');
  if (textWidth(whole) <= most) return whole;
  let room = '';
  for (const character of whole) {
    if (textWidth(room + character) > most - 2) break;
    room += character;
  }
  // A clause that is told whole, unless that leaves hardly anything.
  const clause = /(.{12,})[，。；、：]/su.exec(room)?.[1];
  return `${clause ?? room}……`;
}
