/** The end of a letter: 结束语, 附件说明, 署名, 成文日期, 附注, 版记 and what else stands there. */
import { formatDate, parseWrittenDate, type CalendarDate } from '../../domain/calendar-date';
import { ANNEX_TITLE } from '../annex';
import { parseContact } from './contact';
import { parseCounter } from './counters';
import { endsSentence, type Line } from './lines';
import type { ParseLog } from './log';
import { meaningOfTitle } from './section-words';

export interface Ending {
  readonly offices: readonly string[];
  readonly date: CalendarDate | null;
  readonly stamped: boolean;
  readonly people: string | null;
  readonly phones: string | null;
  readonly bracketed: boolean;
  readonly closing: readonly string[];
  /** The names of the annexes that 附件说明 tells, without their numbers. */
  readonly annexNames: readonly string[];
  readonly copies: string | null;
  readonly printedBy: string | null;
}

const SEAL = /[（(【]\s*(?:此处)?(?:加?盖)?(?:公章|印章|盖章|章|印)(?:处)?\s*[）)】]/gu;
const DATE =
  /[〇○零一二三四五六七八九十\d]{4}\s*年\s*[〇○零一二三四五六七八九十\d]{1,3}\s*月\s*[〇○零一二三四五六七八九十\d]{1,3}\s*日/u;
const ANNEX_MARK_LINE = /^附\s*件\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$/u;
const ANNEX_NOTE = /^附\s*件?\s*[：:]\s*/u;
const ITEM = /^[\d０-９]{1,2}\s*[.．、]\s*/u;
const CLOSING =
  /^(?:特此|专此|以上(?:报告|情况|反馈|意见|函件|为|是|请)|妥否|当否|可否|如无不妥|敬请|请予|请审|请批|请示|此致|敬礼|现予反馈|为盼|请查收)[^。；]{0,40}[。！？]?$|^[^。]{0,12}为(?:盼|荷)[。！]?$/u;
const OFFICE_END =
  /(?:局|委|委员会|办|办公室|厅|部|处|科|室|院|会|中心|政府|公司|集团|学校|中学|小学|幼儿园|大学|学院|站|所|队|馆|街道|办事处|镇|乡|区|县|市|总工会|党委|党组|组|协会|银行|医院)(?:[（(][^）)]{1,12}[）)])?$/u;
const PAGE_NUMBER =
  /^[-—–－ˉ·\s]*(?:\d{1,3}|第\s*[\d一二三四五六七八九十]{1,4}\s*页(?:\s*[,，/／]?\s*共\s*[\d一二三四五六七八九十]{1,4}\s*页)?|\d{1,3}\s*[/／]\s*\d{1,3}|Page\s*\d{1,3}(?:\s*of\s*\d{1,3})?)[-—–－ˉ·\s]*$/iu;
const NO_TEXT = /^[（(]?\s*此\s*页\s*无\s*正\s*文\s*[）)]?$/u;
const COPIES = /^抄\s*[送报]\s*(?:单\s*位|机\s*关)?\s*[：:]\s*/u;

/** What is on a page and no part of the text: page numbers, （此页无正文）. */
export function isFurniture(line: Line): boolean {
  return NO_TEXT.test(line.text) || (PAGE_NUMBER.test(line.text) && !/^\d+$/u.test(line.text) && line.cells === null);
}

/** 2021年3月25日 or 二〇二一年三月二十五日, alone in its line, brackets and a seal apart. */
export function parseLetterDate(text: string): CalendarDate | null {
  const plain = text
    .replace(SEAL, '')
    .replace(/\s/gu, '')
    .replace(/^[（(](.*)[）)]$/u, '$1');
  const match = DATE.exec(plain.normalize('NFKC'));
  return match?.[0] === plain.normalize('NFKC') ? parseWrittenDate(plain) : null;
}

/** Where the annex begins: a line 附件 behind 成文日期. The length of the letter when there is none. */
export function annexStart(lines: readonly Line[]): number {
  const date = lines.findIndex(({ text }) => dateOfLine(text) !== null);
  const start = lines.findIndex(
    ({ text }, index) => date >= 0 && index > date && ANNEX_MARK_LINE.test(text.normalize('NFKC')),
  );
  return start < 0 ? lines.length : start;
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
  if (text.length > 60) return null;
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
  } else while (body.length > 0 && isTail(body.at(-1)!)) tail.unshift(body.pop()!);
  let stamped = dateLine !== null && dateLine.text.search(SEAL) >= 0;
  const offices: string[] = [];
  if (signed && signed.before !== '') offices.push(signed.before);
  stamped = takeOffices(body, offices, signed !== null) || stamped;
  const after = readTail(tail, signed?.date ?? null, log);
  const annexNames = [...takeAnnexNote(body), ...after.annexNames];
  const closing = takeClosing(body, log);
  // 附件说明 may stand on either side of 结束语.
  if (annexNames.length === 0) annexNames.push(...takeAnnexNote(body));
  if (closing.length === 0) closing.push(...takeClosing(body, log));
  return {
    body,
    ending: { ...after, offices, date: signed?.date ?? null, stamped: stamped || after.stamped, closing, annexNames },
  };
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
    if (name === '' && !hasSeal) break;
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
    else names.push(...name.split(/\s{2,}|\t/u));
  }
  offices.unshift(...names);
  return stamped;
}

/** The line above the date is the office that signs, unless it is the end of a sentence or a heading. */
function isOffice(text: string): boolean {
  return (
    text.length <= 60 &&
    !endsSentence(text) &&
    !/[，。；：:]/u.test(text) &&
    !ANNEX_NOTE.test(text) &&
    !CLOSING.test(text) &&
    parseCounter(text) === null &&
    !PAGE_NUMBER.test(text) &&
    !NO_TEXT.test(text)
  );
}

/** Takes 附件说明 off the end: its first line, and the numbered ones of further annexes. */
function takeAnnexNote(body: Line[]): string[] {
  const start = body.findLastIndex(({ text }) => ANNEX_NOTE.test(text));
  if (start < 0 || start < body.length - 20) return [];
  const lines = body.slice(start).map(({ text }) => text);
  if (!lines.slice(1).every((line) => ITEM.test(line) && !/。.*。/u.test(line))) return [];
  body.length -= lines.length;
  return annexNamesOf(lines);
}

function annexNamesOf(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line
        .replace(ANNEX_NOTE, '')
        .replace(ITEM, '')
        .replace(/[。；]$/u, '')
        .trim(),
    )
    .filter((name) => name !== '');
}

/** Takes 结束语 off the end, and （此页无正文） and page numbers with it. */
function takeClosing(body: Line[], log: ParseLog): string[] {
  const closing: string[] = [];
  for (let line = body.at(-1); line; line = body.at(-1)) {
    if (isFurniture(line)) log.say(`“${line.text}”不是正文，未放入台账。`);
    else if (line.cells === null && CLOSING.test(line.text)) closing.unshift(line.text);
    else break;
    body.pop();
  }
  return closing;
}

type Tail = Omit<Ending, 'offices' | 'date' | 'closing'>;

const PRINTED = /^(.*?)\s*((?:[〇○零一二三四五六七八九十\d]{4}\s*年.{2,12}日)?)\s*印\s*[发制]\s*$/u;

function isPrinted(text: string): boolean {
  return text.length <= 80 && PRINTED.test(text) && !endsSentence(text);
}

/** What stands below the date, each by what it is; what is of no known kind is listed. */
function readTail(tail: readonly Line[], date: CalendarDate | null, log: ParseLog): Tail {
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
    const contact = parseContact(text);
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
      copies = [...(copies ?? []), text.replace(COPIES, '')];
      open = 'copies';
      if (/^抄\s*报/u.test(text)) log.say(`“${text.slice(0, 20)}”已并入抄送，请核对。`);
    } else if (isPrinted(text)) printedBy = readPrinted(line, printedBy, date, log);
    else if (ANNEX_NOTE.test(text) || (was === 'annex' && ITEM.test(text))) {
      annexNames.push(...annexNamesOf([text]));
      open = 'annex';
    } else if (was === 'copies' && !endsSentence(copies!.at(-1)!) && line.cells === null) {
      if (
        OFFICE_END.test(text) &&
        /[，、]$/u.test(copies!.at(-1)!) === false &&
        tail.some((next) => next.paragraph > line.paragraph && isPrinted(next.text))
      )
        printedBy = text;
      else {
        copies!.push(text);
        open = 'copies';
      }
    } else if (
      printedBy === null &&
      isOffice(text) &&
      OFFICE_END.test(text) &&
      tail.some((next) => isPrinted(next.text))
    ) {
      printedBy = text;
    } else log.leave(line, '在成文日期之后，“设置”表没有对应的项目');
  }
  return {
    people,
    phones,
    bracketed,
    stamped,
    annexNames,
    copies: copies && copies.join('').replace(/[。；]$/u, ''),
    printedBy,
  };
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

/** Whether the annex is the table that the program writes itself. */
export function isOwnAnnex(name: string): boolean {
  return name === ANNEX_TITLE;
}
