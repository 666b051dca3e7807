/** Trackers as golden tables write them: how one differs from the plain tracker. */
import { COLUMN_HEADERS, COLUMN_KEYS, LABEL_KEYS, LABELS } from '../../src/domain/words';
import { SETTING_KEYS, SETTINGS } from '../../src/domain/settings';
import type { Example, ExampleCell } from '../../src/rules/example';
import { writtenCell } from './written-cell';

type Cells = Record<string, ExampleCell>;

/** The months before the one reported on, by their names. */
const MONTHS_AGO: Readonly<Record<string, number>> = { 上月: 1, 前月: 2 };

/**
 * Pieces parted by ｜, each the name of a column, label or setting with what stands there: `完成进度 30%｜目标内容 建成5所。`. In front of
 * a name 2行 is another row, 上月 or 前月 the archive of a month before, 第2项 another target, and 目标的 tells the label 目标的 开始日期
 * from the column of that name; 工作表 is the name of its sheet,
 * 没有 a column or setting that is left out, 生僻 a setting that nobody knows.
 */
export function writtenExample(line: string): Omit<Example, 'reports'> {
  const targets = [newTarget()];
  const months: (Cells | null)[][] = [];
  const settings: Record<string, ExampleCell | undefined> = {};
  const unknownSettings: string[] = [];
  for (const piece of line.split('｜').filter((each) => each !== '')) {
    const { which, ago, row, isLabel, name, value } = parsePiece(piece);
    while (targets.length < which) targets.push(newTarget());
    const { rows, labels, withoutColumns, sheet } = targets[which - 1]!;
    const column = isLabel ? undefined : COLUMN_KEYS.find((key) => COLUMN_HEADERS[key][0] === name);
    const label = LABEL_KEYS.find((key) => LABELS[key] === name);
    const setting = SETTING_KEYS.find((key) => SETTINGS[key].name === name);
    if (ago > 0) {
      const month = (months[ago - 1] ??= []);
      if (name === '没有') month[row - 1] = null;
      else month[row - 1] = { ...month[row - 1], [column ?? 'overall']: writtenCell(value) };
    } else if (name === '工作表') sheet.push(value);
    else if (name === '生僻') unknownSettings.push(value);
    else if (name === '没有' && SETTING_KEYS.some((key) => SETTINGS[key].name === value))
      settings[SETTING_KEYS.find((key) => SETTINGS[key].name === value)!] = undefined;
    else if (name === '没有') withoutColumns.push(COLUMN_KEYS.find((key) => COLUMN_HEADERS[key][0] === value)!);
    else if (column) rows[row - 1] = { ...rows[row - 1], [column]: writtenCell(value) };
    else if (label) labels[label] = writtenCell(value);
    else if (setting) settings[setting] = writtenCell(value);
    else throw new Error(`${name} is no column, label or setting`);
  }
  const [first, ...moreTargets] = targets.map(({ sheet, rows, ...target }) => ({
    ...target,
    rows: Array.from(rows, (cells) => cells ?? {}),
    ...(sheet[0] === undefined ? {} : { sheet: sheet[0] }),
  }));
  const history = Array.from(months, (rows = []) => ({
    rows: Array.from(rows, (cells) => (cells === undefined ? {} : cells)),
  }));
  return {
    ...first,
    ...(moreTargets.length > 0 && { moreTargets }),
    ...(history.length > 0 && { history: history.reverse() }),
    settings,
    unknownSettings,
  };
}

function newTarget() {
  return {
    rows: [] as Cells[],
    labels: {} as Cells,
    withoutColumns: [] as (typeof COLUMN_KEYS)[number][],
    sheet: [] as string[],
  };
}

function parsePiece(piece: string) {
  const [, target, month, row, label, name, value] =
    /^(?:第(\d)项 )?(?:(上月|前月) )?(?:(\d+)行 )?(目标的 )?(\S+)(?: (.*))?$/u.exec(piece)!;
  return {
    which: Number(target ?? 1),
    ago: month === undefined ? 0 : MONTHS_AGO[month]!,
    row: Number(row ?? 1),
    isLabel: label !== undefined,
    name: name!,
    value: (value ?? '').replaceAll('⏎', '\n'),
  };
}
