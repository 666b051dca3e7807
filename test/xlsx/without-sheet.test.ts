/** A sheet taken out of workbook.xml: what counts sheets by their places counts on. */
import { withoutSheet } from '../../src/adapters/xlsx/patch-workbook';
import { MAIN_NAMESPACE } from '../support/build-xlsx';

const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbook = (views: string, names: string, sheets = ['甲', '乙', '丙&amp;']) =>
  `<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${R}"><bookViews>${views}</bookViews><sheets>` +
  sheets.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join('') +
  `</sheets>${names}</workbook>`;
const NAMES =
  '<definedNames><definedName name="a" localSheetId="0">甲!A1</definedName><definedName name="b" localSheetId="1">乙!A1</definedName>' +
  '<definedName name="c" localSheetId="2">丙!A1</definedName><definedName name="所有">甲!A1</definedName></definedNames>';
const VIEW = '<workbookView activeTab="1" firstSheet="2"/>';

test.each<[string, string, string, string]>([
  ['甲', 'r1', '<workbookView activeTab="0" firstSheet="1"/>', 'b0 c1 所有'],
  ['乙', 'r2', '<workbookView activeTab="0" firstSheet="1"/>', 'a0 c1 所有'],
  ['丙&', 'r3', '<workbookView activeTab="1" firstSheet="1"/>', 'a0 b1 所有'],
])('without %s', (name, relationshipId, view, names) => {
  const without = withoutSheet(workbook(VIEW, NAMES), name)!;
  expect(without.relationshipId).toBe(relationshipId);
  expect(without.xml).toContain(view);
  const left = [...without.xml.matchAll(/<definedName name="([^"]+)"(?: localSheetId="(\d)")?/gu)];
  expect(left.map(([, own, place = '']) => own! + place).join(' ')).toBe(names);
  expect(without.xml.match(/<sheet /gu)).toHaveLength(2);
});

test('a view of the first sheet stays, and a list of names that is empty goes', () => {
  const only = '<definedNames><definedName name="a" localSheetId="0">甲!A1</definedName></definedNames>';
  const { xml } = withoutSheet(workbook('<workbookView activeTab="0"/><workbookView/>', only), '甲')!;
  expect(xml).toContain('<workbookView activeTab="0"/><workbookView/>');
  expect(xml).not.toContain('definedName');
});

test.each([
  ['a name that is not there', '丁', ['甲', '乙']],
  ['the only sheet', '甲', ['甲']],
])('%s is no sheet to take out', (_, name, sheets) => {
  expect(withoutSheet(workbook('', '', sheets), name)).toBeNull();
});
