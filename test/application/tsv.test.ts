/** Plain text of the clipboard as cells. */
import { fromTsv } from '../../src/application/clipboard/tsv';

test.each<[text: string, cells: string[][]]>([
  ['甲', [['甲']]],
  ['甲\n', [['甲']]],
  ['第一段\n第二段', [['第一段\n第二段']]],
  ['"第一段\n第二段"\n', [['第一段\n第二段']]],
  ['他说"好"', [['他说"好"']]],
  ['甲\t乙', [['甲', '乙']]],
  ['甲\t乙\r\n丙\t丁\r\n', [['甲', '乙'], ['丙', '丁']]], // prettier-ignore
  ['甲\t\n\t乙\n', [['甲', ''], ['', '乙']]], // prettier-ignore
  ['甲\t"一\n二"\n丙\t"引""号"""\n', [['甲', '一\n二'], ['丙', '引"号"']]], // prettier-ignore
  ['"没有写完\t乙', [['"没有写完', '乙']]],
  ['甲\r\n乙\r\n', [['甲'], ['乙']]],
  ['甲\r\n"一\n二"\r\n', [['甲'], ['一\n二']]],
  ['甲\t\r\n\t\r\n', [['甲', ''], ['', '']]], // prettier-ignore
  ['', [['']]],
])('%j', (text, cells) => {
  expect(fromTsv(text)).toEqual(cells);
});
