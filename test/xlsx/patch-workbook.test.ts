/** Sheets added to workbook.xml and taken out: what counts sheets by their places counts on. */
import { withoutSheet, withSheets } from '../../src/adapters/xlsx/patch-workbook';
import { withRelationships } from '../../src/adapters/xlsx/patch-package';
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

const namesIn = (xml: string) =>
  [...xml.matchAll(/<definedName name="([^"]+)"(?: localSheetId="(\d)")?/gu)]
    .map(([, own, place = '']) => own! + place)
    .join(' ');

describe('two sheets more, the second with a row on each page', () => {
  const sheet = (name: string, relationshipId: string, repeatedRow: number) => ({
    name,
    relationshipId,
    repeatedRow,
    isHidden: name === '辛',
  });
  const added = [sheet('戊', 'r8', 0), sheet("己'<", 'r9', 4)];
  const sheetsIn = (xml: string) =>
    [...xml.matchAll(/<sheet name="([^"]+)" sheetId="(\d)"/gu)].map(([, a, b]) => a! + b!);

  test('stand behind the others, in their order', () => {
    const xml = withSheets(workbook(VIEW, NAMES), added);
    expect(sheetsIn(xml)).toEqual(['甲1', '乙2', '丙&amp;3', '戊4', "己'&lt;5"]);
    expect(xml).toContain(VIEW);
    expect(namesIn(xml)).toBe('a0 b1 c2 所有 _xlnm.Print_Titles4');
    expect(xml).toContain("'己''&lt;'!$4:$4");
  });

  test('stand before a module of macros, and names and views behind them move on', () => {
    const xml = withSheets(workbook(VIEW, NAMES).replace('r:id="r3"', 'r:id=""'), added);
    expect(sheetsIn(xml)).toEqual(['甲1', '乙2', '戊4', "己'&lt;5", '丙&amp;3']);
    expect(xml).toContain('<workbookView activeTab="1" firstSheet="4"/>');
    expect(namesIn(xml)).toBe('a0 b1 c4 所有 _xlnm.Print_Titles3');
  });

  test('take the place of a name that a sheet left which is gone, and make a list of names where there is none', () => {
    const old =
      '<definedNames><definedName name="_xlnm.print_titles" localSheetId="4">旧!$1:$1</definedName></definedNames>';
    for (const names of [old, '<definedNames/>', '']) {
      const xml = withSheets(workbook('', names), added);
      expect(namesIn(xml)).toBe('_xlnm.Print_Titles4');
      expect(xml.match(/<definedNames>.*<\/definedNames>/gu)).toHaveLength(1);
    }
  });

  test('are hidden when they are to be', () => {
    const xml = withSheets(workbook('', ''), [sheet('辛', 'r7', 0), ...added]);
    expect(xml.match(/<sheet [^>]*state="hidden"[^>]*>/gu)).toEqual([
      '<sheet name="辛" sheetId="4" state="hidden" r:id="r7"/>',
    ]);
  });
});

test('relationships are added under ids that no other has', () => {
  const list = ['rId2', 'rId4'].map((id) => `<Relationship Id="${id}" Type="t" Target="${id}.xml"/>`).join('');
  const before = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const target = (name: string) => ({ type: 'worksheet', target: name });
  const { xml, ids } = withRelationships(before, [target('a&b.xml'), target('c.xml')]);
  expect(ids).toEqual(['rId3', 'rId5']);
  expect(xml).toContain(`<Relationship Id="rId3" Type="${R}/worksheet" Target="a&amp;b.xml"/><Relationship Id="rId5"`);
});

test.each<[string, string, string, string]>([
  ['甲', 'r1', '<workbookView activeTab="0" firstSheet="1"/>', 'b0 c1 所有'],
  ['乙', 'r2', '<workbookView activeTab="0" firstSheet="1"/>', 'a0 c1 所有'],
  ['丙&', 'r3', '<workbookView activeTab="1" firstSheet="1"/>', 'a0 b1 所有'],
])('without %s', (name, relationshipId, view, names) => {
  const without = withoutSheet(workbook(VIEW, NAMES), name)!;
  expect(without.relationshipId).toBe(relationshipId);
  expect(without.xml).toContain(view);
  expect(namesIn(without.xml)).toBe(names);
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
