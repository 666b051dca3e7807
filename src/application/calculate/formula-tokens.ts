/** Cuts a formula into its words (ECMA-376 18.17.2), so that references can be found in it and changed. */
import { LAST_COLUMN, LAST_ROW, parseA1 } from '../../domain/cell';

export type FormulaTokenKind =
  /** "a text", quotes and all */
  | 'text'
  | 'number'
  /** #REF! and the like */
  | 'error'
  /** What stands before a reference: Sheet1! '3 月'! 一月:三月! [1]Sheet1! */
  | 'sheets'
  /** A1, $A$1:B2, A:C, 3:4 */
  | 'area'
  /** [column], [[#This Row],[column]], [@column]: behind a table's name, or alone inside of the table */
  | 'brackets'
  /** A word with a bracket behind it: a function, or a name that stands for one */
  | 'call'
  /** Any other word: a name, a table, TRUE */
  | 'word'
  | 'space'
  /** One character of any other kind. */
  | 'mark';

export interface FormulaToken {
  readonly kind: FormulaTokenKind;
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const AREA = String.raw`${CELL}:${CELL}|${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW}`;
/** What may go on a word; in front of it digits may not stand, but in the name of a sheet they are found there. */
const IN_WORD = String.raw`\p{L}\p{N}\p{M}_.\\?`;
const WORD = String.raw`[\p{L}_\\][${IN_WORD}]*`;
const SHEET = `[${IN_WORD}]+`;

const PATTERNS: readonly (readonly [FormulaTokenKind, RegExp])[] = (
  [
    ['text', `"(?:[^"]|"")*"`],
    ['error', `#(?:[A-Z]+(?:/[0A])?[!?]|N/A|[A-Z]+_[A-Z]+)`],
    ['sheets', String.raw`'(?:[^']|'')+'!|(?:\[[^\[\]']*\])?${SHEET}(?::${SHEET})?!|\[[^\[\]']*\]!`],
    ['area', String.raw`(?:${AREA})(?![${IN_WORD}(!\[])`],
    ['call', String.raw`${WORD}(?=\s*\()`],
    ['word', WORD],
    ['number', String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?`],
    ['space', String.raw`\s+`],
  ] as const
).map(([kind, source]) => [kind, new RegExp(source, 'iuy')]);

/** The tokens; their texts together are the formula. Nothing is left out, also when it is no formula at all. */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (let at = 0; at < formula.length;) {
    const token = tokenAt(formula, at, tokens.at(-1)?.kind);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(formula: string, at: number, before: FormulaTokenKind | undefined): FormulaToken {
  for (const [kind, pattern] of PATTERNS) {
    // 表!A1:表!B2 is a range; its A1:表! are no sheets.
    if (kind === 'sheets' && before === 'sheets') continue;
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    // ABCD1 and A9999999 are names, not cells.
    if (text !== undefined && (kind !== 'area' || isOnSheet(text))) return { kind, text };
  }
  if (formula[at] === '[') return { kind: 'brackets', text: formula.slice(at, bracketEnd(formula, at)) };
  return { kind: 'mark', text: String.fromCodePoint(formula.codePointAt(at)!) };
}

/** Behind the bracket that closes the one at `from`; a ' takes the meaning from the character behind it. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    if (formula[at] === "'") at++;
    else if (formula[at] === '[') depth++;
    else if (formula[at] === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

function isOnSheet(area: string): boolean {
  return area.split(':').every((end) => {
    const cell = parseA1(/\d/.test(end) ? (/[A-Za-z]/.test(end) ? end : `A${end}`) : `${end}1`);
    return cell !== null && cell.row <= LAST_ROW && cell.column <= LAST_COLUMN;
  });
}
