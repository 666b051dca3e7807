/** The kinds of conditional formats, with their rules and looks. */
import { checkColor, checkEnum, refuse } from '../checks';
import { checkFormula } from '../formula-checks';
import { asText, recordBag } from '../host-object';
import type { HostObject, Json } from '../host-object';

/** ConditionalFormatType, and how each kind is asked for. */
export const KINDS = {
  Custom: 'custom',
  DataBar: 'dataBar',
  ColorScale: 'colorScale',
  IconSet: 'iconSet',
  TopBottom: 'topBottom',
  PresetCriteria: 'preset',
  ContainsText: 'textComparison',
  CellValue: 'cellValue',
} as const;

type Properties = Record<string, Json>;

export type Kind = keyof typeof KINDS;

export function kindObject(type: Kind, properties: Properties): HostObject {
  switch (type) {
    case 'Custom':
      return {
        type: 'CustomConditionalFormat',
        objects: { rule: () => formulaRule(properties), format: () => formatOf(properties) },
      };
    case 'DataBar':
      return dataBarObject(properties);
    case 'ColorScale':
      return withChecks(
        recordBag('ColorScaleConditionalFormat', ['criteria', 'threeColorScale'], properties),
        properties,
        {
          criteria: checkColorScale,
        },
      );
    case 'IconSet':
      return withChecks(
        recordBag('IconSetConditionalFormat', ['criteria', 'reverseIconOrder', 'showIconOnly', 'style'], properties),
        properties,
        { style: (value) => checkEnum('iconSet', value) },
      );
    case 'TopBottom':
      return ruled('TopBottomConditionalFormat', properties, checkTopBottom);
    case 'PresetCriteria':
      return ruled('PresetCriteriaConditionalFormat', properties, (rule) =>
        checkEnum('presetCriterion', partOf(rule, 'criterion')),
      );
    case 'ContainsText':
      return ruled('TextConditionalFormat', properties, (rule) => {
        checkEnum('textOperator', partOf(rule, 'operator'));
        asText(partOf(rule, 'text') ?? null);
      });
    case 'CellValue':
      return ruled('CellValueConditionalFormat', properties, checkCellValue);
  }
}

function partOf(rule: Json, name: string): Json {
  if (typeof rule !== 'object' || rule === null) refuse('no rule');
  return (rule as Readonly<Record<string, Json>>)[name] ?? null;
}

function withChecks(
  bag: HostObject,
  properties: Properties,
  checks: Readonly<Record<string, (value: Json) => void>>,
): HostObject {
  const checked = Object.entries(checks).map(([name, check]) => [
    name,
    (value: Json) => {
      check(value);
      properties[name] = value;
    },
  ]);
  return { ...bag, setters: { ...bag.setters, ...(Object.fromEntries(checked) as HostObject['setters']) } };
}

/** A rule of several parts that are set together, and a look. */
function ruled(type: string, properties: Properties, check: (rule: Json) => void): HostObject {
  const bag = recordBag(type, ['rule'], properties, { format: () => formatOf(properties) });
  return withChecks(bag, properties, { rule: check });
}

/** API: ConditionalTopBottomRule.rank is between 1 and 1000, 1 and 100 for percent. */
function checkTopBottom(rule: Json): void {
  const [rank, type] = [partOf(rule, 'rank'), partOf(rule, 'type')];
  checkEnum('topBottom', type);
  const most = String(type).endsWith('Percent') ? 100 : 1000;
  if (typeof rank !== 'number' || !Number.isInteger(rank) || rank < 1 || rank > most) refuse('not a rank');
}

function checkCellValue(rule: Json): void {
  const [operator, first, second] = ['operator', 'formula1', 'formula2'].map((name) => partOf(rule, name));
  checkEnum('cellValueOperator', operator!);
  const isBetween = operator === 'Between' || operator === 'NotBetween';
  for (const formula of isBetween ? [first, second] : [first]) {
    if (formula === null || formula === undefined || formula === '') refuse('a formula is missing');
    if (typeof formula === 'string') checkFormula(formula.startsWith('=') ? formula : `=${formula}`);
  }
}

function checkColorScale(criteria: Json): void {
  for (const name of ['minimum', 'midpoint', 'maximum']) {
    const point = partOf(criteria, name);
    if (point === null) {
      if (name === 'midpoint') continue;
      refuse(`${name} is missing`);
    }
    checkEnum('colorCriterion', partOf(point, 'type'));
    const color = partOf(point, 'color');
    if (color !== null) checkColor(color);
  }
}

function formulaRule(properties: Properties): HostObject {
  return {
    ...recordBag('ConditionalFormatRule', ['formula', 'formulaLocal'], prefixed(properties, 'rule/')),
    setters: {
      formula: (value) => {
        const formula = asText(value);
        checkFormula(formula.startsWith('=') ? formula : `=${formula}`);
        properties['rule/formula'] = formula;
      },
    },
  };
}

function formatOf(properties: Properties): HostObject {
  const colored = (type: string, names: readonly string[], prefix: string): HostObject => {
    const own = prefixed(properties, prefix);
    return withChecks(recordBag(type, names, own), own, { color: checkColor });
  };
  return recordBag('ConditionalRangeFormat', ['numberFormat'], prefixed(properties, 'format/'), {
    fill: () => ({
      ...colored('ConditionalRangeFill', ['color'], 'format/fill/'),
      methods: {
        clear: () => {
          delete properties['format/fill/color'];
          return undefined;
        },
      },
    }),
    font: () =>
      colored('ConditionalRangeFont', ['color', 'bold', 'italic', 'strikethrough', 'underline'], 'format/font/'),
    borders: () => ({
      type: 'ConditionalRangeBorderCollection',
      methods: {
        getItem: (edge) => {
          checkEnum('edge', edge as Json);
          return colored('ConditionalRangeBorder', ['style', 'color'], `format/borders/${String(edge)}/`);
        },
      },
    }),
  });
}

function dataBarObject(properties: Properties): HostObject {
  const side = (name: string, type: string): HostObject =>
    recordBag(
      type,
      ['fillColor', 'gradientFill', 'borderColor', 'matchPositiveBorderColor', 'matchPositiveFillColor'],
      prefixed(properties, `${name}/`),
    );
  return withChecks(
    recordBag(
      'DataBarConditionalFormat',
      ['lowerBoundRule', 'upperBoundRule', 'showDataBarOnly', 'barDirection', 'axisColor', 'axisFormat'],
      properties,
      {
        positiveFormat: () => side('positiveFormat', 'ConditionalDataBarPositiveFormat'),
        negativeFormat: () => side('negativeFormat', 'ConditionalDataBarNegativeFormat'),
      },
    ),
    properties,
    {
      barDirection: (value) => checkEnum('barDirection', value),
      axisFormat: (value) => checkEnum('axisFormat', value),
    },
  );
}

/** A view of the record that writes every name behind a prefix. */
function prefixed(record: Record<string, Json>, prefix: string): Record<string, Json> {
  return new Proxy(record, {
    get: (target, name) => target[prefix + String(name)],
    set: (target, name, value: Json) => {
      target[prefix + String(name)] = value;
      return true;
    },
  });
}
