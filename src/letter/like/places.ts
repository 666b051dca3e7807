/** Where the blank lines of an old letter are, and where its signature stands. */
import type { TrackerDraft } from '../../domain/draft';
import { formatBlanks, formatSignaturePlace } from '../../domain/look/page-values';
import { FIRST_LINE } from '../page';
import { signatureColumns, type LinePlace } from '../signature-columns';
import { textWidth } from '../text-width';
import type { PrintedPage, PrintedParagraph } from './printed';
import type { PrintedRole } from './roles';

/** A paragraph with its part. */
export interface Placed {
  readonly paragraph: PrintedParagraph;
  readonly role: PrintedRole;
}

/** Blank paragraphs above and below the title and above the signature; null where the letter has no such places. */
export function blankLinesOf(all: readonly Placed[], { settings }: TrackerDraft): string | null {
  const roles = all.map(({ role }) => role);
  const title = roles.indexOf('title');
  const office = roles.findIndex((role) => role === 'office' || role === 'date');
  if (title < 0 || office < 0) return null;
  return formatBlanks({
    // Below a letterhead or a 发文字号 the program has lines of its own.
    aboveTitle:
      settings.layout === '信函' || settings.documentNumber !== undefined ? 2 : blanksBeside(roles, title, -1),
    belowTitle: blanksBeside(roles, roles.lastIndexOf('title'), 1),
    aboveSignature: blanksBeside(roles, office, -1),
  });
}

/** How many blank paragraphs stand right before a paragraph (-1) or right behind it (1). */
function blanksBeside(roles: readonly Placed['role'][], at: number, step: -1 | 1): number {
  let count = 0;
  while (roles[at + step * (count + 1)] === 'blank') count++;
  return count;
}

/** In 字. Files count in twips; people place signatures by spaces, and nobody sees from afar that one stands a little beside. */
const EXACT = 0.3;
const NEAR = 1.3;
const SEEN = 3;

/** A place that no setting can say, in words. */
export interface OddPlace {
  readonly words: string;
}

/**
 * Where 署名 and date stand: empty as the standard has them, 右空N字 where both are flush right, else in words; null where there are none or
 * nobody has placed them.
 */
export function signaturePlaceOf(
  offices: readonly PrintedParagraph[],
  dates: readonly PrintedParagraph[],
  column: number,
  page: PrintedPage,
  { settings }: TrackerDraft,
): string | OddPlace | null {
  // Side by side, as the program has offices with seals.
  if (offices.some(({ text }) => /\S\t+\S/u.test(text))) return '';
  const office = offices.at(-1);
  const date = dates.at(-1);
  if (!office || !date || (isUnplaced(office, column) && isUnplaced(date, column))) return null;
  const columns = (page.width - page.left - page.right) / column;
  const found = [edgesOf(office, column, columns), edgesOf(date, column, columns)] as const;
  const isStamped = settings.stamped === '是';
  const lines = offices.flatMap(({ text }) => text.trim().split('\n'));
  const wanted = signatureColumns(lines, date.text.trim(), isStamped, columns);
  const places = [wanted.office, wanted.date] as const;
  const isStandardWithin = (near: number) =>
    found.every(({ right }, index) => {
      const { text } = index === 0 ? office : date;
      return Math.abs(right - freeAtRight(places[index]!, widthOf(text), columns)) <= near;
    });
  if (isStandardWithin(EXACT)) return '';
  const [first, second] = found;
  const isFlush = Math.abs(first.right - second.right) <= EXACT;
  const isMeant = office.align === 'right' && date.align === 'right';
  if (isFlush && isMeant) return formatSignaturePlace(columnsAtRight(second.right));
  if (isStandardWithin(NEAR)) return '';
  if (isFlush) return formatSignaturePlace(columnsAtRight(second.right));
  // How far a tab goes, its stops tell and nobody else.
  const isTabbed = [office, date].some(({ text }) => /^\s*\t/u.test(text));
  if (isStandardWithin(SEEN) || isTabbed) return '';
  return { words: `落款位置（署名${inWords(first.right)}、成文日期${inWords(second.right)}）` };
}

/** At the left, as running text: nobody has said where it is to stand. */
function isUnplaced({ align, left, right, firstLine, text }: PrintedParagraph, column: number): boolean {
  if (align !== 'left' && align !== 'justify') return false;
  const first = firstLine.unit === '字' ? firstLine.value : firstLine.value / column;
  return left / column + first + spacesInFront(text) <= FIRST_LINE + EXACT && right / column <= EXACT;
}

function inWords(columns: number): string {
  const whole = Math.max(0, Math.round(columns * 2) / 2);
  return whole === 0 ? '靠右' : `右空 ${whole} 字`;
}

/** Halves of a 字, as people count them. */
function columnsAtRight(columns: number): number {
  const half = Math.round(columns * 2) / 2;
  return Math.max(0, Math.abs(columns - half) < 0.2 ? half : columns);
}

/** Of its widest line. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line.trim())));
}

/** 字 that are free at the right of a text, in a line of so many. */
function freeAtRight({ align, left, right }: LinePlace, width: number, columns: number): number {
  if (align === 'right') return right;
  if (align === 'left') return columns - left - width;
  return right + (columns - left - right - width) / 2;
}

function edgesOf(paragraph: PrintedParagraph, size: number, columns: number): { readonly right: number } {
  const text = paragraph.text.replace(/^\n+|\n+$/gu, '');
  const width = widthOf(text);
  const behind = textWidth(/\s*$/u.exec(text)![0]);
  const front = spacesInFront(text);
  const place: LinePlace = {
    align: paragraph.align === 'justify' ? 'left' : paragraph.align,
    left: paragraph.left / size + firstLineOf(paragraph, size) + front,
    right: paragraph.right / size + behind,
  };
  return { right: freeAtRight(place, width, columns) };
}

function firstLineOf({ firstLine, align }: PrintedParagraph, size: number): number {
  if (align === 'right') return 0;
  return firstLine.unit === '字' ? firstLine.value : firstLine.value / size;
}

/** In 字: a tab goes to the next stop, which is about two. */
export function spacesInFront(text: string): number {
  const spaces = /^[\s\u3000\u00a0]*/u.exec(text)![0];
  return [...spaces].reduce((sum, space) => sum + (space === '\u3000' ? 1 : space === '\t' ? 2 : 0.5), 0);
}
