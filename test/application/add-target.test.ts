/** 新增目标表. */
import { createXlsx } from '../../src/adapters/xlsx/create-xlsx';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import { addTarget } from '../../src/application/new-sheets/add-target';
import { planTracker } from '../../src/application/new-sheets/new-tracker';
import { readTracker } from '../../src/application/reading/read-tracker';
import { describeWith } from '../support/office-tools';
import { validateOoxml } from '../support/ooxml-validator';

const trackerOf = (...numbers: string[]) =>
  openXlsx(
    createXlsx(
      planTracker({
        settings: { month: { year: 2021, month: 3 } },
        targets: numbers.map((number) => ({ number, text: '推进。', subProjects: [{ name: '甲工程' }] })),
      }),
    ),
  );

test.each([
  [['048'], '第049项'],
  [['052', '048'], '第053项'],
  [['099', '7'], '第100项'],
])('after %j comes %s', async (numbers, name) => {
  const workbook = trackerOf(...numbers);
  const added = await addTarget(workbook);
  expect(added).toEqual({ edits: [], madeSheets: [name], start: { sheet: name, row: 3, column: 3 } });
  const content = await workbook.read();
  expect(content.sheets.at(-1)!.name).toBe(name);
  const target = readTracker(content).targets.at(-1)!;
  expect(target).toMatchObject({ sheet: name, number: name.slice(1, -1), subProjects: [] });
  expect(content.sheets.at(-1)!.rows[0]!.cells[0]!.value).toBe('2021年区政府重点工作目标台账');
});

test('a sheet of that name that is no target keeps it', async () => {
  const workbook = trackerOf('048');
  const [settings] = planTracker({ settings: {}, targets: [] }).sheets;
  await workbook.addSheets({ sheets: [{ ...settings!, name: '第049项' }] });
  expect((await addTarget(workbook)).madeSheets).toEqual(['第049项_2']);
});

describeWith(['OpenXmlValidator'], 'the validator', () => {
  test('finds nothing: the file stays sound', async () => {
    const workbook = trackerOf('048');
    await addTarget(workbook);
    expect(validateOoxml(workbook.toBytes(), 'xlsx')).toEqual([]);
  });
});
