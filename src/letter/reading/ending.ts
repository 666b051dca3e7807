/** The end of a letter: 结束语, 附件说明, 署名, 成文日期, 附注, 版记 and what else stands there. */
import { parseWrittenDate, type CalendarDate } from '../../domain/calendar-date';
import { ANNEX_TITLE } from '../annex';
import { readTail, type Tail } from './after-date';
import { parseContact } from './contact';
import { parseCounter } from './counters';
import {
  ANNEX_NOTE,
  annexNamesOf,
  CLOSING,
  COPIES,
  DATE,
  isFurniture,
  isOffice,
  isPrinted,
  ITEM,
  MONTH,
  OFFICE_END,
  parseLetterDate,
  SEAL,
} from './ending-marks';
import type { Line } from './lines';
import type { ParseLog } from './log';
import { meaningOfTitle } from './section-words';

/** What the end of a letter says, above the date and below it. */
export interface Ending extends Tail {
  readonly offices: readonly string[];
  readonly date: CalendarDate | null;
  readonly closing: readonly string[];
}

const ANNEX_MARK_LINE = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/u;
/** Where the annex begins: a line 附件 behind 成文日期. The length of the letter when there is none. */
export function annexStart(lines: readonly Line[]): number {
  const date = lines.findIndex(({ text }) => dateOfLine(text) !== null);
  const start = lines.findIndex(
    ({ text }, index) => date >= 0 && index > date && ANNEX_MARK_LINE.test(text.normalize('NFKC')),
  );
  return start < 0 ? lines.length : start;
}

/** 版记 has a few lines. */
const MOST_IMPRINT_LINES = 6;

/** Where 版记 begins behind an annex: it stands at the foot of the last page. The length of the lines when there is none. */
export function imprintStart(annex: readonly Line[]): number {
  const start = annex.findIndex(
    ({ text }, index) => index >= annex.length - MOST_IMPRINT_LINES && (COPIES.test(text) || isPrinted(text)),
  );
  return start < 0 ? annex.length : start;
}

interface SignedDate {
  readonly date: CalendarDate;
  /** What stands before it in its line: 长宁区教育局. */
  readonly before: string;
}

/** A date alone in its line, or behind a name: 长宁区教育局 2021年3月25日. */
function dateOfLine(text: string): SignedDate | null {
  const alone = parseLetterDate(text);
  if (alone) return { date: alone, before: '' };
  const plain = text.normalize('NFKC').replace(SEAL, '').trim();
  const match = DATE.exec(plain);
  if (!match || match.index + match[0].length !== plain.length) return null;
  const before = plain.slice(0, match.index).trim();
  const date = parseWrittenDate(match[0].replace(/\s/gu, ''));
  return date && isOffice(before) && OFFICE_END.test(before) ? { date, before } : null;
}

/** Takes the end off the lines of a letter without its annex; `body` is what is left. */
export function splitEnding(
  lines: readonly Line[],
  log: ParseLog,
): { readonly body: readonly Line[]; readonly ending: Ending } {
  const body = [...lines];
  const tail: Line[] = [];
  const at = body.findLastIndex(({ text }) => dateOfLine(text) !== null);
  const isEnd =
    at >= 0 && body.slice(at + 1).every((line) => parseCounter(line.text) === null || line.cells === null) && at > 0;
  let signed: SignedDate | null = null;
  let dateLine: Line | null = null;
  if (isEnd && !body.slice(at + 1).some(({ text }) => isHeading(text))) {
    tail.push(...body.splice(at + 1));
    dateLine = body.pop()!;
    signed = dateOfLine(dateLine.text);
  } else {
    while (body.length > 0 && isTail(body.at(-1)!)) tail.unshift(body.pop()!);
    if (isMonthOfSignature(body)) {
      dateLine = body.pop()!;
      log.leave(dateLine, '成文日期没有写明哪一日，请在“设置”表中补填');
    }
  }
  let stamped = dateLine !== null && dateLine.text.search(SEAL) >= 0;
  const offices: string[] = [];
  if (signed && signed.before !== '') offices.push(signed.before);
  stamped = takeOffices(body, offices, dateLine !== null) || stamped;
  const annexNames = takeAnnexNote(body);
  const closing = takeClosing(body, tail, log);
  // 附件说明 may stand on either side of 结束语.
  if (annexNames.length === 0) annexNames.push(...takeAnnexNote(body));
  if (closing.length === 0) closing.push(...takeClosing(body, tail, log));
  const after = readTail(tail, signed?.date ?? null, log);
  annexNames.push(...after.annexNames);
  return {
    body,
    ending: { ...after, offices, date: signed?.date ?? null, stamped: stamped || after.stamped, closing, annexNames },
  };
}

/** 二〇二一年九月 below the name of an office ends a letter. */
function isMonthOfSignature(body: readonly Line[]): boolean {
  const [office, month] = body.slice(-2).map(({ text }) => text.trim());
  return month !== undefined && MONTH.test(month.replace(/\s/gu, '')) && isOffice(office!) && OFFICE_END.test(office!);
}

function isHeading(text: string): boolean {
  const counter = parseCounter(text);
  return counter !== null && meaningOfTitle(counter.rest) !== null;
}

/** Of a letter without a date: what can only stand at the end. */
function isTail(line: Line): boolean {
  return parseContact(line.text) !== null || COPIES.test(line.text) || isPrinted(line.text) || isFurniture(line);
}

/** Takes the names above the date; whether a seal is spoken of there. */
function takeOffices(body: Line[], offices: string[], isDated: boolean): boolean {
  let stamped = false;
  const found: { name: string; line: Line }[] = [];
  for (let line = body.at(-1); line; line = body.at(-1)) {
    const name = line.text.replace(SEAL, '').trim();
    const hasSeal = name !== line.text.trim();
    const isFirst = offices.length === 0 && found.length === 0 && isDated;
    if (name !== '' && !(isOffice(name) && (isFirst || hasSeal || (OFFICE_END.test(name) && name.length <= 40)))) break;
    stamped ||= hasSeal;
    if (name !== '') found.unshift({ name, line });
    body.pop();
  }
  const names: string[] = [];
  for (const { name, line } of found) {
    const whole = names.join('').length + name.length;
    // A name too long for a line is broken by hand; several short ones are several.
    const isSecondHalf =
      line.isSoft &&
      names.length > 0 &&
      whole > 26 &&
      !(OFFICE_END.test(names.at(-1)!) && OFFICE_END.test(name) && name.length > 5);
    if (isSecondHalf) names[names.length - 1] += name;
    else names.push(...namesIn(name));
  }
  offices.unshift(...names);
  return stamped;
}

/** Offices side by side; a tab between them is a space in a file. */
function namesIn(text: string): readonly string[] {
  const pieces = text.split(/\s+/u);
  const isEach = pieces.every((piece) => piece.length >= 4 && OFFICE_END.test(piece));
  return isEach ? pieces : text.split(/\s{2,}|\t/u);
}

/** Takes 附件说明 off the end: its first line, and the numbered ones of further annexes. */
function takeAnnexNote(body: Line[]): string[] {
  const start = body.findLastIndex(
    ({ text }, index) => ANNEX_NOTE.test(text) || (/^附\s*件$/u.test(text) && ITEM.test(body[index + 1]?.text ?? '')),
  );
  if (start < 0 || start < body.length - 20) return [];
  const lines = body.slice(start).map(({ text }) => text.replace(/^附\s*件$/u, '附件：'));
  if (!lines.slice(1).every((line) => ITEM.test(line) && !/。.*。/u.test(line))) return [];
  body.length -= lines.length;
  return annexNamesOf(lines);
}

/** Takes 结束语 off the end, and （此页无正文） and page numbers with it; a contact note that stands there goes to the `tail`. */
function takeClosing(body: Line[], tail: Line[], log: ParseLog): string[] {
  const closing: string[] = [];
  for (let line = body.at(-1); line; line = body.at(-1)) {
    if (isFurniture(line)) log.say(`“${line.text}”不是正文，未放入台账。`);
    else if (parseContact(line.text) !== null || COPIES.test(line.text)) tail.unshift(line);
    else if (line.cells === null && CLOSING.test(line.text)) closing.unshift(line.text);
    else break;
    body.pop();
  }
  return closing;
}

/** Whether the annex is the table that the program writes itself. */
export function isOwnAnnex(name: string): boolean {
  return name === ANNEX_TITLE;
}
