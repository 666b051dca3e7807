/** What may be entered into the cells of a worksheet (dataValidations, ECMA-376 18.3.1.32, [MS-XLSX] 2.6.7). */
import type { EntryKind, EntryRule } from '../../../application/look/sheet-extras';
import { decodeText } from '../cell-text';
import { isTrue } from '../read-parts';
import { comparisonOf, rangesOf } from './read-conditions';
import type { PartReader } from './part-reader';

const KINDS: ReadonlySet<string> = new Set<EntryKind>([
  'list',
  'whole',
  'decimal',
  'date',
  'time',
  'textLength',
  'custom',
]);

/** More of them than any sheet has. */
const MOST_RULES = 5000;

/** Reads what may be entered in the cells of a sheet (dataValidation, ECMA-376 18.3.1.32). */
export function entryRuleReader(): PartReader<readonly EntryRule[]> {
  const found: EntryRule[] = [];
  let attributes: Readonly<Record<string, string>> | null = null;
  let formulas: [string | null, string | null] = [null, null];
  let sqref = '';
  let place: 0 | 1 | 'sqref' | null = null;
  let text = '';
  return {
    open(tag, own) {
      if (tag === 'dataValidation' || tag === 'x14:dataValidation') {
        attributes = own;
        formulas = [null, null];
        sqref = own['sqref'] ?? '';
        place = null;
      } else if (!attributes) return;
      else if (tag === 'formula1' || tag === 'x14:formula1') place = 0;
      else if (tag === 'formula2' || tag === 'x14:formula2') place = 1;
      else if (tag === 'xm:sqref') place = 'sqref';
      text = '';
    },
    close(tag) {
      if (!attributes) return;
      if (tag === 'dataValidation' || tag === 'x14:dataValidation') {
        const rule = ruleOf(attributes, formulas, sqref);
        if (rule && found.length < MOST_RULES) found.push(rule);
        attributes = null;
      } else if (place === 'sqref' && tag === 'xm:sqref') sqref = decodeText(text);
      else if ((place === 0 || place === 1) && /^(?:formula[12]|xm:f)$/u.test(tag)) formulas[place] = decodeText(text);
    },
    text(piece) {
      if (attributes && place !== null) text += piece;
    },
    take: () => found,
  };
}

function ruleOf(
  attributes: Readonly<Record<string, string>>,
  [first, second]: readonly [string | null, string | null],
  sqref: string,
): EntryRule | null {
  const words = (name: string): string => decodeText(attributes[name] ?? '');
  const isSaid = isTrue(attributes['showInputMessage']);
  const type = attributes['type'] ?? 'none';
  const kind = KINDS.has(type) ? (type as EntryKind) : 'any';
  const ranges = rangesOf(sqref);
  const prompt = isSaid ? words('prompt') : '';
  if (ranges.length === 0 || (kind === 'any' && prompt === '')) return null;
  return {
    ranges,
    kind,
    comparison: comparisonOf(attributes['operator']) ?? 'between',
    first,
    second,
    allowsBlank: isTrue(attributes['allowBlank']),
    // It says the opposite of its name (18.3.1.32).
    offersList: !isTrue(attributes['showDropDown']),
    tells: isTrue(attributes['showErrorMessage']),
    severity: severityOf(attributes['errorStyle']),
    title: words('errorTitle'),
    message: words('error'),
    promptTitle: isSaid ? words('promptTitle') : '',
    prompt,
  };
}

function severityOf(style: string | undefined): EntryRule['severity'] {
  return style === 'warning' || style === 'information' ? style : 'stop';
}
