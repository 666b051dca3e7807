/** What a page asks of a sheet once it is on the screen: its comments, rules and pictures, and its formulas. Loaded by import(). */
import type { CellPlace } from '../../../domain/cell';
import type { BookContent } from '../../../application/calculate/book-content';
import { openCalculation, type Calculation } from '../../../application/calculate/calculation';
import { formulaTokens } from '../../../application/calculate/formula-tokens';
import { shiftFormula } from '../../../application/calculate/shift-formula';
import type { StoredFormula } from '../../../application/calculate/stored-formula';
import { toSerial, type CalendarDate } from '../../../domain/calendar-date';
import { placeKey, type RuleFormulas, type SheetExtras } from '../../../application/look/sheet-extras';
import type { CellValue, WorkbookSnapshot } from '../../../application/ports';
import type { OpcPackage } from '../../ooxml/open-package';
import { decodeXml } from '../../ooxml/parse-xml';
import type { SheetPart, WorkbookParts } from '../read-parts';
import { storedFormulas } from '../formulas/sheet-formulas';
import type { Styles } from './cell-looks';
import { readSheetExtras } from './read-extras';
import { calculatedContent, type KnownFormulas } from '../formulas/known-formulas';

export interface SheetDetails {
  readonly extras: SheetExtras;
  readonly formulas: RuleFormulas;
  /** As `formulas`, with another value in a cell of this sheet. */
  formulasWith(place: CellPlace, value: CellValue | null): RuleFormulas;
  /** The formula of a cell as its user knows it, with its sign; null where it has none. */
  formulaAt(place: CellPlace): string | null;
}

/** `known` are the formulas where an edit has read them. `today` is what TODAY() stands for in rules: they hold for the day on which somebody looks. */
export function openDetails(
  pkg: OpcPackage,
  parts: WorkbookParts,
  sheet: SheetPart,
  styles: Styles,
  snapshot: WorkbookSnapshot,
  known: Pick<KnownFormulas, 'bySheet' | 'calculation'> | null,
  today: CalendarDate,
): SheetDetails {
  let stored = known?.bySheet.get(sheet.name) ?? null;
  const own = (): readonly StoredFormula[] => (stored ??= storedFormulas(decodeXml(pkg.bytes(sheet.part))));
  let content: BookContent | null | undefined;
  /** Where Excel goes on with rounded numbers, and in a vast workbook, nobody here is sure of anything. */
  const open = (): Calculation | null => {
    if (content === undefined) content = parts.calculation.isExact ? calculatedContent(pkg, parts, snapshot) : null;
    return content && openCalculation(content);
  };
  const day = String(toSerial(today, snapshot.dateSystem));
  let calculation: Calculation | null | undefined = known?.calculation ?? undefined;
  return {
    extras: readSheetExtras(pkg, parts, sheet, styles, own),
    formulas: reckoning(sheet.name, day, () => (calculation === undefined ? (calculation = open()) : calculation)),
    formulasWith(place, value) {
      let changed: Calculation | null | undefined;
      return reckoning(sheet.name, day, () => {
        if (changed === undefined) {
          changed = open();
          changed?.put({ sheet: sheet.name, ...place }, value);
        }
        return changed;
      });
    },
    formulaAt: formulasOf(own),
  };
}

function reckoning(sheet: string, day: string, calculation: () => Calculation | null): RuleFormulas {
  const asked = (formula: string, from: CellPlace, at: CellPlace) => ({
    cell: { sheet, ...at },
    text: withToday(formula, day),
    offset: { rows: at.row - from.row, columns: at.column - from.column },
  });
  return {
    value: (formula, from, at) => calculation()?.evaluate(asked(formula, from, at)) ?? null,
    list: (formula, from, at) => calculation()?.list(asked(formula, from, at)) ?? null,
  };
}

/** The formula with this day for TODAY(), which the calculation does not know: a stored result would be that of another day. */
function withToday(formula: string, day: string): string {
  if (!/TODAY/iu.test(formula)) return formula;
  const tokens = formulaTokens(formula);
  let text = '';
  for (let at = 0; at < tokens.length; at++) {
    const { kind, text: own } = tokens[at]!;
    const isToday =
      kind === 'call' && own.toUpperCase() === 'TODAY' && tokens[at + 1]?.text === '(' && tokens[at + 2]?.text === ')';
    text += isToday ? day : own;
    if (isToday) at += 2;
  }
  return text;
}

/** Words that only newer programs know are marked in the file, not for their users. */
const MARKS = /_xl(?:fn|pm|ws|udf)\./gu;

function formulasOf(formulas: () => readonly StoredFormula[]): SheetDetails['formulaAt'] {
  let byPlace: ReadonlyMap<number, StoredFormula> | null = null;
  return (place) => {
    byPlace ??= new Map(formulas().map((formula) => [placeKey(formula), formula]));
    const formula = byPlace.get(placeKey(place));
    if (!formula || formula.text === '') return null;
    const text = `=${shiftFormula(formula.text, formula.offset).replace(MARKS, '')}`;
    return formula.kind === 'array' ? `{${text}}` : text;
  };
}
