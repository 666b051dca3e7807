/** How the look of a letter comes to lines and pages, and which part of a letter each paragraph is: `measures.txt` has settings and texts, parted by ｜. */
import path from 'node:path';
import { imprintItems } from '../../src/letter/imprint-lines';
import { isSameLook, lookTexts } from '../../src/letter/like/look-texts';
import { rolesOf } from '../../src/letter/like/roles';
import { breakLines } from '../../src/letter/line-breaks';
import { lineMeasure } from '../../src/letter/line-measure';
import { lookOf, type LookFace } from '../../src/letter/look';
import { letterPages } from '../../src/letter/pages';
import { parseLetter } from '../../src/letter/parse';
import { paragraphsOfText } from '../../src/letter/parse-text';
import type { LookKey } from '../../src/domain/look-settings';
import { sealRows } from '../../src/letter/seal-rows';
import { goldenTables } from '../support/golden';
import { letterOf, letterOfRows } from '../support/letter-of';
import { trackerOf } from '../support/row-tracker';

/** 行距=28磅 字间距=0磅 */
const settingsOf = (written: string) =>
  Object.fromEntries(
    written
      .split(' ')
      .filter((each) => each !== '')
      .map((each) => each.replaceAll('_', ' ').split('=') as [string, string]),
  );
const measureOf = (face: string, settings: string) =>
  lineMeasure(face as LookFace, lookOf(trackerOf([{ rows: [{}] }], settingsOf(settings)).settings));
const lookTextsOf = (written: string) => {
  const { settings } = trackerOf([{ rows: [{}] }], settingsOf(written));
  const stamped = settings.stamped.value === '是';
  const layout = settings.layout.value ?? '普通';
  return lookTexts(lookOf(settings), { layout, documentNumber: settings.documentNumber.value, stamped });
};
const rounded = (value: number) => Math.round(value * 1000) / 1000;

goldenTables(path.join(__dirname, 'measures.txt'), {
  'the lines of a typeface': (line) => {
    const [face, settings] = line.split('｜');
    const { width, indent, rules } = measureOf(face!, settings!);
    return `${rounded(width)} wide, indents of ${rounded(indent)}${rules.isForeign ? ', foreign' : ''}`;
  },
  'what a text takes of a line': (line) => {
    const [settings, text, before = ''] = line.split('｜');
    return rounded(measureOf('body', settings!).rules.widthOf(text!, before));
  },
  'the lines of a paragraph, 64 points wide': (line) => {
    const [settings, text] = line.split('｜');
    return breakLines(text!, 64, 0, measureOf('body', settings!).rules).join(' ／ ');
  },
  'the pages of a letter': (line) => {
    const [settings, size] = line.split('｜');
    const progress = '推进教育评价改革。'.repeat(Number(size));
    return letterPages(letterOfRows([{ progress }], settingsOf(settings!)))
      .map(({ lines, number, headRoom }) => {
        const tops = [lines[0]!, lines[1]!, lines.at(-1)!].map(({ kind, top }) => `${kind} ${rounded(top)}`);
        return `${number ?? 'no number'}: ${lines.length} lines from ${rounded(headRoom)}, ${tops.join(', ')}`;
      })
      .join(' ／ ');
  },
  // 版记 takes lines from it; that of a letter with an annex stands below the annex.
  'the most lines on a last page of text': (settings) => {
    const counts = Array.from({ length: 24 }, (_, lines) => {
      const progress = '推'.repeat(28 * lines + 5);
      const pages = letterPages(letterOfRows([{ progress }], settingsOf(settings)));
      return pages.findLast(({ table }) => table.length === 0)!.lines.length;
    });
    return Math.max(...counts);
  },
  'the rows of an annex on its pages': (line) => {
    const [settings, count, length, digits] = line.split('｜');
    const targets = Array.from({ length: Number(count) }, () => ({
      rows: [{}],
      text: '推'.repeat(Number(length)),
      ...(digits !== undefined && { number: '1'.repeat(Number(digits)) }),
    }));
    return letterPages(letterOf(trackerOf(targets, { 附件汇总表: '是', ...settingsOf(settings!) })))
      .filter(({ table, hasFoot }) => table.length > 0 || hasFoot)
      .map(({ table, hasFoot }) => `${table.length}${hasFoot ? ' above 版记' : ''}`)
      .join(', ');
  },
  'where offices with seals stand side by side, and the middles of their places': (line) => {
    const [columns, column, offices] = line.split('｜');
    const side = sealRows(offices!.split('、'), '2021年3月25日', Number(columns), Number(column));
    return side && `${side.rows.map((row) => row.join('、')).join(' ／ ')}: ${side.middles.map(rounded).join(', ')}`;
  },
  'where the signature stands': (settings) =>
    letterPages(letterOfRows([{}], settingsOf(settings)))
      .flatMap(({ lines }) => lines)
      .filter(({ kind }) => kind === 'office' || kind === 'date' || kind === 'contact')
      .map(({ kind, align, left, right }) => `${kind} ${align} ${rounded(left)}–${rounded(right)}`)
      .join(', '),
  // What differs from those of a letter without settings, or all of those.
  'the looks that settings come to': (settings) => {
    const looks = lookTextsOf(settings);
    const plain = lookTextsOf('');
    const keys = Object.keys(looks) as LookKey[];
    const told = settings === '' ? keys : keys.filter((key) => looks[key] !== plain[key]);
    return told.map((key) => `${key} ${looks[key]}`).join(', ');
  },
  'how far from the foot of the page the lines and rules of 版记 begin': (settings) =>
    imprintItems(letterOfRows([{}], settingsOf(settings)))
      .map(({ block, lines, fromBottom }) => `${typeof block === 'string' ? block : lines.join(' ／ ')} ${fromBottom}`)
      .join(', '),
  'whether two texts of a setting look the same': (line) => {
    const [key, one, other] = line.split('｜');
    return isSameLook(key as LookKey, one!, other!);
  },
  'the parts of an old letter': (letter) =>
    rolesOf(
      letter.split('\n').map((text) => ({ text })),
      parseLetter(paragraphsOfText(letter)).draft,
    ).join(' '),
});
