/** DataValidation of a range. */
import type { CellRange } from '../../../src/domain/cell';
import { HostError } from '../host-object';
import type { HostObject, Json } from '../host-object';
import { overlaps } from '../model';
import type { HostSheet, HostValidation } from '../model';

export function validationObject(sheet: HostSheet, ranges: readonly CellRange[]): HostObject {
  const own = (): HostValidation[] =>
    sheet.validations.filter(({ range }) => ranges.some((other) => overlaps(range, other)));
  const set = (name: string) => (value: Json) => {
    if (sheet.protected) throw new HostError('AccessDenied', 'the sheet is protected', 403);
    for (const range of ranges) {
      const same = sheet.validations.find((validation) => JSON.stringify(validation.range) === JSON.stringify(range));
      if (same) same.properties[name] = value;
      else sheet.validations.push({ range, properties: { [name]: value } });
    }
  };
  const get = (name: string) => () => own()[0]?.properties[name] ?? null;
  return {
    type: 'DataValidation',
    values: { rule: get('rule'), errorAlert: get('errorAlert'), ignoreBlanks: get('ignoreBlanks') },
    setters: {
      rule: (value) => {
        checkRule(value);
        set('rule')(value);
      },
      errorAlert: set('errorAlert'),
      ignoreBlanks: set('ignoreBlanks'),
    },
    methods: {
      clear: () => {
        const gone = new Set(own());
        sheet.validations = sheet.validations.filter((validation) => !gone.has(validation));
        return undefined;
      },
    },
  };
}

/** The list of a rule may have 255 characters at most (Excel specifications: data validation). */
function checkRule(rule: Json): void {
  const list = (rule as { list?: { source?: Json } } | null)?.list;
  if (typeof list?.source === 'string' && !list.source.startsWith('=') && list.source.length > 255) {
    throw new HostError('InvalidArgument', 'the list is too long');
  }
}
