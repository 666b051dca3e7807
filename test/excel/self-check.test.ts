/** 环境自检 against the tests' Excel: it must agree with every assumption, and each assumption stands in the manual with its source. */
import { readFileSync } from 'node:fs';
import { selfCheckText } from '../../src/application/self-check';
import { ASSUMPTIONS, selfCheck } from '../../src/adapters/excel/self-check/self-check';
import { open, startExcel, TARGET } from './support';

Object.assign(globalThis, { navigator: { userAgent: 'test' } });

describe.each(['1.7', '1.14', '1.20'])('ExcelApi %s', (excelApi) => {
  const excel = startExcel({ excelApi });

  it('agrees, and leaves the workbook as it was', async () => {
    open(excel.host, [TARGET]);
    const before = JSON.stringify(excel.host.workbook.sheets);
    let told = 0;
    const report = await selfCheck(() => void told++);
    expect(report.results.filter(({ outcome }) => outcome === 'different')).toEqual([]);
    expect(told).toBe(ASSUMPTIONS.length);
    expect(report.excelApi).toBe(excelApi);
    if (excelApi === '1.20') expect(report.results.every(({ outcome }) => outcome === 'same')).toBe(true);
    expect(JSON.stringify(excel.host.workbook.sheets)).toBe(before);
    expect(selfCheckText(report)).not.toContain('校舍');
  });
});

describe('an Excel of another kind', () => {
  const excel = startExcel({ excelApi: '1.20' });

  it('is told what differs, and that nothing may be added', async () => {
    open(excel.host, [TARGET]);
    excel.host.failAlways({ code: 'GeneralException', at: 'Range.merge' });
    const { results } = await selfCheck(() => undefined);
    const different = results.filter(({ outcome }) => outcome === 'different').map(({ id }) => id);
    expect(different).toEqual(
      expect.arrayContaining([
        'merged-areas',
        'merged-hidden-cell',
        'refuses-table-over-merge',
        'refuses-merge-in-table',
      ]),
    );
    expect(different).toHaveLength(4);
    open(excel.host, [TARGET]);
    excel.host.workbook.structureProtected = true;
    await expect(selfCheck(() => undefined)).rejects.toMatchObject({ code: 'protected' });
  });
});

it('has an id of its own for each, which the manual names', () => {
  const ids = ASSUMPTIONS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const manual = readFileSync('docs/excel-host.md', 'utf8');
  expect(ids.filter((id) => !manual.includes(`\`${id}\``))).toEqual([]);
});
