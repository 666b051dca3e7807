/** DataValidation of a range. */
import type { CellRange } from '../../../src/domain/cell';
import { checkProtection } from '../checks';
import { checkMessage, checkValidationRule } from '../validation-checks';
import type { HostObject, Json } from '../host-object';
import { overlaps } from '../model';
import type { HostSheet, HostValidation } from '../model';

export function validationObject(sheet: HostSheet, ranges: readonly CellRange[]): HostObject {
  const own = (): HostValidation[] =>
    sheet.validations.filter(({ range }) => ranges.some((other) => overlaps(range, other)));
  const set = (name: string) => (value: Json) => {
    checkProtection(sheet);
    for (const range of ranges) {
      const same = sheet.validations.find((validation) => JSON.stringify(validation.range) === JSON.stringify(range));
      if (same) same.properties[name] = value;
      else sheet.validations.push({ range, properties: { [name]: value } });
    }
  };
  const get = (name: string) => () => own()[0]?.properties[name] ?? null;
  return {
    type: 'DataValidation',
    values: {
      type: () => typeOf(own(), ranges),
      rule: get('rule'),
      errorAlert: get('errorAlert'),
      ignoreBlanks: get('ignoreBlanks'),
      prompt: get('prompt'),
      valid: () => true,
    },
    setters: {
      rule: (value) => {
        checkValidationRule(value);
        set('rule')(value);
      },
      errorAlert: (value) => {
        checkMessage(value);
        set('errorAlert')(value);
      },
      ignoreBlanks: set('ignoreBlanks'),
      prompt: (value) => {
        checkMessage(value);
        set('prompt')(value);
      },
    },
    methods: {
      clear: () => {
        checkProtection(sheet);
        const gone = new Set(own());
        sheet.validations = sheet.validations.filter((validation) => !gone.has(validation));
        return undefined;
      },
    },
  };
}

const TYPES = {
  list: 'List',
  decimal: 'Decimal',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  wholeNumber: 'WholeNumber',
  custom: 'Custom',
} as const;

/** DataValidationType: None where no cell has one, Inconsistent where only some have. */
function typeOf(own: readonly HostValidation[], ranges: readonly CellRange[]): string {
  const [first] = own;
  if (!first) return 'None';
  const covers = (range: CellRange): boolean =>
    own.some(
      (each) =>
        each.range.top <= range.top &&
        each.range.left <= range.left &&
        each.range.bottom >= range.bottom &&
        each.range.right >= range.right,
    );
  if (!ranges.every(covers)) return 'Inconsistent';
  const rule = (first.properties['rule'] ?? {}) as object;
  const kind = (Object.keys(TYPES) as (keyof typeof TYPES)[]).find((name) => name in rule);
  return kind ? TYPES[kind] : 'None';
}
