/** Where the lines and rules of 版记 stand: the last rule on the lower edge of the 版心 (GB/T 9704-2012 7.4.1). */
import { imprintBlocks, type TextBlock } from './flow';
import { imprintColumns, IMPRINT_LINE, IMPRINT_RULE_LINE, imprintOf } from './imprint';
import type { Letter } from './letter';
import { breakLines } from './line-breaks';

/** A paragraph of 版记, or one of its rules. */
export interface ImprintItem {
  readonly block: TextBlock | 'outer' | 'middle';
  /** The lines of a paragraph. */
  readonly lines: readonly string[];
  /** From its upper edge to the lower edge of the 版心, in points. */
  readonly fromBottom: number;
}

/** From top to bottom; none in a letter without 版记. */
export function imprintItems(letter: Letter): readonly ImprintItem[] {
  const imprint = imprintOf(letter);
  if (!imprint) return [];
  const rule = (block: 'outer' | 'middle') =>
    imprint.hasRules ? [{ block, lines: [], height: IMPRINT_RULE_LINE }] : [];
  const items = [
    ...rule('outer'),
    ...imprintBlocks(letter).flatMap((block, index) => {
      const { left, right, first } = block.indent;
      const lines = breakLines(block.lines[0]!, imprintColumns(letter) - left - right, first);
      return [...(index > 0 ? rule('middle') : []), { block, lines, height: lines.length * IMPRINT_LINE }];
    }),
    ...rule('outer'),
  ];
  let fromBottom = items.reduce((sum, { height }) => sum + height, 0);
  return items.map(({ block, lines, height }) => {
    const item = { block, lines, fromBottom };
    fromBottom -= height;
    return item;
  });
}

/** How high it is, in points; 0 in a letter without. */
export function imprintHeight(letter: Letter): number {
  return imprintItems(letter)[0]?.fromBottom ?? 0;
}
