/** The styles that no block of the letter has: the cells of the annex, the rules of 版记, headers and footers, the end of the file. */
import { ANNEX_TABLE } from '../../letter/annex-columns';
import type { TextBlock } from '../../letter/flow';
import { IMPRINT_RULE, IMPRINT_RULE_LINE } from '../../letter/imprint';
import type { LetterLook } from '../../letter/look';
import { runFonts } from './fonts';
import { boldXml, exactLine, OFF_GRID, size, val } from './style-properties';
import type { Style } from './style-xml';
import { STYLE } from './style-ids';
import { element } from './xml';

/** The line of a rule of 版记 is the border above an empty paragraph. */
function imprintRule(id: string, name: string, points: number): Style {
  const border = { 'w:val': 'single', 'w:sz': points * 8, 'w:space': 0, 'w:color': '000000' };
  return {
    id,
    name,
    isOwn: true,
    isHelper: true,
    paragraph: [
      '<w:keepNext/>',
      element('w:pBdr', {}, element('w:top', border)),
      OFF_GRID,
      exactLine(IMPRINT_RULE_LINE),
    ],
  };
}

const PLACES = { 居中: 'center', 居右: 'right', 居左: 'left' } as const;

/** Those that a letter of these blocks needs. */
export function otherStyles(blocks: readonly TextBlock[], hasTable: boolean, look: LetterLook): readonly Style[] {
  const table = [exactLine(ANNEX_TABLE.line)];
  const small = [val('w:spacing', 0), ...size(ANNEX_TABLE.size * 2)];
  const hasImprint = blocks.some(({ role }) => role === 'copies' || role === 'printed');
  const { pageNumber } = look.faces;
  const numberPitch = Math.round(pageNumber.size * 20);
  const footer = exactLine(pageNumber.size);
  const side = (name: 'left' | 'right') => [
    footer,
    element('w:ind', { [`w:${name}Chars`]: 100, [`w:${name}`]: numberPitch }),
    val('w:jc', name),
  ];
  const place = look.pageNumberPlace;
  const numberPlace = place === '外侧' ? side('right') : [footer, val('w:jc', PLACES[place])];
  const number = [
    runFonts(pageNumber, look.latin),
    ...boldXml(pageNumber, look.faces.body),
    val('w:spacing', 0),
    ...size(pageNumber.size * 2),
  ];
  return [
    ...(hasTable
      ? [
          {
            id: STYLE.annexHeader,
            name: '附表表头',
            isOwn: true,
            paragraph: ['<w:keepNext/>', ...table, val('w:jc', 'center')],
            run: [runFonts(look.faces.section, look.latin), ...small],
          },
          {
            id: STYLE.annexCell,
            name: '附表内容',
            isOwn: true,
            paragraph: [...table, val('w:jc', 'left')],
            run: small,
          },
          {
            id: STYLE.annexCellCentred,
            name: '附表内容（居中）',
            isOwn: true,
            paragraph: [...table, val('w:jc', 'center')],
            run: small,
          },
        ]
      : []),
    ...(hasImprint
      ? [
          imprintRule(STYLE.imprintRule, '版记粗线', IMPRINT_RULE.outer),
          imprintRule(STYLE.imprintRuleMiddle, '版记细线', IMPRINT_RULE.middle),
        ]
      : []),
    ...(hasTable || hasImprint
      ? [{ id: STYLE.end, name: '文末', isOwn: true, isHelper: true, paragraph: [exactLine(1)] }]
      : []),
    { id: STYLE.header, name: 'header', isHelper: true, paragraph: [exactLine(1)] },
    // 页码, 1 字 from the outer edge: right on right-hand pages, left on others (7.5).
    { id: STYLE.footer, name: 'footer', isHelper: true, paragraph: numberPlace, run: number },
    { id: STYLE.footerLeft, name: '页码（双页）', isOwn: true, isHelper: true, paragraph: side('left'), run: number },
  ];
}
