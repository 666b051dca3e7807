/**
 * What stands in the file of a letter, part by part: a line for each paragraph, style, section, relationship and type, without the
 * prefix w:. `parts/` has a file for each letter; `UPDATE_GOLDEN=1 npx jest test/docx/parts` writes them anew: read what has changed.
 */
import path from 'node:path';
import { letterToDocx } from '../../src/adapters/docx/letter-to-docx';
import { letterOfRows } from '../support/letter-of';
import { expectGolden, packageShown } from '../support/package-shown';
import type { RowOfLetter, SettingsOfLetter } from '../support/row-tracker';

const LETTERS: readonly [name: string, settings: SettingsOfLetter, rows: readonly RowOfLetter[]][] = [
  ['普通', {}, [{}]],
  [
    '信函',
    {
      版式: '信函',
      发文字号: '长教函〔2021〕12号',
      加盖印章: '是',
      附件汇总表: '是',
      附件: '学校名单',
      抄送: '区委办、区人大办',
      印发机关: '长宁区教育局办公室',
      字体: '系统',
      页边距: '国标',
      附注样式: '括号',
      结束语: '特此函复。',
    },
    [{}, {}],
  ],
  [
    '按部分、联合行文',
    {
      结构: '按部分',
      发文机关: '长宁区教育局、长宁区民政局',
      发文字号: '长教〔2021〕12号',
      附件: '甲\n乙',
      抄送: '区委办',
    },
    [{ problems: '无' }, {}],
  ],
];

const LINES = 'w:p|w:tbl|w:tr|w:style|w:sectPr|w:font|w:docDefaults|w:latentStyles|Relationship|Override|Default'.split(
  '|',
);

test.each(LETTERS)('%s', (name, settings, rows) => {
  const bytes = letterToDocx(letterOfRows(rows, settings));
  const shown = packageShown(bytes, LINES, / xml:space="preserve"|(?<=<\/?|\s)w:/gu);
  expectGolden(shown, path.join(__dirname, 'parts', `${name}.txt`));
});
