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
import type { FaceLook, LetterLook } from '../look';
import { standardBlanks } from '../flow';
import { POINTS_PER_MM } from '../page';
import type { LookKey } from './measure';

/** What each setting of the look comes to now, whoever said it. */
export function lookTexts(
  look: LetterLook,
  letter: { readonly layout: string; readonly documentNumber: string | null; readonly stamped: boolean },
): Readonly<Record<LookKey, string>> {
  const { faces } = look;
  const face = (value: FaceLook) => formatFont(value);
  const mm = (points: number) => points / POINTS_PER_MM;
  const { titleSpace, space } = look;
  const isTitlePlain = titleSpace.line === null && titleSpace.before === 0 && titleSpace.after === 0;
  return {
    titleFont: face(faces.title),
    bodyFont: face(faces.body),
    targetFont: face(faces.target),
    sectionFont: face(faces.section),
    subProjectFont: face(faces.subProject),
    itemFont: face(faces.item),
    signatureFont: face(faces.signature),
    latinFont: look.latin ?? '',
    ownMargins: formatMargins({
      topMm: mm(look.top),
      bottomMm: mm(look.bottom),
      leftMm: mm(look.left),
      rightMm: mm(look.right),
      footerMm: mm(look.footer),
    }),
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
    pageNumberFont: face(faces.pageNumber),
  };
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
