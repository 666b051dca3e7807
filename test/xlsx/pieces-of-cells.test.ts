/** Texts, dates and formulas as they stand in cells and what becomes of them: `pieces-of-cells.txt` has a line each. */
import path from 'node:path';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { parseXml } from '../../src/adapters/ooxml/parse-xml';
import { locateElements } from '../../src/adapters/ooxml/splice-xml';
import { decodeText, encodeAttribute, encodeText } from '../../src/adapters/xlsx/cell-text';
import { concernedSheets, countFormulas } from '../../src/adapters/xlsx/formulas/concerned-sheets';
import { readWorkbookNames } from '../../src/adapters/xlsx/formulas/read-workbook-names';
import { renameInFormula } from '../../src/adapters/xlsx/formulas/rename-columns';
import { storedFormulas } from '../../src/adapters/xlsx/formulas/sheet-formulas';
import { serialFromIso } from '../../src/adapters/xlsx/iso-date';
import { addCreatedStyles } from '../../src/adapters/xlsx/made/created-styles';
import { literalList, validationsXml } from '../../src/adapters/xlsx/made/created-validations';
import { LongLists } from '../../src/adapters/xlsx/made/long-lists';
import { dialectOf, relationshipPrefix, SPREADSHEET_NAMESPACES } from '../../src/adapters/xlsx/namespaces';
import { readWorkbookParts } from '../../src/adapters/xlsx/read-parts';
import { changeRichText, readRichTexts, richTextXml } from '../../src/adapters/xlsx/rich-text';
import { doubtfulResults } from '../../src/adapters/xlsx/rows/shifted-results';
import { areasOf, ruleFor, shiftedList } from '../../src/adapters/xlsx/rows/shifted-rule';
import { shiftedMerges } from '../../src/adapters/xlsx/rows/shift-merges';
import { rowShift } from '../../src/application/editing/row-shift';
import type { MadeStyle } from '../../src/application/new-sheets/made-looks';
import { workbookNames } from '../../src/application/calculate/workbook-names';
import type { RowChange } from '../../src/application/ports';
import { parseRange, rangeToA1, toA1 } from '../../src/domain/cell';
import { buildXlsx, MAIN_NAMESPACE } from '../support/build-xlsx';
import { goldenTables } from '../support/golden';

const SHEET = '表';
/** `新 5 2`: rows 5 and 6 are new; `删 5 2`: they go; `移 5 2 9`: they go before row 9. */
function changeOf(words: string): RowChange {
  const [kind, at, count, to] = words.split(' ');
  const rows = { sheet: SHEET, at: Number(at), count: Number(count) };
  if (kind === '新') return { kind: 'insert', ...rows };
  return kind === '删' ? { kind: 'delete', ...rows } : { kind: 'move', ...rows, to: Number(to) };
}
const told = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return `✗ ${(error as Error).message}`;
  }
};
const xmlOf = (rows: string) => `<worksheet xmlns="${MAIN_NAMESPACE}"><sheetData>${rows}</sheetData></worksheet>`;
const withFormula = (cell: string, formula: string) => `<c r="${cell}"><f>${encodeText(formula)}</f><v>1</v></c>`;
/** The unit of a text that has a number of its own here. */
const unit = (code: string) => code.replace(/\\u\{?([0-9a-f]+)\}?/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))); // prettier-ignore
const richOf = (inside: string) => readRichTexts(`<si xmlns="${MAIN_NAMESPACE}">${inside}</si>`)[0] ?? null;

goldenTables(path.join(__dirname, 'pieces-of-cells.txt'), {
  'a text as it is written': (text) => encodeText(unit(text)),
  'a text as it is written in an attribute': (text) => encodeAttribute(unit(text)),
  'a text as it was meant': (text) => JSON.stringify(decodeText(unit(text))),
  'dates and times of the two systems': (text) =>
    [1900, 1904].map((system) => serialFromIso(text.replace('∅', ''), system as 1900)),
  'runs of a text, and as they are written': (inside) => {
    const rich = richOf(inside);
    return rich && [rich, richTextXml(rich, 'x:')];
  },
  'runs of a text that becomes another': (line) => {
    const [inside, now] = line.split(' → ') as [string, string];
    const changed = changeRichText(richOf(inside)!, now.replace('∅', ''));
    return changed && richTextXml(changed, '');
  },
  'results that are doubtful when rows change': (line) => {
    const [change, formula] = line.split(' | ') as [string, string];
    const xml = xmlOf(`<row r="20">${withFormula('B20', formula)}${withFormula('C20', 'B20')}</row>`);
    const found = doubtfulResults(
      new Map([[SHEET, storedFormulas(xml)]]),
      workbookNames([SHEET, '别表'], [], []),
      rowShift(changeOf(change)),
    );
    return (found.get(SHEET) ?? []).map(rangeToA1).join(' ') || 'none';
  },
  'areas of a rule when rows change, and of a look': (line) => {
    const [change, list] = line.split(' | ') as [string, string];
    const shift = rowShift(changeOf(change));
    return [shiftedList(list, shift, false), shiftedList(list, shift, true)];
  },
  'the row that a rule looks at, floating and fixed': (line) => {
    const [change, list, row] = line.split(' | ') as [string, string, string];
    const shift = rowShift(changeOf(change));
    const rule = ruleFor(areasOf(list), areasOf(shiftedList(list, shift, true) ?? ''), shift, shift);
    return [rule.one(Number(row), false), rule.one(Number(row), true)];
  },
  'merged blocks when rows change': (line) => {
    const [change, ranges] = line.split(' | ') as [string, string];
    return told(() => {
      const { kept, added } = shiftedMerges(areasOf(ranges), rowShift(changeOf(change)));
      return [...kept.map(({ from, toRow }) => `${toA1(from)} to row ${toRow}`), ...added.map(rangeToA1)].join(', ') || 'nothing'; // prettier-ignore
    });
  },
  'sheets that are concerned when 甲 changes': (line) => {
    const [formulas, words = ''] = line.split(' | ') as [string, string?];
    const parts = new Map(formulas.split('; ').map((one) => one.split(': ') as [string, string]));
    const sheets = [...parts.keys()].map((name) => ({ name, part: name }));
    const names = words.split(' ').filter((word) => word !== '');
    const tables = names.filter((name) => name.startsWith('T')).map((name) => ({ name }));
    const known = { tables, defined: names.filter((name) => !name.startsWith('T')) };
    const look = <Seen>(part: string, see: (xml: string) => Seen) => see(xmlOf(`<c>${parts.get(part)!}</c>`));
    return concernedSheets(sheets, new Set(['甲']), known as unknown as Parameters<typeof concernedSheets>[2], look)
      .map(({ name }) => name)
      .join(' ');
  },
  'how many formulas there are': (xml) => countFormulas(xml),
  'a formula whose table has another column, alone and on the table': (formula) => {
    const renamed = [
      { table: '甲', from: '数', to: "a[b]'c" },
      { table: '甲', from: '项', to: '项目' },
      { table: '乙', from: '数', to: '别' },
    ];
    return [renameInFormula(formula, renamed, null), renameInFormula(formula, renamed, '甲')];
  },
  'names of a workbook': (names) => {
    const pkg = openPackage(buildXlsx({ sheets: { 甲: '', 乙: '' }, afterSheets: names }), 'xlsx');
    const found = readWorkbookNames(pkg, readWorkbookParts(pkg), (part, see) => see(new TextDecoder().decode(pkg.bytes(part)))); // prettier-ignore
    return [...found.defined, found.hasOpenNames];
  },
  'choices in the rule itself, and in cells': (line) => {
    const choices = line.split('、');
    const lists = new LongLists();
    return [literalList(choices), lists.formula(['x']), lists.formula(choices), lists.formula(['x']), lists.formula(choices)]; // prettier-ignore
  },
  // The date system, and the rule.
  'what may be entered, as it is written': (line) => {
    const [, system, rule] = /^(\d+) (.*)$/u.exec(line)!;
    const planned = [
      { range: parseRange('B2:B9')!, rule: JSON.parse(rule!) as never, message: `${'字'.repeat(253)}<&>` },
    ];
    const listFormula = (choices: readonly string[]) => (choices.length > 2 ? null : choices.join('|'));
    return validationsXml(planned, { dateSystem: system === '1904' ? 1904 : 1900, listFormula })
      .replace('字'.repeat(253), '…')
      .replace(' allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="填写有误"', ' …');
  },
  'how r:id is written on a new sheet': (xml) =>
    relationshipPrefix(xml, locateElements(xml, SPREADSHEET_NAMESPACES, () => true)[0]!),
  'how cells of made sheets look': (style) => {
    const lists: string[] = [];
    const add = (text: string) => lists.push(text) - 1;
    const styles = addCreatedStyles({ format: add, item: (_, xml) => add(xml) });
    styles.cell(style as MadeStyle);
    const { length } = lists;
    styles.cell(style as MadeStyle);
    return [...lists, lists.length - length];
  },
  'the form of a workbook, and what it makes of an address': (root) =>
    dialectOf(root)(
      `<a xmlns="${MAIN_NAMESPACE}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" b="${MAIN_NAMESPACE}"/>`,
    ),
});

test('what is read is what was written, whatever the text', () => {
  for (const text of ['_x0041_', 'a\u0000b', '\ud800', '\ud83d\ude00', 'x\r\ny\rz', '\t "<&>\'', '_x004_', '\uffff'])
    for (const write of [encodeText, encodeAttribute]) {
      let read = '';
      const isAttribute = write === encodeAttribute;
      const xml = isAttribute ? `<a b="${write(text)}"/>` : `<a>${write(text)}</a>`;
      parseXml(xml, {}, { open: (_, { b = '' }) => (read += b), text: (piece) => (read += piece) });
      expect(decodeText(read)).toBe(text.replace(/\r\n?/gu, '\n'));
    }
});
