/** The looks of a letter in the words of the settings, so that they can be set against those of an old one. */
import { formatFont, parseFont } from '../../domain/look/font-value';
import {
  formatHabits,
  formatIndent,
  formatLine,
  formatSpace,
  formatSpacing,
  formatTitleSpace,
} from '../../domain/look/line-values';
import {
  formatBlanks,
  formatGrid,
  formatMargins,
  formatSignaturePlace,
  parseMargins,
} from '../../domain/look/page-values';
import type { LetterLook } from '../look';
import { standardBlanks } from '../flow';
import { POINTS_PER_MM } from '../page';
import type { LookKey } from '../../domain/look-settings';

/** What each setting of the look comes to now, whoever said it. */
export function lookTexts(
  look: LetterLook,
  letter: { readonly layout: string; readonly documentNumber: string | null; readonly stamped: boolean },
): Readonly<Record<LookKey, string>> {
  const { faces } = look;
  const { titleSpace, space } = look;
  const isTitlePlain = titleSpace.line === null && titleSpace.before === 0 && titleSpace.after === 0;
  return {
    titleFont: formatFont(faces.title),
    bodyFont: formatFont(faces.body),
    targetFont: formatFont(faces.target),
    sectionFont: formatFont(faces.section),
    subProjectFont: formatFont(faces.subProject),
    itemFont: formatFont(faces.item),
    signatureFont: formatFont(faces.signature),
    latinFont: look.latin ?? '',
    ownMargins: marginsText(look),
    mirrored: look.mirrored ? '是' : '否',
    linePitch: formatLine(look.line),
    grid: formatGrid(look.grid),
    characterSpacing: formatSpacing(look.spacing),
    firstLine: formatIndent({ unit: '字', value: Math.round(look.firstLine * 2) / 2 }),
    paragraphSpace: formatSpace(space),
    titleSpace: formatTitleSpace(isTitlePlain ? { line: null, before: 0, after: 0 } : titleSpace),
    blankLines: formatBlanks(look.blanks ?? standardBlanks(letter)),
    signaturePlace: look.signatureRight === null ? '' : formatSignaturePlace(look.signatureRight),
    lineHabits: formatHabits([...look.habits]),
    pageNumber: look.pageNumber ?? '无',
    pageNumberPlace: look.pageNumberPlace,
    pageNumberFont: formatFont(faces.pageNumber),
  };
}

/** The margins of a page whose lengths are in points; `footer` is null where nothing is seen of it. */
export function marginsText({
  top,
  bottom,
  left,
  right,
  footer,
}: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>> & { readonly footer: number | null }): string {
  const mm = (points: number) => points / POINTS_PER_MM;
  return formatMargins({
    topMm: mm(top),
    bottomMm: mm(bottom),
    leftMm: mm(left),
    rightMm: mm(right),
    footerMm: footer === null ? null : mm(footer),
  });
}

/** Margins that differ by less are the same: files count in twips, people in millimetres. */
const NEAR_MM = 0.35;

/** Whether two texts of a setting look the same on the page. */
export function isSameLook(key: LookKey, one: string, other: string): boolean {
  if (one === other) return true;
  if (key === 'ownMargins') {
    const [a, b] = [parseMargins(one), parseMargins(other)];
    if (!a || !b) return false;
    const sides = ['topMm', 'bottomMm', 'leftMm', 'rightMm', 'footerMm'] as const;
    return sides.every((side) => Math.abs((a[side] ?? b[side] ?? 0) - (b[side] ?? a[side] ?? 0)) < NEAR_MM);
  }
  if (key.endsWith('Font') && key !== 'latinFont') {
    const [a, b] = [parseFont(one), parseFont(other)];
    return a?.font === b?.font && a?.size === b?.size && (a?.bold ?? false) === (b?.bold ?? false);
  }
  const plain = (text: string) => text.replace(/\s/gu, '').replace(/[—–－-]/gu, '—');
  return plain(one) === plain(other);
}
