/** The paragraphs of the letter from its first line to 版记. */
import type { Block } from '../../letter/flow';
import { imprintItems } from '../../letter/imprint-lines';
import type { Letter } from '../../letter/letter';
import { PAPER } from '../../letter/page';
import { annexTableXml } from './annex';
import { pointsToTwips, textTwips } from './layout';
import { paragraph } from './paragraph';
import { STYLE } from './style-ids';
import { styleOf } from './styles';
import { element } from './xml';

/** The body of word/document.xml, without the section properties, of a letter and its blocks. */
export function bodyXml(letter: Letter, blocks: readonly Block[]): string {
  const isOfImprint = ({ role }: Block) => role === 'copies' || role === 'printed';
  const end = letter.annex || blocks.some(isOfImprint) ? paragraph([], { style: STYLE.end }) : '';
  let xml = '';
  // Longer by one at a time, and put together only when all of it is there: a letter may have thousands.
  for (const block of blocks) if (!isOfImprint(block)) xml += blockXml(block);
  return xml + imprintXml(letter).join('') + end;
}

function blockXml(block: Block): string {
  if (block.role === 'annexTable') return annexTableXml(block.rows);
  return paragraph(block.lines, {
    style: styleOf(block),
    // What is whole has it in its style, where all of its kind have.
    keepWithNext: block.keep && !(block.whole && block.role !== 'contact'),
    ...(block.startsPage && { properties: ['<w:pageBreakBefore/>'] }),
  });
}

/**
 * 版记: lines and rules, each in a frame at its place at the foot of the 版心; what follows holds them on its page. Frames are said at
 * the paragraphs, for LibreOffice does not take them from styles, nor does it put paragraphs with different borders into one.
 */
function imprintXml(letter: Letter): readonly string[] {
  const { look } = letter;
  return imprintItems(letter).map(({ block, fromBottom }) => {
    const lines = typeof block === 'string' ? [] : block.lines;
    const style = block === 'outer' ? STYLE.imprintRule : block === 'middle' ? STYLE.imprintRuleMiddle : styleOf(block);
    return paragraph(lines, { style, properties: [frame(PAPER.height - look.bottom - fromBottom, textTwips(look))] });
  });
}

function frame(top: number, width: number): string {
  return element('w:framePr', {
    'w:w': width,
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'margin',
    'w:xAlign': 'left',
    'w:y': pointsToTwips(top),
  });
}
