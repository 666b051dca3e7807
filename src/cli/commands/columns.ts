import { describeNotRead, describeRead } from '../../application/reading/describe-reading';
import { MEANINGS, saveColumnMap } from '../../application/column-map/column-map-sheet';
import type { WorkbookSnapshot } from '../../application/ports';
import {
  EACH_ROW,
  mapKey,
  roleNamed,
  ROW_WORDS,
  statusNamed,
  type ColumnMapEntry,
} from '../../application/reading/column-map';
import { readTracker } from '../../application/reading/read-tracker';
import { toA1 } from '../../domain/cell';
import { roleName } from '../../domain/role-words';
import { COLUMN_MAP_SHEET } from '../../domain/own-sheets';
import { onlyFile, parseCommandLine, usage } from '../command-line';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import { startProgress, type Terminal } from '../terminal';
import { namingFile, openToChange, openWorkbookFile } from '../workbook-file';

/** mubiao columns FILE.xlsx [-o OUT.xlsx --set "工作表!表头=作为" …]: shows what each header is read as, and writes 栏目对照. */
export async function columns(words: readonly string[], terminal: Terminal): Promise<number> {
  const { files, lists, ...wanted } = parseCommandLine(words, {
    ...OUTPUT_OPTIONS,
    set: { kind: { list: (value) => value.includes('=') } },
  });
  const file = onlyFile(files);
  const settings = lists.set ?? [];
  if (settings.length === 0) {
    if (wanted.values.output !== undefined) throw usage('没有用 --set 写明要对照的栏目。');
    const { snapshot } = await openWorkbookFile(file, startProgress(terminal));
    await namingFile(file, () => terminal.out(columnsTold(snapshot)));
    return 0;
  }
  const output = await wantedOutput(wanted, [file], '没有用 -o 写明含栏目对照表的文件名。');
  const { workbook, snapshot, write } = await openToChange(file, output, terminal);
  const entries = settings.map((setting) => entryOf(setting, snapshot));
  await namingFile(file, () => saveColumnMap(workbook, entries));
  await write();
  terminal.out(columnsTold(await workbook.read()));
  terminal.out(`已写入“${COLUMN_MAP_SHEET}”表（${entries.length} 条），文件为 ${output.name}。\n`);
  for (const { header } of entries.filter((entry) => !isAnywhere(entry, snapshot))) {
    terminal.err(`没有找到表头或状态词“${header}”，这一条目前不起作用，请核对写法。\n`);
  }
  return 0;
}

/** Whether a cell holds what the entry speaks of; headers of two lines are written with / between them. */
function isAnywhere({ sheet, header }: ColumnMapEntry, { sheets }: WorkbookSnapshot): boolean {
  if (header === '' || header === EACH_ROW) return true;
  const wanted = mapKey(header).split('/');
  const held = sheets
    .filter(({ name }) => sheet === '' || name === sheet)
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => mapKey(String(value)))));
  return wanted.every((line) => held.some((text) => text.includes(line)));
}

/** Each header with its role, and what was not read. */
function columnsTold(content: WorkbookSnapshot): string {
  const tracker = readTracker(content);
  const { columns: read, unsure, notRead } = tracker.reading;
  const lines = read.map(({ cell, header, role }) => {
    const doubt = unsure.some((each) => each.cell.sheet === cell.sheet && toA1(each.cell) === toA1(cell));
    return `${cell.sheet}!${toA1(cell)} ${header || '（没有表头）'} = ${roleName(role)}${doubt ? '（请确认）' : ''}\n`;
  });
  const problems = notRead
    .filter(({ kind }) => kind === 'sheet' || kind === 'rows' || kind === 'passed-over')
    .map(({ cell, reason }) => `${cell.sheet}!${toA1(cell)} ${reason}\n`);
  return `${lines.join('')}${problems.join('')}${[describeRead(tracker), ...describeNotRead(tracker)].join('')}\n`;
}

/** 工作表!表头=作为; without 工作表! it is of all sheets, without 表头 of a sheet as a whole (不用). */
function entryOf(setting: string, { sheets }: WorkbookSnapshot): ColumnMapEntry {
  const at = setting.lastIndexOf('=');
  const [place, meaning] = [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
  const mark = place.indexOf('!');
  const sheet = mark < 0 ? '' : place.slice(0, mark).trim();
  const header = place.slice(mark + 1).trim();
  if (sheet !== '' && !sheets.some(({ name }) => name === sheet)) throw usage(`没有工作表“${sheet}”（${setting}）。`);
  const isRow = header === EACH_ROW && (ROW_WORDS as readonly string[]).includes(meaning);
  const isKnown = isRow || roleNamed(meaning) !== null || (header !== EACH_ROW && statusNamed(meaning) !== null);
  if (!isKnown) {
    throw usage(
      `不认识“${meaning}”（${setting}）。“作为”可以写：${MEANINGS.join('、')}；状态词写百分数，或 落后、进行中、未启动；每行写 ${ROW_WORDS.join('、')}。`,
    );
  }
  return { sheet, header, meaning };
}
