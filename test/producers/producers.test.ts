/**
 * Trackers in the shapes of other writers × every command that writes: strict readers open what comes out. `npm run fuzz` tries more
 * writers, all of them with LibreOffice and the OpenXmlValidator.
 */
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { cellsOf } from '../support/cells-of';
import { judge } from '../support/judge';
import { describeWith, refusedByLibreOffice } from '../support/office-tools';
import { savedByOpenpyxl } from './installed';
import { shapedTrackers } from './shapes';
import { writtenFiles, type WrittenFile } from './written';

const nameOf = ({ producer, step }: WrittenFile) => `${producer}: ${step}`;

describeWith(['openpyxl'], 'what is written into the files of other programs', () => {
  const inputs = new Map([...shapedTrackers(), ...savedByOpenpyxl()]);
  let written: readonly WrittenFile[];
  beforeAll(async () => {
    written = await writtenFiles(inputs);
  }, 120_000);

  it('is refused by no strict reader', () => {
    expect([...judge(inputs)].filter(([, faults]) => faults.length > 0)).toEqual([]);
    const faults = judge(new Map(written.map((file) => [nameOf(file), file.bytes])));
    expect(faults.size).toBe(inputs.size * 9);
    expect([...faults].filter(([, found]) => found.length > 0)).toEqual([]);
  });

  it('says the same whoever wrote the file before', () => {
    for (const { producer, step, bytes } of written) {
      const cells = cellsOf(readXlsx(bytes), '第048项');
      if (step === 'fix') {
        expect({ producer, ...cells }).toMatchObject({
          producer,
          B2: '推进教育评价改革 <试点> & “示范”。',
          B5: 0.25,
          B6: 0.25,
          C5: '完成招标。\n已进场；正在施工。',
          D6: '资金紧张。',
        });
      }
      if (step === 'merge') expect({ producer, C7: cells['C7'] }).toEqual({ producer, C7: '完成验收。' });
      if (step === 'a table growing')
        expect({ producer, A9: cells['A9'], B9: cells['B9'] }).toEqual({ producer, A9: '丁工程', B9: 0.5 });
    }
  });

  describeWith(['LibreOffice'], 'with prefixes of its own', () => {
    it('is opened by LibreOffice', () => {
      const some = written.filter(({ producer }) => ['Open XML SDK', 'openpyxl-lxml'].includes(producer));
      expect(refusedByLibreOffice(new Map(some.map((file) => [nameOf(file), file.bytes])))).toEqual([]);
    }, 120_000);
  });
});
