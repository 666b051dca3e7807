/** Data validation (ECMA-376 18.3.1.32) and data bars (18.3.1.28) of made sheets. */
import { escapeXml } from '../../ooxml/escape-xml';
import type { PlannedValidation, SheetPlan } from '../../../application/ports';
import { BAR_COLOR } from '../../../application/new-sheets/made-looks';
import { rangeToA1, toA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { encodeAttribute } from '../cell-text';

/** What a list in the validation itself may have at most; longer ones stand in cells. */
const MAX_LITERAL_LIST = 255;
/** Excel calls a file damaged whose message is longer (18.3.1.32, error). */
const MAX_MESSAGE = 255;
/** 1 January 2000 and 31 December 2099: a date outside is a slip. */
const FIRST_DATE = 36_526;
const LAST_DATE = 73_050;

/** The choices as a formula, or null when they must stand in cells: too long, or with a comma that would split a choice. */
export function literalList(choices: readonly string[]): string | null {
  const list = choices.join(',').replaceAll('"', '""');
  return list.length > MAX_LITERAL_LIST || choices.some((choice) => choice.includes(',')) ? null : `"${list}"`;
}

/** `listFormula` gives the formula that names the choices of a list; where it has none, people are not warned, as in Excel. */
export function validationsXml(
  validations: readonly PlannedValidation[],
  listFormula: (choices: readonly string[]) => string | null,
): string {
  const items = validations.flatMap(({ range, rule, message }) => {
    const formulas = ruleFormulas(rule, listFormula);
    if (formulas === null) return [];
    const start =
      `<dataValidation ${ruleAttributes(rule)} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
      ` errorTitle="填写有误" error="${encodeAttribute(message.slice(0, MAX_MESSAGE))}" sqref="${rangeToA1(range)}">`;
    const written = formulas.map(
      (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
    );
    return [`${start}${written.join('')}</dataValidation>`];
  });
  if (items.length === 0) return '';
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

type Rule = PlannedValidation['rule'];

const TYPES: Readonly<Record<Rule['kind'], string>> = {
  percent: 'decimal',
  points: 'decimal',
  date: 'date',
  list: 'list',
  wholeNumber: 'whole',
};

/** "between" is the operator where none is written. */
function ruleAttributes(rule: Rule): string {
  return `type="${TYPES[rule.kind]}"`;
}

function ruleFormulas(rule: Rule, listFormula: (choices: readonly string[]) => string | null): string[] | null {
  switch (rule.kind) {
    case 'percent':
      return ['0', '1'];
    case 'points':
      return ['0', '100'];
    case 'date':
      return [String(FIRST_DATE), String(LAST_DATE)];
    case 'wholeNumber':
      return [String(rule.min), String(rule.max)];
    case 'list': {
      const formula = listFormula(rule.choices);
      return formula === null ? null : [formula];
    }
  }
}

/** Conditional formats (`tenthsFormat` is a dxf): a tenth of a percent is shown where there is one; bars from 0 to 100 %. */
export function conditionalFormatsXml(sheet: SheetPlan, tenthsFormat: () => number): string {
  let priority = 0;
  const tenths = percentRanges(sheet).map((range) => {
    const formula = `MOD(ROUND(${toA1({ row: range.top, column: range.left })}*1000,0),10)&lt;&gt;0`;
    return conditionalFormat(
      range,
      `<cfRule type="expression" dxfId="${tenthsFormat()}" priority="${++priority}"><formula>${formula}</formula></cfRule>`,
    );
  });
  const bars = sheet.dataBars.map((range, index) =>
    conditionalFormat(
      range,
      `<cfRule type="dataBar" priority="${++priority}"><dataBar><cfvo type="num" val="0"/><cfvo type="num" val="1"/>` +
        `<color rgb="FF${BAR_COLOR.slice(1)}"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}">` +
        `<x14:id>${barId(index)}</x14:id></ext></extLst></cfRule>`,
    ),
  );
  return [...tenths, ...bars].join('');
}

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';

/** The second half of the data bars, for Excel 2010 and later ([MS-XLSX] 2.6.29): plain colour, and 0 % without a stump. */
export function dataBarExtension(sheet: SheetPlan): string {
  if (sheet.dataBars.length === 0) return '';
  const bars = sheet.dataBars.map(
    (range, index) =>
      '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
      `<x14:cfRule type="dataBar" id="${barId(index)}"><x14:dataBar minLength="0" maxLength="100" gradient="0">` +
      '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo>' +
      '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>' +
      `</x14:dataBar></x14:cfRule><xm:sqref>${rangeToA1(range)}</xm:sqref></x14:conditionalFormatting>`,
  );
  return (
    `<ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}">` +
    `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings></ext>`
  );
}

/** Ties the two halves of a data bar; unique on its sheet, and the same each time. */
function barId(index: number): string {
  return `{6D756269-616F-4000-8000-${String(index + 1).padStart(12, '0')}}`;
}

/** All cells in which a percentage is typed. */
function percentRanges(sheet: SheetPlan): CellRange[] {
  return sheet.validations.filter(({ rule }) => rule.kind === 'percent').map(({ range }) => range);
}

function conditionalFormat(range: CellRange, rule: string): string {
  return `<conditionalFormatting sqref="${rangeToA1(range)}">${rule}</conditionalFormatting>`;
}
