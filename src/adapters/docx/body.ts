/** The paragraphs of the letter from its first line to the end of its annex. */
import { flowOf, type Block, type BlockRole, type TextBlock } from '../../letter/flow';
import type { Letter } from '../../letter/letter';
import { annexTableXml } from './annex';
import { rightIndent } from './layout';
import { paragraph } from './paragraph';
import { KEPT_STYLES, STYLE } from './styles';
import { element } from './xml';

const STYLES: Readonly<Record<BlockRole, string | undefined>> = {
  documentNumber: undefined,
  title: STYLE.title,
  addressee: STYLE.addressee,
  lead: STYLE.body,
  target: STYLE.target,
  section: STYLE.section,
  subProject: STYLE.subProject,
  body: STYLE.body,
  annexNote: STYLE.annexNote,
  office: STYLE.office,
  date: STYLE.date,
  contact: STYLE.contact,
  annexMark: STYLE.annexMark,
  annexTitle: STYLE.title,
  annexAsOf: STYLE.annexAsOf,
  blank: undefined,
};

/** The body of word/document.xml, without the section properties. */
export function bodyXml(letter: Letter): string {
  return flowOf(letter).map(blockXml).join('');
}

function blockXml(block: Block): string {
  if (block.role === 'annexTable') return annexTableXml(block.rows);
  const style = STYLES[block.role];
  return paragraph(block.lines, {
    ...(style !== undefined && { style }),
    keepWithNext: block.keep && !(style !== undefined && KEPT_STYLES.has(style)),
    properties: propertiesOf(block),
  });
}

/** What differs from letter to letter; everything else is in the style. */
function propertiesOf({ role, indent, startsPage }: TextBlock): readonly string[] {
  return [
    ...(startsPage ? ['<w:pageBreakBefore/>'] : []),
    ...(role === 'office' || role === 'date' ? [element('w:ind', rightIndent(indent.right))] : []),
    ...(role === 'documentNumber' ? [element('w:jc', { 'w:val': 'right' })] : []),
  ];
}
