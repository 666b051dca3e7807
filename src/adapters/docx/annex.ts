/** The table of the annex. */
import { ANNEX_TITLE, type Annex } from '../../letter/annex';
import { ANNEX_COLUMNS, ANNEX_TABLE } from '../../letter/annex-columns';
import { paragraph } from './paragraph';
import { STYLE } from './style-ids';
import { element } from './xml';

const TWIPS_PER_POINT = 20;
/** Half a point, in eighths of one. */
const RULE = ANNEX_TABLE.rule * 8;

const DESCRIPTION = `每项目标一行：${ANNEX_COLUMNS.map(({ header }) => header.replace('\n', '')).join('、')}。`;

/** The table; Word wants a paragraph behind it. */
export function annexTableXml(rows: Annex['rows']): string {
  const widths = ANNEX_COLUMNS.map(({ width }) => width * TWIPS_PER_POINT);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', { 'w:w': widths.reduce((sum, width) => sum + width), 'w:type': 'dxa' }),
      element('w:jc', { 'w:val': 'center' }),
      bordersXml(),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      marginsXml(),
      // For those who hear the page instead of seeing it.
      element('w:tblCaption', { 'w:val': ANNEX_TITLE }),
      element('w:tblDescription', { 'w:val': DESCRIPTION }),
    ),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    rowXml(
      ANNEX_COLUMNS.map(({ header }) => header),
      true,
    ),
    ...rows.map((cells) => rowXml(cells, false)),
  );
}

function bordersXml(): string {
  const rule = { 'w:val': 'single', 'w:sz': RULE, 'w:space': 0, 'w:color': '000000' };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element('w:tblBorders', {}, ...sides.map((side) => element(`w:${side}`, rule)));
}

function marginsXml(): string {
  const { paddingAcross, paddingDown } = ANNEX_TABLE;
  const margin = (side: string, points: number) =>
    element(`w:${side}`, { 'w:w': points * TWIPS_PER_POINT, 'w:type': 'dxa' });
  return element(
    'w:tblCellMar',
    {},
    margin('top', paddingDown),
    margin('left', paddingAcross),
    margin('bottom', paddingDown),
    margin('right', paddingAcross),
  );
}

/** No row is split over two pages; the head stands on each. */
function rowXml(cells: readonly string[], isHeader: boolean): string {
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, '<w:cantSplit/>', isHeader ? '<w:tblHeader/>' : ''),
    ...ANNEX_COLUMNS.map(({ width, align }, index) =>
      element(
        'w:tc',
        {},
        element(
          'w:tcPr',
          {},
          element('w:tcW', { 'w:w': width * TWIPS_PER_POINT, 'w:type': 'dxa' }),
          element('w:vAlign', { 'w:val': 'center' }),
        ),
        paragraph((cells[index] ?? '').split('\n'), {
          style: isHeader ? STYLE.annexHeader : align === 'left' ? STYLE.annexCell : STYLE.annexCellCentred,
        }),
      ),
    ),
  );
}
