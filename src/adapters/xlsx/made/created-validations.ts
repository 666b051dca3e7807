/** Data validation (ECMA-376 18.3.1.32) and data bars (18.3.1.28) of made sheets. */
import { escapeXml } from '../../ooxml/escape-xml';
import type { PlannedValidation, SheetPlan } from '../../../application/ports';
import { BAR_COLOR } from '../../../application/new-sheets/made-looks';
import { entryAlert, entryLimits, listSource, tenthsShown } from '../../../application/new-sheets/entry-limits';
import { toSerial, type DateSystem } from '../../../domain/calendar-date';
import { rangeToA1 } from '../../../domain/cell';
import type { CellRange } from '../../../domain/cell';
import { encodeAttribute } from '../cell-text';

/** The choices as a formula, or null when they must stand in cells. */
export function literalList(choices: readonly string[]): string | null {
  const list = listSource(choices);
  return list === null ? null : `"${list.replaceAll('"', '""')}"`;
}

/** What a rule is written with: dates as the workbook counts them, and the formula that names the choices of a list, null where it has none. */
export interface RuleSurroundings {
  readonly dateSystem: DateSystem;
  readonly listFormula: (choices: readonly string[]) => string | null;
}

/** A list without a formula is left out: people are not warned then, as in Excel. */
export function validationsXml(validations: readonly PlannedValidation[], surroundings: RuleSurroundings): string {
  const items = validations.flatMap(({ range, rule, message }) => {
    const { type, formulas } = writtenRule(rule, surroundings);
    if (formulas.length === 0) return [];
    const alert = entryAlert(message);
    // "between" is the operator where none is written.
    const start =
      `<dataValidation type="${type}" allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
      ` errorTitle="${alert.title}" error="${encodeAttribute(alert.message)}" sqref="${rangeToA1(range)}">`;
    const written = formulas.map(
      (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
    );
    return [`${start}${written.join('')}</dataValidation>`];
  });
  if (items.length === 0) return '';
  return `<dataValidations count="${items.length}">${items.join('')}</dataValidations>`;
}

function writtenRule(
  rule: PlannedValidation['rule'],
  { dateSystem, listFormula }: RuleSurroundings,
): { readonly type: string; readonly formulas: readonly string[] } {
  if (rule.kind === 'list') {
    const formula = listFormula(rule.choices);
    return { type: 'list', formulas: formula === null ? [] : [formula] };
  }
  const limits = entryLimits(rule);
  const ends =
    limits.kind === 'date'
      ? [limits.least, limits.most].map((date) => toSerial(date, dateSystem))
      : [limits.least, limits.most];
  return { type: limits.kind, formulas: ends.map(String) };
}

/** Conditional formats (`tenthsFormat` is a dxf): a tenth of a percent is shown where there is one; bars from 0 to 100 %. */
export function conditionalFormatsXml(sheet: SheetPlan, tenthsFormat: () => number): string {
  let priority = 0;
  const tenths = tenthsShown(sheet).map(({ range, formula }) =>
    conditionalFormat(
      range,
      `<cfRule type="expression" dxfId="${tenthsFormat()}" priority="${++priority}"><formula>${escapeXml(formula)}</formula></cfRule>`,
    ),
  );
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

function conditionalFormat(range: CellRange, rule: string): string {
  return `<conditionalFormatting sqref="${rangeToA1(range)}">${rule}</conditionalFormatting>`;
}
