/** Extensions of a worksheet that nobody here knows ([MS-XLSX] 2.3.1, or of other programs). */
import type { RowShift } from '../../../application/editing/row-shift';
import { cannotShift } from '../../../application/editing/cannot-shift';
import type { SheetNode } from './sheet-tree';

/** Of a later version, or of another program. */
export function isForeign({ element: { name } }: SheetNode): boolean {
  return !name.startsWith('x14:') && name !== 'mc:AlternateContent';
}

/** An extension that nobody here knows may speak of cells. */
export function refuseForeign(xml: string, { element: { openEnd, closeStart } }: SheetNode, shift: RowShift): void {
  const content = xml
    .slice(openEnd, closeStart)
    .replace(/\{[0-9A-Fa-f-]{36}\}/gu, '')
    .replace(/\sxmlns(?::\w+)?\s*=\s*(?:"[^"]*"|'[^']*')/gu, '');
  if (/["'>\s!:$][A-Z]{1,3}\$?[1-9]\d{0,6}["'<\s:]/u.test(content)) {
    throw cannotShift(shift.change, '工作表含有本程序不认识的扩展内容，其中提到了单元格');
  }
}
