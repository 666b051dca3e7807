/** ConditionalFormatCollection and what belongs to it. */
import type { CellRange } from '../../../src/domain/cell';
import { checkProtection, refuse } from '../checks';
import { asText, HostError } from '../host-object';
import type { HostObject } from '../host-object';
import { nextId, overlaps } from '../model';
import type { HostConditionalFormat, HostSheet } from '../model';
import type { HostState } from '../state';
import { KINDS, kindObject, type Kind } from './conditional-format-kinds';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';

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
        if (!(asText(type) in KINDS)) refuse(`${String(type)} is no conditional format`);
        const format = { id: nextId(state.workbook), type: asText(type), areas: ranges, properties: {} };
        sheet.conditionalFormats.unshift(format);
        return conditionalFormatObject(state, sheet, format);
      },
      getItemAt: (index) => {
        const format = present()[Number(index)];
        if (!format) throw new HostError('ItemNotFound', 'no such conditional format', 404);
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
  const kinds = Object.entries(KINDS).flatMap(([type, name]) => {
    const make = (): HostObject => kindObject(type as Kind, format.properties);
    return [
      [name, only(type, make)],
      [`${name}OrNullObject`, orNull(type, make)],
    ] as const;
  });
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
        checkProtection(sheet);
        format.properties['stopIfTrue'] = value;
      },
      priority: (value) => {
        checkProtection(sheet);
        if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) refuse('not a priority');
        const others = sheet.conditionalFormats.filter((other) => other !== format);
        others.splice(value, 0, format);
        sheet.conditionalFormats = others;
      },
    },
    objects: Object.fromEntries(kinds),
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
    objects: Object.fromEntries(
      Object.values(KINDS).flatMap((name) => [
        [name, fail],
        [`${name}OrNullObject`, fail],
      ]),
    ),
    methods: { getRange: fail, getRanges: fail, delete: fail },
  };
}
