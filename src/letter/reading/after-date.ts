/** What stands below 成文日期: 附注, 附件, 版记, each by what it is. */
import { formatDate, parseWrittenDate, type CalendarDate } from '../../domain/calendar-date';
import { parseContact } from './contact';
import {
  ANNEX_NOTE,
  annexNamesOf,
  COPIES,
  isFurniture,
  isOffice,
  isPrinted,
  ITEM,
  OFFICE_END,
  PAGE_NUMBER,
  PRINTED,
  SEAL,
} from './ending-marks';
import { endsSentence, type Line } from './lines';
import type { ParseLog } from './log';

/** What the lines below the date say. */
export interface Tail {
  readonly stamped: boolean;
  readonly people: string | null;
  readonly phones: string | null;
  readonly bracketed: boolean;
  /** The names of the annexes that 附件说明 tells, without their numbers. */
  readonly annexNames: readonly string[];
  readonly copies: string | null;
  readonly printedBy: string | null;
}

/** What stands below the date, each by what it is; what is of no known kind is listed. */
export function readTail(tail: readonly Line[], date: CalendarDate | null, log: ParseLog): Tail {
  let people: string | null = null;
  let phones: string | null = null;
  let bracketed = false;
  let stamped = false;
  let copies: string[] | null = null;
  let printedBy: string | null = null;
  const annexNames: string[] = [];
  let open: 'copies' | 'annex' | null = null;
  for (const line of tail) {
    const { text } = line;
    const contact = parseContact(line.cells ? labelledCells(line.cells) : text);
    const was = open;
    open = null;
    if (contact) {
      const already = (value: string | null, found: string | undefined) =>
        value !== null && found !== undefined && value !== '';
      if (already(people, contact.people)) people += `、${contact.people!}`;
      else people = contact.people ?? people;
      if (already(phones, contact.phones)) phones += `、${contact.phones!}`;
      else phones = contact.phones ?? phones;
      bracketed ||= contact.bracketed;
      for (const other of contact.others) log.leave(line, '附注中的这一项，“设置”表没有对应的项目', other);
    } else if (text.replace(SEAL, '').trim() === '') stamped = true;
    else if (isFurniture(line) || PAGE_NUMBER.test(text)) log.say(`“${text}”不是正文，未放入台账。`);
    else if (COPIES.test(text)) {
      const before: string = withoutMark(copies?.join('') ?? '');
      copies = [before === '' ? '' : `${before}；`, text.replace(COPIES, '')];
      open = 'copies';
      if (/^抄\s*报/u.test(text)) log.say(`“${text.slice(0, 20)}”已并入抄送，请核对。`);
    } else if (isPrinted(text)) printedBy = readPrinted(line, printedBy, date, log);
    else if (ANNEX_NOTE.test(text) || (was === 'annex' && ITEM.test(text))) {
      annexNames.push(...annexNamesOf([text]));
      open = 'annex';
    } else if (was === 'copies' && goesOn(copies!.at(-1)!) && line.cells === null) {
      const last = copies!.at(-1)!;
      if (!(last === '' ? /[，、]/u.test(text) : /[，、]$/u.test(last)) && isPrinter(line, tail)) printedBy = text;
      else {
        copies!.push(isNewOffice(last, text) ? '，' : '', text);
        open = 'copies';
      }
    } else if (printedBy === null && isPrinter(line, tail)) {
      printedBy = text;
    } else log.leave(line, '在成文日期之后，“设置”表没有对应的项目');
  }
  return {
    people,
    phones,
    bracketed,
    stamped,
    annexNames,
    copies: copies && withoutMark(copies.join('')),
    printedBy,
  };
}

/** Whether a line of 抄送 goes on on the next. */
function goesOn(copies: string): boolean {
  return copies === '' || /[；;]$/u.test(copies) || !endsSentence(copies);
}

/** A line of a list is as long as this when it is full: what breaks off there without a mark is a name. */
const FULL_LINE = 24;

/** Whether a line below 抄送 names offices of its own, and does not end the name that the line above begins: 区政协办 ／ 公室. */
function isNewOffice(above: string, text: string): boolean {
  const isBroken =
    /^[^，、；。]{1,2}(?:[，、；。]|$)/u.test(text) || (above.length >= FULL_LINE && /[，、]/u.test(text));
  return OFFICE_END.test(above) && !isBroken;
}

/** An office right above 2021年3月25日印发. */
function isPrinter({ text, paragraph }: Line, tail: readonly Line[]): boolean {
  const next = tail.find((line) => line.paragraph > paragraph);
  return (
    isOffice(text) && OFFICE_END.test(text) && !!next && isPrinted(next.text) && PRINTED.exec(next.text)![1] === ''
  );
}

function withoutMark(copies: string): string {
  return copies.replace(/[，、。；]$/u, '');
}

/** 联系人 | 宗宏 | 联系电话 | 22050781 in a row of a table. */
function labelledCells(cells: readonly string[]): string {
  const pairs = cells.filter((_, index) => index % 2 === 0).map((label, pair) => [label, cells[2 * pair + 1] ?? '']);
  return pairs.map(([label, value]) => `${label!.trim().replace(/[：:]$/u, '')}：${value!.trim()}`).join('；');
}

/** 长宁区教育局办公室  2021年3月25日印发: the office; a day that is not that of the letter has no setting. */
function readPrinted(line: Line, before: string | null, date: CalendarDate | null, log: ParseLog): string | null {
  const [, office = '', day = ''] = PRINTED.exec(line.text)!;
  const printed = day === '' ? null : parseWrittenDate(day.replace(/\s/gu, ''));
  if (day !== '' && !(printed && date && formatDate(printed) === formatDate(date))) {
    log.leave(line, '印发日期与成文日期不同，“设置”表没有对应的项目', `${day}印发`);
  }
  return office.trim() === '' ? before : office.trim();
}
