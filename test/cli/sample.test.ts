/** The samples in assets/ are what the program makes today, and show what it can do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleJson, SAMPLES } from '../../scripts/sample-file';
import { makeXlsx } from '../../src/adapters/xlsx/make-xlsx';
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { writeLetter } from '../../src/application/letters/write-letter';
import { isWritingForm } from '../../src/rules/writing-form';

const asset = (name: string) => readFileSync(path.join(__dirname, '../../assets', name));
const check = (name: string) => checkWorkbook(readXlsx(new Uint8Array(asset(name))));

describe.each(Object.entries(SAMPLES))('%s', (name, sample) => {
  test('as a file is fresh (npm run make-sample)', async () => {
    expect(Buffer.compare(asset(`${name}.xlsx`), await makeXlsx(sample))).toBe(0);
  });

  test('as sheets is fresh (npm run make-sample)', () => {
    expect(asset(`${name}.json`).toString('utf8')).toBe(sampleJson(sample));
  });

  test('makes a letter', () => {
    expect(writeLetter(readXlsx(new Uint8Array(asset(`${name}.xlsx`)))).composition.letter).not.toBeNull();
  });
});

test('the tracker shows facts that do not fit, and little of writing form', () => {
  const { findings } = check('示例台账.xlsx');
  const facts = ['parts-mismatch', 'rate-mismatch', 'rest-mismatch', 'growth-mismatch', 'weekday-mismatch'];
  expect(findings.map(({ rule }) => rule.id)).toEqual(expect.arrayContaining(facts));
  expect(findings.filter(({ rule }) => rule.severity === 'error').length).toBeGreaterThan(findings.length / 2);
  expect(new Set(findings.filter(({ rule }) => isWritingForm(rule)).map(({ cell }) => cell.row)).size).toBe(2);
});

test('the list is read as the office keeps it, without a question', () => {
  const { tracker, findings } = check('示例清单.xlsx');
  const { targets, reading } = tracker;
  expect(targets.map(({ number, subProjects }) => [number, subProjects.length])).toEqual([
    ['36', 2],
    ['37', 1],
    ['41', 2],
  ]);
  expect({ unsure: reading.unsure, notRead: reading.notRead.filter(({ kind }) => kind !== 'outside') }).toEqual({
    unsure: [],
    notRead: [],
  });
  expect(findings.map(({ rule }) => rule.id)).toEqual(['parts-mismatch', 'rate-mismatch']);
  expect([...tracker.history.records.values()].flat().map(({ month }) => month.month)).toEqual([2, 2, 2]);
});
