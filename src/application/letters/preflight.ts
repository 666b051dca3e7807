/** What to look at before a letter goes out: nothing that stands in its way, but what a careful clerk would want to know. */
import { overallCompletion } from '../../domain/overall-completion';
import { formatPercent } from '../../domain/percent';
import { SETTING_KEYS, settingOf, SETTINGS } from '../../domain/settings';
import {
  nameOfTarget,
  placeOfSetting,
  placeOfTarget,
  type Target,
  type TextField,
  type Tracker,
} from '../../domain/tracker';
import { COLUMN_HEADERS, LABELS, TEXT_KEYS } from '../../domain/words';
import type { LetterRemark } from '../../letter/compose';
import { oddCharacters } from '../../letter/font-characters';
import type { Letter } from '../../letter/letter';
import { hasSection } from '../../letter/sections';
import { officeLines, SIGNATURE_WIDTH } from '../../letter/signature-columns';
import { titleWidth } from '../../letter/look';
import { titleLines } from '../../letter/title-lines';
import type { WorkbookSnapshot } from '../ports';

/** Remarks on the letter on these targets, which was composed from this workbook. */
export function preflight(
  workbook: WorkbookSnapshot,
  tracker: Tracker,
  targets: readonly Target[],
  letter: Letter,
): readonly LetterRemark[] {
  return [
    ...onLayout(tracker, letter),
    ...targets.flatMap((target) => [...onPercent(target), ...onHiddenRows(workbook, target)]),
    ...onCharacters(tracker, targets, letter),
  ];
}

/** A title of more lines is hard to read, and seldom meant. */
const MOST_TITLE_LINES = 3;

function* onLayout(tracker: Tracker, { paragraphs, signature, look }: Letter): Generator<LetterRemark> {
  const { settings } = tracker;
  const title = paragraphs.find(({ kind }) => kind === 'title')?.text ?? '';
  const lines = titleLines(title, titleWidth(look)).length;
  if (lines > MOST_TITLE_LINES) {
    yield {
      cell: placeOfSetting(settings.title.cell, tracker),
      message: `标题排成 ${lines} 行，一般不超过 ${MOST_TITLE_LINES} 行，请酌情精简。`,
    };
  }
  for (const office of signature.offices) {
    const parts = officeLines(office, look.columns);
    if (parts.length === 1) continue;
    const message = `署名“${office}”超过 ${SIGNATURE_WIDTH} 字，排成 ${parts.length} 行（${parts.join('／')}），请核对断行处。`;
    yield { cell: placeOfSetting(settings.office.cell, tracker), message };
  }
}

/** A percentage that cannot be is written as it comes, and said; others with one decimal at most. */
function* onPercent(target: Target): Generator<LetterRemark> {
  const overall = overallCompletion(target);
  if (overall === null) return;
  const cell = target.overall.cell ?? placeOfTarget(target);
  const written = formatPercent(overall);
  if (overall < 0 || overall > 1) {
    yield {
      cell,
      message: `${nameOfTarget(target)}的${LABELS.overall} ${written} 不在 0% 至 100% 之间，函件照写，请先核对。`,
    };
    return;
  }
  const percent = overall * 100;
  if (Math.abs(percent - Number.parseFloat(written)) < 1e-6) return;
  const exact = Number(percent.toFixed(4));
  yield { cell, message: `${nameOfTarget(target)}的${LABELS.overall}为 ${exact}%，函件中写作 ${written}。` };
}

/** Rows that a filter or a person has hidden are in the letter like others. */
function* onHiddenRows({ sheets }: WorkbookSnapshot, target: Target): Generator<LetterRemark> {
  const rows = new Set(
    sheets.find(({ name }) => name === target.sheet)?.rows.flatMap(({ row, hidden }) => (hidden ? [row] : [])),
  );
  const hidden = target.subProjects.filter(({ row }) => rows.has(row));
  const [first] = hidden;
  if (!first) return;
  const told = hidden.map(({ row }) => row).join('、');
  yield {
    cell: first.name.cell ?? placeOfTarget(target),
    message: `${nameOfTarget(target)}的第 ${told} 行被隐藏，函件照写，请核对是否应当上报。`,
  };
}

function* onCharacters(tracker: Tracker, targets: readonly Target[], { look }: Letter): Generator<LetterRemark> {
  // What these typefaces hold is known.
  const fonts = /_GB2312$/u.test(look.faces.body.font) ? '国标' : '系统';
  for (const { name, field } of textsOfLetter(tracker, targets)) {
    const { missing, emoji } = oddCharacters(field.text, fonts);
    const cell = field.cell;
    if (cell === null) continue;
    if (emoji.length > 0) {
      yield { cell, message: `${name}中有表情符号${quoted(emoji)}，公文中不宜使用，打印时也可能缺失，请删去。` };
    }
    if (missing.length > 0) {
      const face = fonts === '国标' ? '仿宋_GB2312 等字体' : '所选字体';
      yield {
        cell,
        message: `${name}中的${quoted(missing)}不在${face}的字库中，Word 会改用其他字体，请核对打印效果。`,
      };
    }
  }
}

/** Some are told, the rest are counted. */
const MOST_QUOTED = 8;

function quoted(characters: readonly string[]): string {
  const some = characters.slice(0, MOST_QUOTED).join('、');
  return characters.length > MOST_QUOTED ? `“${some}”等 ${characters.length} 个字符` : `“${some}”`;
}

interface NamedText {
  readonly name: string;
  readonly field: TextField;
}

/** The texts that the letter holds. */
function* textsOfLetter({ settings }: Tracker, targets: readonly Target[]): Generator<NamedText> {
  for (const key of SETTING_KEYS) {
    const { kind } = settingOf(key);
    if (key !== 'date' && (kind === 'text' || kind === 'list'))
      yield { name: SETTINGS[key].name, field: settings[key] };
  }
  for (const target of targets) {
    const name = nameOfTarget(target);
    yield { name: `${name}的${LABELS.text}`, field: target.text };
    for (const subProject of target.subProjects) {
      const own = target.subProjects.length > 1 ? `${name}“${subProject.name.text.trim()}”` : name;
      if (target.subProjects.length > 1) yield { name: `${own}的名称`, field: subProject.name };
      for (const key of TEXT_KEYS) {
        if (hasSection(target, key)) yield { name: `${own}的${COLUMN_HEADERS[key][0]}`, field: subProject[key] };
      }
    }
  }
}
