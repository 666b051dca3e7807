import { readOwnWords, saveOwnWords } from '../../application/own-words/own-words-sheet';
import type { WorkbookSnapshot } from '../../application/ports';
import { cellName } from '../../domain/cell';
import type { OwnWord } from '../../domain/own-words';
import { OWN_WORDS_SHEET } from '../../domain/own-sheets';
import { onlyFile, parseCommandLine, usage } from '../command-line';
import { oneLine } from '../describe';
import { OUTPUT_OPTIONS, wantedOutput } from '../output-file';
import { startProgress, type Terminal } from '../terminal';
import { namingFile, openToChange, openWorkbookFile } from '../workbook-file';

/** mubiao words FILE.xlsx [-o OUT.xlsx --set "词=改为" …]: shows the sheet 用词, makes it and writes words into it. */
export async function words(args: readonly string[], terminal: Terminal): Promise<number> {
  const { files, lists, ...wanted } = parseCommandLine(args, {
    ...OUTPUT_OPTIONS,
    set: { kind: { list: (value) => !/\.(?:xlsx|xlsm)$/iu.test(value) } },
  });
  const file = onlyFile(files);
  const entries = (lists.set ?? []).map(entryOf);
  if (entries.length === 0 && wanted.values.output === undefined) {
    const { snapshot } = await openWorkbookFile(file, startProgress(terminal));
    terminal.out(wordsTold(snapshot));
    return 0;
  }
  const output = await wantedOutput(wanted, [file], '没有用 -o 写明含用词表的文件名。');
  const { workbook, snapshot, write } = await openToChange(file, output, terminal);
  const { place } = readOwnWords(snapshot.sheets, snapshot.dateSystem);
  if (entries.length === 0 && place) {
    throw usage(`已有“${place.sheet}”表，没有用 --set 写明要写入的词。`);
  }
  await namingFile(file, () => saveOwnWords(workbook, entries));
  await write();
  terminal.out(wordsTold(await workbook.read()));
  terminal.out(
    `${place ? '已写入' : '已建立'}“${OWN_WORDS_SHEET}”表（写入 ${entries.length} 条），文件为 ${output.name}。\n`,
  );
  return 0;
}

/** Each word with what it is to be, in the order of the sheet. */
function wordsTold({ sheets, dateSystem }: WorkbookSnapshot): string {
  const { place, words: read } = readOwnWords(sheets, dateSystem);
  if (!place) return `没有“${OWN_WORDS_SHEET}”表：用 --set 写入词，或只写 -o 建立空表后在 Excel 中填写。\n`;
  if (place.headerRow === null) return `“${place.sheet}”表没有“词”一列，没有读取。请在表头写：词、改为、说明。\n`;
  const lines = read.map(({ cell, word, instead, note }) => {
    const meaning = instead === '' ? '不再提示（专名）' : `改为 ${oneLine(instead)}`;
    return `${cellName(cell)} ${oneLine(word)}：${meaning}${note === '' ? '' : `　${oneLine(note)}`}\n`;
  });
  return lines.length === 0 ? `“${place.sheet}”表中还没有词。\n` : lines.join('');
}

/** 词=改为; 专名 alone, or 专名=, is left alone. */
function entryOf(setting: string): OwnWord {
  const at = setting.indexOf('=');
  const [word, instead] = at < 0 ? [setting, ''] : [setting.slice(0, at), setting.slice(at + 1)];
  if (word.trim() === '') throw usage(`--set 中没有写明词（${setting}）。`);
  return { word: word.trim(), instead: instead.trim(), note: '' };
}
