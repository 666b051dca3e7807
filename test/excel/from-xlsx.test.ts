/** What the tests' Excel has of an .xlsx file, asked by Office.js, compared with what openpyxl finds in it. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../src/adapters/excel/excel-workbook';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { workbookOfFile } from '../excel-host/from-xlsx';
import { sheetNamed } from '../excel-host/model';
import { buildXlsx, type XlsxPieces } from '../support/build-xlsx';
import { describeWith, PYTHON, runPython } from '../support/office-tools';
import { at } from '../support/cells-of';
import { hostCell, startExcel } from './support';
import { temporaryFolder } from '../support/temporary-folder';

interface Facts {
  readonly tabs: readonly string[];
  readonly names: readonly string[];
  readonly sheets: readonly SheetFacts[];
}

interface SheetFacts {
  readonly name: string;
  readonly state: string;
  readonly protected: boolean;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly formulas: readonly (readonly [cell: string, formula: string])[];
  readonly tables: readonly {
    readonly name: string;
    readonly ref: string;
    readonly totals: boolean;
    readonly style: string;
  }[];
  readonly validations: readonly Validation[];
  readonly formats: readonly Format[];
  readonly styled: readonly (readonly [cell: string, look: Look])[];
}

interface Validation {
  readonly areas: readonly string[];
  readonly type: string;
  readonly operator: string | null;
  readonly formula1: string | null;
  readonly formula2: string | null;
  readonly blank: boolean;
  readonly dropDown: boolean;
  readonly title: string;
  readonly error: string;
  readonly style: string;
  readonly prompt: string;
  readonly promptTitle: string;
  readonly shown: boolean;
}

interface Format {
  readonly areas: readonly string[];
  readonly type: string;
  readonly formula: readonly string[];
  readonly priority: number;
  readonly fill: string | null;
  readonly font: string | null;
  readonly stop: boolean;
}

interface Look {
  readonly name: string | null;
  readonly size: number | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strikethrough: boolean;
  readonly underline: string | null;
  readonly color: string | null;
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
}

const FACTS = path.join(__dirname, 'host_facts.py');
const CASES = path.join(__dirname, '../../../shared/cases');

/** A workbook made by openpyxl with one of each, the project's own, and the cases where they are there. */
function files(): readonly string[] {
  const made = path.join(temporaryFolder(), 'made.xlsx');
  execFileSync(PYTHON!, [FACTS, 'make', made]);
  const below = (folder: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith('.xlsx'))
          .map((name) => path.join(folder, name))
      : [];
  const project = ['../../assets', 'files', '../cli/files', '../xlsx/files'].flatMap((each) =>
    below(path.join(__dirname, each)),
  );
  const cases = ['host', 'layouts', 'files', 'month'].flatMap((each) => below(path.join(CASES, each)));
  return [made, ...project, ...cases].filter((file) => !LEFT_OUT.has(path.basename(file)));
}

/** Large, or not to be read by one of the two. */
const LEFT_OUT = new Set([
  'unrelated_long_sheet.xlsx',
  'unrelated_wide_sheet.xlsx',
  'wide-roster.xlsx',
  'many-names-1.5MB.xlsx',
  'two-roots.xlsx',
]);

const HORIZONTAL: Readonly<Record<string, string>> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  justify: 'Justify',
};
const VERTICAL: Readonly<Record<string, string>> = { top: 'Top', center: 'Center', justify: 'Justify' };
const UNDERLINE: Readonly<Record<string, string>> = { single: 'Single', double: 'Double' };
const VALIDATIONS: Readonly<Record<string, string>> = {
  list: 'List',
  decimal: 'Decimal',
  whole: 'WholeNumber',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const FORMATS: Readonly<Record<string, string>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
  containsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
};

const plain = (address: string): string => address.slice(address.lastIndexOf('!') + 1);
const asFormula = (written: string | null): unknown =>
  written === null || written === '' ? undefined : Number.isFinite(Number(written)) ? Number(written) : `=${written}`;

describeWith(['openpyxl'], 'a workbook from a file', () => {
  const excel = startExcel({ excelApi: '1.17' });
  const all = PYTHON === null ? [] : files();
  const facts = PYTHON === null ? [] : (JSON.parse(runPython(FACTS, ...all)) as Facts[]);

  /** Asks the sheet for everything that is compared. */
  const ask = (own: SheetFacts) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(own.name);
      sheet.load('visibility');
      sheet.protection.load('protected');
      const tables = sheet.tables.load('items/name,items/showTotals,items/style');
      const formats = sheet.getRange().conditionalFormats.load('items/id,items/type,items/priority,items/stopIfTrue');
      const validations = own.validations.flatMap((rule) =>
        rule.areas.map((area) => ({
          rule,
          found: sheet.getRange(area).dataValidation.load('type,rule,errorAlert,prompt,ignoreBlanks'),
        })),
      );
      const formulas = own.formulas.map(([cell]) => sheet.getRange(cell).load('formulas'));
      const looks = own.styled.map(([cell]) => {
        const { format } = sheet.getRange(cell);
        format.load('horizontalAlignment,verticalAlignment,wrapText');
        format.font.load('name,size,bold,italic,strikethrough,underline,color');
        format.fill.load('color');
        return format;
      });
      const rows = own.hiddenRows.map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
      await context.sync();
      const ranges = tables.items.map((table) => table.getRange().load('address'));
      const areas = formats.items.map((format) => format.getRanges().load('address'));
      const rules = formats.items.map((format) => {
        const { rule, format: look } = format.customOrNullObject;
        rule.load('formula');
        look.fill.load('color');
        look.font.load('color');
        return { rule, look, format };
      });
      await context.sync();
      return { sheet, tables, ranges, formats, areas, rules, validations, formulas, looks, rows };
    });

  it.each(all.map((file, index) => [path.basename(file), index] as const))('%s', async (_, index) => {
    excel.host.workbook = workbookOfFile(readFileSync(all[index]!));
    const expected = facts[index]!;
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining([...expected.tabs]));
    expect(excel.host.workbook.names.map(({ name }) => name).sort()).toEqual(
      expect.arrayContaining([...expected.names]),
    );
    for (const own of expected.sheets) {
      const asked = await ask(own);
      expect(asked.sheet.visibility.toLowerCase()).toBe(own.state.toLowerCase());
      expect(asked.sheet.protection.protected).toBe(own.protected);
      expect(
        asked.tables.items.map(({ name, showTotals, style }, at) => ({
          name,
          ref: plain(asked.ranges[at]!.address),
          totals: showTotals,
          style,
        })),
      ).toEqual(own.tables.map(({ style, ...rest }) => ({ ...rest, style: style ?? '' })));
      expect(asked.validations.map(({ found }) => found.type)).toEqual(
        asked.validations.map(({ rule }) => VALIDATIONS[rule.type]),
      );
      for (const { rule, found } of asked.validations) {
        expect(shownValidation(found, rule.type)).toEqual(expectedValidation(rule));
      }
      const sorted = [...own.formats].sort((a, b) => a.priority - b.priority);
      expect(
        asked.formats.items.map(({ type, stopIfTrue }, at) => ({
          type,
          areas: asked.areas[at]!.address.split(',').map(plain).sort(),
          stop: stopIfTrue,
        })),
      ).toEqual(
        sorted.map(({ type, areas, stop }) => ({
          type: FORMATS[type] ?? 'PresetCriteria',
          areas: [...areas].sort(),
          stop,
        })),
      );
      for (const [at, { type, formula, fill, font }] of sorted.entries()) {
        if (type !== 'expression') continue;
        const { rule, look } = asked.rules[at]!;
        expect([rule.formula, look.fill.color, look.font.color]).toEqual([`=${formula[0]}`, fill, font]);
      }
      expect(asked.formulas.map(({ formulas }) => formulas[0]![0] as unknown)).toEqual(
        own.formulas.map(([, text]) => text),
      );
      expect(asked.rows.every(({ rowHidden }) => rowHidden)).toBe(true);
      for (const [at, [cell, look]] of own.styled.entries()) {
        const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = asked.looks[at]!;
        const { name, size, bold, italic, strikethrough, underline } = font;
        // A text of several looks has none in common, which openpyxl does not tell.
        if (Object.values({ name, size, bold, italic, color: font.color }).includes(null as never)) continue;
        expect({
          cell,
          name: look.name === null ? null : name,
          size: look.size === null ? null : size,
          ...{ bold, italic, strikethrough },
          underline: underline === 'None' ? null : underline,
          color: look.color && font.color,
          fill: look.fill && fill.color,
          horizontal: HORIZONTAL[look.horizontal ?? ''] && horizontalAlignment,
          vertical: VERTICAL[look.vertical ?? ''] && verticalAlignment,
          wrap: wrapText === true,
        }).toEqual({
          cell,
          name: look.name,
          size: look.size,
          ...{ bold: look.bold, italic: look.italic, strikethrough: look.strikethrough },
          underline: look.underline && UNDERLINE[look.underline],
          color: look.color,
          fill: look.fill,
          horizontal: HORIZONTAL[look.horizontal ?? ''],
          vertical: VERTICAL[look.vertical ?? ''],
          wrap: look.wrap,
        });
      }
    }
  });
});

function shownValidation({ rule, errorAlert, prompt, ignoreBlanks }: Excel.DataValidation, type: string): unknown {
  const kind = VALIDATIONS[type]!;
  const own = (rule as Readonly<Record<string, unknown>>)[kind.charAt(0).toLowerCase() + kind.slice(1)];
  return { own, errorAlert, prompt: [prompt.title, prompt.message], ignoreBlanks };
}

function expectedValidation(rule: Validation): unknown {
  const { type, operator, formula1, formula2 } = rule;
  const quoted = /^"(.*)"$/u.exec(formula1 ?? '')?.[1];
  const word = operator ?? 'between';
  const name: Readonly<Record<string, string>> = {
    equal: 'EqualTo',
    notEqual: 'NotEqualTo',
    greaterThanOrEqual: 'GreaterThanOrEqualTo',
    lessThanOrEqual: 'LessThanOrEqualTo',
  };
  const own =
    type === 'list'
      ? { inCellDropDown: rule.dropDown, source: quoted ?? `=${formula1}` }
      : type === 'custom'
        ? { formula: `=${formula1}` }
        : {
            formula1: asFormula(formula1),
            ...(asFormula(formula2) !== undefined && { formula2: asFormula(formula2) }),
            operator: name[word] ?? word.charAt(0).toUpperCase() + word.slice(1),
          };
  const style = rule.style.charAt(0).toUpperCase() + rule.style.slice(1);
  return {
    own,
    errorAlert: { message: rule.error, showAlert: rule.shown, style, title: rule.title },
    prompt: [rule.promptTitle, rule.prompt],
    ignoreBlanks: rule.blank,
  };
}

describe('what a file holds, in use', () => {
  const excel = startExcel({ excelApi: '1.17' });
  const text = (cell: string, content: string) => `<c r="${cell}" t="inlineStr"><is>${content}</is></c>`;
  const openFile = (pieces: XlsxPieces): void => {
    excel.host.workbook = workbookOfFile(buildXlsx(pieces));
  };
  const valuesOf = (sheet: string, address: string) =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(address).load('values');
      await context.sync();
      return range.values as unknown;
    });

  it('tells texts of several looks by their runs, also where a run has the font of the cell', async () => {
    const bold = '<rPr><b/><sz val="11"/><rFont val="宋体"/></rPr>';
    openFile({
      sheets: {
        表:
          `<row r="1">${text('A1', '<t>一种</t>')}${text('B1', `<r>${bold}<t>一是</t></r><r><t>抓方案</t></r>`)}` +
          `${text('C1', `<r>${bold}<t>一是</t></r><r>${bold}<t>抓方案</t></r>`)}` +
          `${text('D1', `<r><t>甲</t></r><r><rPr><color rgb="FFFF0000"/></rPr><t>乙</t></r>`)}</row>`,
      },
    });
    const workbook = excelWorkbook();
    await workbook.read();
    const mixed = await workbook.mixedTexts!(['A1', 'B1', 'C1', 'D1'].map((cell) => at('表', cell)));
    expect(mixed.map(({ column }) => column)).toEqual([2, 4]);
  });

  it('calculates what has no result, and what looks at a cell that is written', async () => {
    openFile({
      sheets: {
        表:
          '<row r="1"><c r="A1"><v>0.25</v></c></row><row r="2"><c r="A2"><v>0.5</v></c></row>' +
          '<row r="3"><c r="A3"><f>AVERAGE(A1:A2)</f></c><c r="B3"><f>A3*2</f><v>9</v></c><c r="C3"><f>汇总!A1+1</f></c></row>',
        汇总: '<row r="1"><c r="A1"><f>SUM(表!A1:A2)</f><v>0.75</v></c><c r="B1"><f>WEBSERVICE("x")</f><v>7</v></c></row>',
      },
    });
    expect(await valuesOf('表', 'A3:C3')).toEqual([[0.375, 0.75, 1.75]]);
    const workbook = excelWorkbook();
    await workbook.read();
    await workbook.write([{ cell: at('表', 'A1'), value: 1 }]);
    expect(await valuesOf('表', 'A3:C3')).toEqual([[0.75, 1.5, 2.5]]);
    // What nobody can be sure of keeps its result.
    expect(await valuesOf('汇总', 'A1:B1')).toEqual([[1.5, 7]]);
    const after = await workbook.readChanged!();
    expect(after.sheets[1]!.rows[0]!.cells[0]).toEqual({ column: 1, value: 1.5, formula: true });
    excel.host.user.type('表', 'A2', '1');
    expect(hostCell(excel.host, '表', 'A3').value).toBe(1);
  });

  it('shows what a formula gives that an add-in or a person enters', async () => {
    openFile({ sheets: { 表: '<row r="1"><c r="A1"><v>2</v></c></row>' } });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('表');
      sheet.getRange('B1:C1').formulas = [['=A1*10', '=B1&"项"']];
      const shown = sheet.getRange('B1:C1').load('values');
      await context.sync();
      expect(shown.values).toEqual([[20, '20项']]);
    });
    excel.host.user.type('表', 'D1', '=IF(B1>10,"多","少")');
    expect(await valuesOf('表', 'D1')).toEqual([['多']]);
    excel.host.user.type('表', 'A1', '1');
    expect(await valuesOf('表', 'B1:D1')).toEqual([[10, '10项', '少']]);
  });

  it('keeps rows that a filter hides apart from those that people hid', () => {
    openFile({
      sheets: {
        表: '<row r="1"/><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row r="9" hidden="1"><c r="A9"><v>1</v></c></row>',
      },
      afterData:
        '<autoFilter ref="A1:B5"><filterColumn colId="0"><filters><filter val="2"/></filters></filterColumn></autoFilter>',
    });
    const { filteredRows, hiddenRows } = sheetNamed(excel.host.workbook, '表');
    expect([[...filteredRows], [...hiddenRows]]).toEqual([[2], [9]]);
  });

  it('has chart sheets where they stand among the tabs', async () => {
    const bytes = readFileSync(path.join(__dirname, 'files/chart-sheet.xlsx'));
    excel.host.workbook = workbookOfFile(bytes);
    expect(excel.host.workbook.sheets.filter(({ kind }) => kind === 'Chart')).toHaveLength(1);
    expect((await excelWorkbook().read()).sheets.map(({ name }) => name)).toEqual(
      readXlsx(bytes).sheets.map(({ name }) => name),
    );
  });
});
