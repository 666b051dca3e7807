/** Conditional formats of a worksheet (ECMA-376 18.3.1.18, [MS-XLSX] 2.6.4), element by element. */
import type { Comparison, Condition, ConditionKind, Threshold } from '../../../application/look/sheet-extras';
import type { LookChange } from '../../../application/look/cell-look';
import type { CellRange } from '../../../domain/cell';
import { parseRange } from '../../../domain/cell';
import { decodeText } from '../cell-text';
import { isFalse, isTrue, numberOf } from '../read-parts';
import type { Styles } from './cell-looks';
import { changeReader, type ChangeReader } from './read-change';
import type { PartReader } from './part-reader';

type Attributes = Readonly<Record<string, string>>;

/** A rule as it is being read. */
interface OpenRule {
  readonly attributes: Attributes;
  readonly isLater: boolean;
  readonly formulas: string[];
  readonly thresholds: (Threshold & { own: boolean })[];
  readonly colours: (string | null)[];
  /** Attributes of its scale, bar or icons. */
  picture: Attributes;
  negative: string | null;
  fillColour: string | null;
  /** Under which a later version of Excel keeps more of it. */
  id: string;
  change: ChangeReader | null;
}

/** More of them than any sheet has: each is looked at for each cell. */
const MOST_CONDITIONS = 2000;

const LATER = 'x14:';

/** Reads the conditional formats of a sheet (ECMA-376 18.3.1.18) and what later versions add to them (x14). */
export function conditionReader({ changes, colourOf }: Styles): PartReader<readonly Condition[]> {
  const found: Condition[] = [];
  /** What later versions say of a bar of the same id. */
  const bars = new Map<string, { negative: string | null; isGradient: boolean }>();
  const ids = new Map<Condition, string>();
  /** The ids of bars that are there in the form of earlier versions. */
  const told = new Set<string>();
  let ranges: readonly CellRange[] = [];
  /** Rules of a block whose ranges come behind them. */
  let waiting: OpenRule[] = [];
  let inBlock = false;
  let rule: OpenRule | null = null;
  let text: string | null = null;

  const plain = (tag: string): string => (tag.startsWith(LATER) ? tag.slice(LATER.length) : tag);
  const close = (done: OpenRule): void => {
    if (found.length >= MOST_CONDITIONS) return;
    const { attributes, isLater, id } = done;
    const later =
      isLater && attributes['type'] === 'dataBar'
        ? { negative: done.negative, isGradient: !isFalse(done.picture['gradient']) }
        : undefined;
    // A bar that looks at another sheet is there in the later form alone.
    if (later && told.has(attributes['id'] ?? '')) {
      bars.set(attributes['id'] ?? '', later);
      return;
    }
    const what = kindOf(done);
    if (!what || ranges.length === 0) return;
    const dxf = attributes['dxfId'];
    const look: LookChange = done.change?.take() ?? (dxf === undefined ? {} : (changes[Number(dxf)] ?? {}));
    const condition = {
      ranges,
      priority: numberOf(attributes['priority']) ?? 0,
      stops: isTrue(attributes['stopIfTrue']),
      what,
      look,
    };
    if (id !== '') {
      ids.set(condition, id);
      told.add(id);
    }
    found.push(withBar(condition, later));
  };

  return {
    open(tag, attributes) {
      if (tag === 'conditionalFormatting' || tag === 'x14:conditionalFormatting') {
        inBlock = true;
        ranges = rangesOf(attributes['sqref'] ?? '');
        waiting = [];
      } else if (!inBlock) return;
      else if (tag === 'cfRule' || tag === 'x14:cfRule') {
        rule = {
          attributes,
          isLater: tag.startsWith(LATER),
          formulas: [],
          thresholds: [],
          colours: [],
          picture: {},
          negative: null,
          fillColour: null,
          id: '',
          change: null,
        };
      } else if (rule?.change) rule.change.open(tag, attributes);
      else if (tag === 'x14:dxf' && rule) rule.change = changeReader(colourOf);
      else if (tag === 'formula' || tag === 'xm:f' || tag === 'x14:id' || tag === 'xm:sqref') text = '';
      else if (rule) readPicture(rule, plain(tag), attributes, colourOf);
    },
    close(tag) {
      if (tag === 'conditionalFormatting' || tag === 'x14:conditionalFormatting') {
        waiting.forEach(close);
        inBlock = false;
      } else if (!inBlock) return;
      else if (tag === 'cfRule' || tag === 'x14:cfRule') {
        if (rule) waiting.push(rule);
        rule = null;
      } else if (tag === 'x14:dxf') return;
      else if (rule?.change && tag !== 'xm:f') rule.change.close(tag);
      else if (text !== null) {
        const read = decodeText(text);
        if (tag === 'xm:sqref') ranges = rangesOf(read);
        else if (tag === 'x14:id' && rule) rule.id = read;
        else if ((tag === 'formula' || tag === 'xm:f') && rule) putFormula(rule, read);
        text = null;
      }
    },
    text(piece) {
      if (text !== null) text += piece;
    },
    take: () =>
      found
        .map((condition) => withBar(condition, bars.get(ids.get(condition) ?? '')))
        .sort((a, b) => a.priority - b.priority),
  };
}

/** The areas of a list of references (ST_Sqref, 18.18.76); what is none is left out. */
export function rangesOf(sqref: string): readonly CellRange[] {
  return sqref
    .split(/\s+/u)
    .map(parseRange)
    .filter((range) => range !== null);
}

/** The value of a threshold stands within it, in a later version. */
function putFormula(rule: OpenRule, formula: string): void {
  const last = rule.thresholds.at(-1);
  if (rule.isLater && last && !last.own && last.kind !== 'min' && last.kind !== 'max') {
    rule.thresholds[rule.thresholds.length - 1] = { ...last, value: formula, own: true };
  } else rule.formulas.push(formula);
}

const THRESHOLDS: Readonly<Record<string, Threshold['kind']>> = {
  min: 'min',
  autoMin: 'min',
  max: 'max',
  autoMax: 'max',
  num: 'num',
  percent: 'percent',
  percentile: 'percentile',
  formula: 'formula',
};

function readPicture(rule: OpenRule, tag: string, attributes: Attributes, colourOf: Styles['colourOf']): void {
  if (tag === 'colorScale' || tag === 'dataBar' || tag === 'iconSet') rule.picture = attributes;
  else if (tag === 'cfvo') {
    const { type = 'num', val, gte } = attributes;
    const kind = THRESHOLDS[type] ?? 'num';
    rule.thresholds.push({
      kind,
      value: val ?? null,
      includes: !isFalse(gte),
      own: val !== undefined,
    });
  } else if (tag === 'color') rule.colours.push(colourOf(attributes));
  else if (tag === 'fillColor') rule.fillColour = colourOf(attributes);
  else if (tag === 'negativeFillColor') rule.negative = colourOf(attributes);
}

function withBar(condition: Condition, bar: { negative: string | null; isGradient: boolean } | undefined): Condition {
  return bar && condition.what.kind === 'bar' ? { ...condition, what: { ...condition.what, ...bar } } : condition;
}

const COMPARISONS: ReadonlySet<string> = new Set<Comparison>([
  'between',
  'notBetween',
  'equal',
  'notEqual',
  'lessThan',
  'lessThanOrEqual',
  'greaterThan',
  'greaterThanOrEqual',
]);

/** Null for a word that is none. */
export function comparisonOf(word: string | undefined): Comparison | null {
  return word !== undefined && COMPARISONS.has(word) ? (word as Comparison) : null;
}

const TEXTS: Readonly<Record<string, 'contains' | 'notContains' | 'begins' | 'ends'>> = {
  containsText: 'contains',
  notContainsText: 'notContains',
  beginsWith: 'begins',
  endsWith: 'ends',
};

/** What a rule asks for; null for one that nobody here knows. */
function kindOf({ attributes, formulas, thresholds, colours, picture, fillColour }: OpenRule): ConditionKind | null {
  const {
    type = '',
    operator,
    text,
    rank,
    percent,
    bottom,
    aboveAverage,
    equalAverage,
    stdDev,
    timePeriod,
  } = attributes;
  const where = TEXTS[type];
  const hidesValue = isFalse(picture['showValue']);
  if (where) {
    // Where the text is that of another cell only the formula tells it.
    if (text !== undefined) return { kind: 'text', where, text: decodeText(text) };
    return formulas[0] === undefined ? null : { kind: 'expression', formula: formulas[0] };
  }
  switch (type) {
    case 'cellIs': {
      const comparison = comparisonOf(operator);
      return comparison && formulas.length > 0 ? { kind: 'cellIs', comparison, formulas } : null;
    }
    case 'expression':
      return formulas[0] === undefined ? null : { kind: 'expression', formula: formulas[0] };
    case 'containsBlanks':
    case 'notContainsBlanks':
      return { kind: 'blanks', isNot: type.startsWith('not') };
    case 'containsErrors':
    case 'notContainsErrors':
      return { kind: 'errors', isNot: type.startsWith('not') };
    case 'duplicateValues':
    case 'uniqueValues':
      return { kind: 'duplicates', isUnique: type === 'uniqueValues' };
    case 'top10':
      return { kind: 'top', rank: numberOf(rank) ?? 10, isPercent: isTrue(percent), isBottom: isTrue(bottom) };
    case 'aboveAverage':
      return {
        kind: 'average',
        isAbove: !isFalse(aboveAverage),
        includesEqual: isTrue(equalAverage),
        deviations: numberOf(stdDev) ?? 0,
      };
    case 'timePeriod':
      return timePeriod === undefined ? null : { kind: 'period', period: timePeriod };
    case 'colorScale':
      return thresholds.length < 2
        ? null
        : {
            kind: 'scale',
            stops: thresholds.map((threshold, at) => ({ ...threshold, color: colours[at] ?? '#ffffff' })),
          };
    case 'dataBar': {
      const [low, high] = thresholds;
      const color = colours[0] ?? fillColour;
      return low && high && color
        ? { kind: 'bar', low, high, color, negative: null, isGradient: true, hidesValue }
        : null;
    }
    case 'iconSet':
      return thresholds.length < 2
        ? null
        : {
            kind: 'icons',
            set: picture['iconSet'] ?? '3TrafficLights1',
            thresholds,
            isReversed: isTrue(picture['reverse']),
            hidesValue,
          };
    default:
      return null;
  }
}
