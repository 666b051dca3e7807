/** The pane opens with the workbook where its user wants that. */
import { readFileSync } from 'node:fs';
import { autoShow } from '../../src/adapters/excel/auto-show';
import { startExcel } from './support';

startExcel({ excelApi: '1.14' });

it('is marked in the workbook and taken away again', async () => {
  const opening = autoShow();
  expect(opening.isOn()).toBe(false);
  await opening.set(true);
  expect(autoShow().isOn()).toBe(true);
  await opening.set(false);
  expect(autoShow().isOn()).toBe(false);
});

it('is the id of the pane in the manifest, or Excel would not know it', () => {
  const ids = [...readFileSync('manifest.xml', 'utf8').matchAll(/<TaskpaneId>(.*?)<\/TaskpaneId>/gu)].map(
    ([, id]) => id,
  );
  expect(new Set(ids)).toEqual(new Set(['Office.AutoShowTaskpaneWithDocument']));
});
