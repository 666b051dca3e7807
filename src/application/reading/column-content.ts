/** What the cells of a column hold: it decides between the roles that the words of its header allow. */
import { isDateFormat, isPercentFormat } from '../../domain/number-format';
import { readNothing } from '../../domain/nothing';
import { readPercentText } from '../../domain/percent-text';
import { remembered } from '../../domain/remembered';
import { readStatus } from '../../domain/status';
import type { Grid } from './grid';

export interface ColumnContent {
  /** Rows looked at. */
  readonly rows: number;
  /** Cells with content, of those looked at. */
  readonly filled: number;
  /** Shares of the filled cells, 0 to 1. */
  readonly prose: number;
  readonly percents: number;
  readonly dates: number;
  /** Few short words that come again and again, as those for a status do. */
  readonly words: number;
  /** 无, /: nothing to say, as stands among problems and next steps. */
  readonly nothings: number;
  /** Units of measure: 万元, 平方米, %. */
  readonly units: number;
  /** Distinct texts among the filled cells, 0 to 1. */
  readonly distinct: number;
}

/** More do not change the picture. */
const MOST_CELLS = 200;
const SHORTEST_PROSE = 9;
const LONGEST_WORD = 8;
const LONGEST_UNIT = 4;
/** A percentage or a date in words. */
const LONGEST_FIGURE = 14;

const HAN = /\p{Script=Han}/u;

const PERCENT_TEXT = /\d(?:\.\d+)?[%％]|^百分之/u;
const DATE_TEXT = /^\d{4}[年./-]\d{1,2}|\d{1,2}月(?:底|末|\d{1,2}日)?前?$|年底前?$|季度末?$/u;
const UNIT_TEXT =
  /^(?:[万亿]?[元个户人次台套件项所家处条座吨亩份册场期]|人次|[万亿]人|户次|平方米|万平方米|平方公里|公里|千米|米|公顷|小时|天|月|[%％‰]|分|个百分点)$/u;
/** 政办发〔2021〕5号 tells nothing. */
const DOCUMENT = /^[^。；]{0,30}[〔[(](?:19|20)\d\d[〕\])]第?\d{1,5}号$/u;
/** Beside the words that everybody uses. */
const STATUS_TEXT = /^(?:[已未待申].{1,5}|[是否])$/u;

/** 满意率96.2%。 tells of something else than what is done. */
function isPercentage(text: string): boolean {
  const read = readPercentText(text);
  return read.kind !== 'unreadable' || read.why !== 'other';
}

/** Whether prose stands where something is said: 无 may stand again and again among problems. */
export function isProse({ prose, nothings }: ColumnContent): boolean {
  return prose > 0 && prose >= 0.6 * (1 - nothings);
}

interface TextKind {
  readonly kind: 'word' | 'percent' | 'date' | 'prose' | 'other';
  readonly isUnit: boolean;
  readonly isNothing: boolean;
}

const PROSE: TextKind = { kind: 'prose', isUnit: false, isNothing: false };
const OTHER: TextKind = { kind: 'other', isUnit: false, isNothing: false };

function kindOfText(text: string): TextKind {
  return text.length <= LONGEST_FIGURE ? kindOfShortText(text) : isProseText(text) ? PROSE : OTHER;
}

/** The same few words stand in columns from sheet to sheet, and a column is looked at for one question after another. */
const kindOfShortText = remembered((text): TextKind => {
  const isShort = text.length <= LONGEST_UNIT;
  return {
    kind: plainKind(text),
    isUnit: isShort && UNIT_TEXT.test(text),
    isNothing: isShort && readNothing(text) !== null,
  };
});

function plainKind(text: string): TextKind['kind'] {
  if (text.length <= LONGEST_WORD && (readStatus(text) || STATUS_TEXT.test(text))) return 'word';
  if (PERCENT_TEXT.test(text) && isPercentage(text)) return 'percent';
  if (DATE_TEXT.test(text)) return 'date';
  return isProseText(text) ? 'prose' : 'other';
}

function isProseText(text: string): boolean {
  if (text.length >= SHORTEST_PROSE && HAN.test(text) && !(text.endsWith('号') && DOCUMENT.test(text))) return true;
  return /[。；]/u.test(text);
}

/** Looks at the cells of a column in these rows. */
export function contentOfColumn(grid: Grid, column: number, rows: readonly number[]): ColumnContent {
  let looked = 0;
  let filled = 0;
  let prose = 0;
  let percents = 0;
  let dates = 0;
  let words = 0;
  let units = 0;
  let nothings = 0;
  const texts = new Set<string>();
  for (const row of rows) {
    if (filled === MOST_CELLS) break;
    looked++;
    const content = grid.at(row, column)?.content;
    if (!content) continue;
    const { value, format } = content;
    const text = typeof value === 'string' ? value.trim() : null;
    if (text === '') continue;
    filled++;
    texts.add(String(typeof value === 'object' ? value.error : value));
    if (typeof value === 'number') {
      if (isPercentFormat(format) || (value > 0 && value < 1)) percents++;
      else if (isDateFormat(format)) dates++;
    } else if (text !== null) {
      const { kind, isUnit, isNothing } = kindOfText(text);
      if (isUnit) units++;
      if (isNothing) nothings++;
      if (kind === 'word') words++;
      else if (kind === 'percent') percents++;
      else if (kind === 'date') dates++;
      else if (kind === 'prose') prose++;
    }
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    rows: looked,
    filled,
    prose: share(prose),
    percents: share(percents),
    dates: share(dates),
    words: share(words),
    units: share(units),
    nothings: share(nothings),
    distinct: share(texts.size),
  };
}
