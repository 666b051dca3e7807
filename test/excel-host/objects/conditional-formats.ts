/** ConditionalFormatCollection and what belongs to it. */
import type { CellRange } from '../../../src/domain/cell';
import { checkFormula, checkProtection } from '../checks';
import { asText, HostError, notImplemented, recordBag } from '../host-object';
import type { HostObject, Json } from '../host-object';
import { nextId, overlaps } from '../model';
import type { HostConditionalFormat, HostSheet } from '../model';
import type { HostState } from '../state';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';

const KINDS = ['Custom', 'DataBar', 'CellValue'];

export function conditionalFormatsObject(state: HostState, sheet: HostSheet, ranges: readonly CellRange[]): HostObject {
  const present = (): HostConditionalFormat[] =>
    sheet.conditionalFormats.filter(({ areas }) => areas.some((area) => ranges.some((range) => overlaps(area, range))));
  const find = (id: string): HostConditionalFormat | undefined => present().find((format) => format.id === id);
  const changing = (): void => {
    checkProtection(sheet);
  };
  return {
    type: 'ConditionalFormatCollection',
    items: () => present().map((format) => conditionalFormatObject(state, sheet, format)),
    methods: {
      // A new format has the highest priority.
      add: (type) => {
        changing();
        if (!KINDS.includes(asText(type))) throw notImplemented(`ConditionalFormatCollection.add(${String(type)})`);
        const format = { id: nextId(state.workbook), type: asText(type), areas: ranges, properties: {} };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormatObject(state, sheet, format);
      },
      getItem: (id) => {
        const format = find(asText(id));
        if (!format) throw new HostError('ItemNotFound', 'no such conditional format', 404);
        return conditionalFormatObject(state, sheet, format);
      },
      getItemOrNullObject: (id) => {
        const format = find(asText(id));
        return format ? conditionalFormatObject(state, sheet, format) : null;
      },
      getCount: () => present().length,
      clearAll: () => {
        changing();
        const gone = new Set(present());
        sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !gone.has(format));
        return undefined;
      },
    },
  };
}

function conditionalFormatObject(state: HostState, sheet: HostSheet, format: HostConditionalFormat): HostObject {
  const only =
    (type: string, make: () => HostObject): (() => HostObject) =>
    () => {
      if (format.type !== type) throw new HostError('InvalidOperation', `this is a ${format.type}`);
      return make();
    };
  const orNull =
    (type: string, make: () => HostObject): (() => HostObject | null) =>
    () =>
      format.type === type ? make() : null;
  if (format.broken) return brokenObject(format.id);
  const custom = (): HostObject => ruleObject('CustomConditionalFormat', format.properties);
  const dataBar = (): HostObject => dataBarObject(format.properties);
  return {
    type: 'ConditionalFormat',
    id: format.id,
    values: {
      id: () => format.id,
      type: () => format.type,
      priority: () => sheet.conditionalFormats.indexOf(format),
      stopIfTrue: () => format.properties['stopIfTrue'] ?? false,
    },
    setters: {
      stopIfTrue: (value) => {
        format.properties['stopIfTrue'] = value;
      },
    },
    objects: {
      custom: only('Custom', custom),
      customOrNullObject: orNull('Custom', custom),
      dataBar: only('DataBar', dataBar),
      dataBarOrNullObject: orNull('DataBar', dataBar),
    },
    methods: {
      getRange: () => {
        const [only, ...others] = format.areas;
        if (!only || others.length > 0) throw new HostError('InvalidOperation', 'several areas');
        return rangeObject(state, sheet, only);
      },
      getRanges: () => rangeAreasObject(state, sheet, format.areas),
      delete: () => {
        checkProtection(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
        return undefined;
      },
    },
  };
}

/** Its id is there, and nothing else. */
function brokenObject(id: string): HostObject {
  const fail = (): never => {
    throw new HostError('ItemNotFound', '请求的资源不存在。', 404);
  };
  return {
    type: 'ConditionalFormat',
    id,
    values: { id: () => id, type: fail, priority: fail, stopIfTrue: fail },
    objects: { custom: fail, customOrNullObject: fail, dataBar: fail, dataBarOrNullObject: fail },
    methods: { getRange: fail, getRanges: fail, delete: fail },
  };
}

function ruleObject(type: string, properties: Record<string, Json>): HostObject {
  return {
    type,
    objects: {
      rule: () => ({
        ...recordBag('ConditionalFormatRule', ['formula'], prefixed(properties, 'rule/')),
        setters: {
          formula: (value) => {
            const formula = asText(value);
            checkFormula(formula.startsWith('=') ? formula : `=${formula}`);
            properties['rule/formula'] = formula;
          },
        },
      }),
      format: () =>
        recordBag('ConditionalRangeFormat', ['numberFormat'], prefixed(properties, 'format/'), {
          fill: () => recordBag('ConditionalRangeFill', ['color'], prefixed(properties, 'format/fill/')),
          font: () => recordBag('ConditionalRangeFont', ['color', 'bold'], prefixed(properties, 'format/font/')),
        }),
    },
  };
}

function dataBarObject(properties: Record<string, Json>): HostObject {
  const side = (name: string): HostObject =>
    recordBag(
      'ConditionalDataBarPositiveFormat',
      ['fillColor', 'gradientFill', 'borderColor'],
      prefixed(properties, `${name}/`),
    );
  return recordBag(
    'DataBarConditionalFormat',
    ['lowerBoundRule', 'upperBoundRule', 'showDataBarOnly', 'barDirection'],
    properties,
    { positiveFormat: () => side('positiveFormat') },
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
