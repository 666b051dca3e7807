/** Validations and conditional formats of a worksheet, as Excel's API has them. */
import { parseRange, type CellRange } from '../../../src/domain/cell';
import type { Json } from '../host-object';
import { nextId, type HostConditionalFormat, type HostValidation, type HostWorkbook } from '../model';
import type { Styles } from './styles';
import { allOf, childOf, childrenOf, flag, type XmlNode } from './tree';

const OPERATORS: Readonly<Record<string, string>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThanOrEqual: 'LessThanOrEqual',
};
/** Validations call two of them otherwise (DataValidationOperator). */
const VALIDATION_OPERATORS: Readonly<Record<string, string>> = {
  ...OPERATORS,
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};
const KINDS: Readonly<Record<string, string>> = {
  whole: 'wholeNumber',
  decimal: 'decimal',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
};
const ALERTS: Readonly<Record<string, string>> = { stop: 'Stop', warning: 'Warning', information: 'Information' };

/** The rectangles of sqref="A1:A3 C5". */
export function areasOf(sqref: string | undefined): readonly CellRange[] {
  return (sqref ?? '').split(/\s+/u).flatMap((area) => parseRange(area) ?? []);
}

/** Those of 2007, and those of later extensions (x14). */
export function validationsOf(sheet: XmlNode): HostValidation[] {
  return [...allOf(sheet, 'dataValidation'), ...allOf(sheet, 'x14:dataValidation')].flatMap((node) => {
    const rule = validationRule(node);
    if (!rule) return [];
    const { allowBlank, showErrorMessage, showInputMessage, errorStyle, errorTitle, error, promptTitle, prompt } =
      node.attributes;
    const properties: Record<string, Json> = {
      rule,
      ignoreBlanks: flag(allowBlank, false),
      errorAlert: {
        message: error ?? '',
        showAlert: flag(showErrorMessage, false),
        style: ALERTS[errorStyle ?? 'stop']!,
        title: errorTitle ?? '',
      },
      prompt: { message: prompt ?? '', showPrompt: flag(showInputMessage, false), title: promptTitle ?? '' },
    };
    const place = node.attributes['sqref'] ?? childOf(node, 'xm:sqref')?.text;
    return areasOf(place).map((range) => ({ range, properties: { ...properties } }));
  });
}

function validationRule(node: XmlNode): Readonly<Record<string, Json>> | null {
  const { type = 'none', operator = 'between', showDropDown } = node.attributes;
  const formula = (number: 1 | 2): string | undefined => {
    const own = childOf(node, `formula${number}`) ?? childOf(node, `x14:formula${number}`);
    return own && (childOf(own, 'xm:f')?.text ?? own.text);
  };
  const first = formula(1) ?? '';
  if (type === 'list') {
    const quoted = /^"((?:[^"]|"")*)"$/u.exec(first);
    const source = quoted ? quoted[1]!.replaceAll('""', '"') : `=${first}`;
    // The attribute says the opposite of its name (18.3.1.32).
    return { list: { inCellDropDown: !flag(showDropDown, false), source } };
  }
  if (type === 'custom') return { custom: { formula: `=${first}` } };
  const kind = KINDS[type];
  if (kind === undefined) return null;
  const second = formula(2);
  return {
    [kind]: {
      formula1: bound(first),
      ...(second !== undefined && second !== '' && { formula2: bound(second) }),
      operator: VALIDATION_OPERATORS[operator]!,
    },
  };
}

/** A number as one, anything else as a formula. */
function bound(text: string): Json {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}

const TYPES: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: 'Contains',
  notContainsText: 'NotContains',
  beginsWith: 'BeginsWith',
  endsWith: 'EndsWith',
};
const CRITERIA: Readonly<Record<string, string>> = {
  duplicateValues: 'DuplicateValues',
  uniqueValues: 'UniqueValues',
  containsBlanks: 'Blanks',
  notContainsBlanks: 'NonBlanks',
  containsErrors: 'Errors',
  notContainsErrors: 'NonErrors',
};

/** The first has the highest priority, as on a sheet of the test's Excel. */
export function conditionalFormatsOf(
  workbook: HostWorkbook,
  sheet: XmlNode,
  { conditional }: Styles,
): HostConditionalFormat[] {
  return allOf(sheet, 'conditionalFormatting')
    .flatMap((group) => childrenOf(group, 'cfRule').map((node) => ({ node, sqref: group.attributes['sqref'] })))
    .sort((a, b) => Number(a.node.attributes['priority'] ?? 0) - Number(b.node.attributes['priority'] ?? 0))
    .map(({ node, sqref }) => {
      const { type = 'expression', dxfId, stopIfTrue } = node.attributes;
      return {
        id: nextId(workbook),
        type: TYPES[type] ?? 'PresetCriteria',
        areas: areasOf(sqref),
        properties: {
          ...ruleOf(node, type),
          ...(dxfId !== undefined && conditional[Number(dxfId)]),
          ...(flag(stopIfTrue, false) && { stopIfTrue: true }),
        },
      };
    });
}

function ruleOf(node: XmlNode, type: string): Record<string, Json> {
  const { operator = 'equal', text = '', rank, percent, bottom, aboveAverage, equalAverage } = node.attributes;
  const formulas = childrenOf(node, 'formula').map((each) => `=${each.text}`);
  const [formula1 = '', formula2] = formulas;
  switch (type) {
    case 'expression':
      return { 'rule/formula': formula1 };
    case 'cellIs':
      return {
        rule: { formula1, ...(formula2 !== undefined && { formula2 }), operator: OPERATORS[operator] ?? operator },
      };
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
      return { rule: { operator: TEXT_OPERATORS[type]!, text } };
    case 'top10':
      return {
        rule: {
          rank: Number(rank ?? 10),
          type: `${flag(bottom, false) ? 'Bottom' : 'Top'}${flag(percent, false) ? 'Percent' : 'Items'}`,
        },
      };
    case 'aboveAverage': {
      const side = flag(aboveAverage, true) ? 'Above' : 'Below';
      return { rule: { criterion: `${flag(equalAverage, false) ? 'EqualOr' : ''}${side}Average` } };
    }
    default:
      return CRITERIA[type] === undefined ? {} : { rule: { criterion: CRITERIA[type] } };
  }
}
