/** What the sheet says about its cells. */
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { checkWorkbook } from '../../src/application/checking/check';
import { cellNotes, errorsBySheet } from '../../src/web/grid/cell-notes';
import { workbookOf } from '../support/plain-tracker';
import { SAMPLE } from '../support/sample';

const { findings } = checkWorkbook(readXlsx(SAMPLE));

test('a cell is as bad as its worst finding, which is named first', () => {
  const progress = '12所学校中完成6所,完成率60%。';
  const { findings: ofOneText } = checkWorkbook(workbookOf({ rows: [{ progress }] }));
  const [note] = [...cellNotes(ofOneText, '第048项').values()].filter(({ messages }) => messages.length > 1);
  expect(note!.severity).toBe('error');
  expect(note!.messages.map(({ severity }) => severity)).toEqual(['error', 'suggestion']);
});

test('places are in the order of the text, and each message stands once', () => {
  const notes = [...cellNotes(findings, '第048项').values()];
  expect(Math.max(...notes.map(({ places }) => places.length))).toBeGreaterThan(1);
  for (const { places, messages } of notes) {
    expect(places).toEqual([...places].sort((a, b) => a.start - b.start));
    expect(new Set(messages.map(({ text }) => text)).size).toBe(messages.length);
  }
});

test('errors are counted by sheet, one for each rule and cell', () => {
  const errors = findings.filter(({ rule, cell }) => rule.severity === 'error' && cell.sheet === '第048项');
  const rows = new Set(errors.map(({ rule, cell }) => `${rule.id} ${cell.row} ${cell.column}`));
  expect(errorsBySheet(findings).get('第048项')).toBe(rows.size);
  expect(errorsBySheet(findings).has('设置')).toBe(false);
});
