/**
 * What stands in the workbooks that are made and changed, part by part: a line for each row, cell style, column, rule and
 * relationship. `parts/` has a file for each; `UPDATE_GOLDEN=1 npx jest test/xlsx/parts` writes them anew: read what has changed.
 */
import path from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { planOverview } from '../../src/application/overview/plan-overview';
import type { CellEdit, SheetPlan } from '../../src/application/ports';
import { readTracker } from '../../src/application/reading/read-tracker';
import { parseA1 } from '../../src/domain/cell';
import type { TrackerDraft } from '../../src/domain/draft';
import { buildXlsx } from '../support/build-xlsx';
import { expectGolden, packageShown } from '../support/package-shown';
import { workbookOf } from '../support/plain-tracker';

const DRAFT: TrackerDraft = {
  settings: { office: '长宁区教育局', month: { year: 2021, month: 3 }, date: { year: 2021, month: 3, day: 25 } },
  targets: [
    {
      number: '048',
      text: '推进教育评价改革，优质教育资源共享。',
      overall: 0.25,
      subProjects: [
        { name: '善育工程', completion: 0.333, progress: '已开设托班。\n共3个。', problems: '无', nextSteps: '开工。' },
        { name: '课后服务', startDate: { year: 2021, month: 1, day: 1 }, dueDate: { year: 2021, month: 12, day: 31 } },
      ],
    },
    { number: '048', text: '同一编号。', subProjects: [] },
  ],
};

const edit = (reference: string, value: CellEdit['value'], format?: CellEdit['format']): CellEdit => ({
  cell: { sheet: '表', ...parseA1(reference)! },
  value,
  ...(format && { format }),
});

const OLD = buildXlsx({
  sheets: {
    表:
      '<row r="1" s="1" customFormat="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="C1" s="2"><v>0.5</v></c></row>' +
      '<row r="3"><c r="B3"><f>SUM(C1:C5)</f><v>0.5</v></c></row>',
    '另 表': '<row r="1"><c r="A1"><v>1</v></c></row>',
  },
  sharedStrings: '<si><t>目标</t></si>',
  styles:
    '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf applyAlignment="1"><alignment wrapText="1"/></xf><xf numFmtId="9" applyNumberFormat="1"/></cellXfs>',
});

async function changed(): Promise<Uint8Array> {
  const workbook = openXlsx(OLD);
  await workbook.write([
    edit('A1', '目标<甲>\n"乙" _x0041_'),
    edit('B1', 0.25, 'percent'),
    edit('C1', 30, 'points'),
    edit('C2', 44280, 'date'),
    edit('A3', 12.5),
    edit('C5', null),
  ]);
  return workbook.toBytes();
}

async function added(): Promise<Uint8Array> {
  const workbook = openXlsx(OLD);
  await workbook.addSheets({ sheets: [planOverview(readTracker(workbookOf({ moreTargets: [{}] })))] });
  return workbook.toBytes();
}

/** Rules for cells that target sheets do not have; 设置 would change with every new setting. */
const CHOICES: SheetPlan = {
  name: '选项 & 其他',
  cells: [
    { row: 1, column: 1, value: '版式', style: 'label' },
    { row: 1, column: 2, value: '普通', style: 'value' },
    { row: 2, column: 2, value: 25, style: 'value' },
    { row: 3, column: 2, value: '一段说明', style: 'hint' },
  ],
  merges: [],
  columnWidths: [14, 60],
  rowHeights: { 2: 30 },
  table: null,
  validations: [
    {
      range: { top: 1, left: 2, bottom: 1, right: 2 },
      rule: { kind: 'list', choices: ['普通', '写“无”'] },
      message: '请选择一项。',
    },
    {
      range: { top: 2, left: 2, bottom: 2, right: 2 },
      rule: { kind: 'wholeNumber', min: 1, max: 31 },
      message: '请填写整数。',
    },
  ],
  dataBars: [],
  headerRows: { frozen: 0, repeated: 0 },
};

const LINES =
  'row|col|font|fill|border|xf|dxf|numFmt|cellStyle|mergeCell|dataValidation|conditionalFormatting|sheetView|pageSetup|sheet|definedName|tableColumn|si|c:ser|c:cat|c:val|Relationship|Override|Default';

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['新台账', () => createXlsx({ sheets: [CHOICES, ...planTracker(DRAFT).sheets.slice(1)] })],
  ['改几格', changed],
  ['加总览', added],
])('%s', async (name, make) => {
  const shown = packageShown(await make(), LINES.split('|'), / xml:space="preserve"/gu);
  expectGolden(shown, path.join(__dirname, 'parts', `${name}.txt`));
});
