/** Saves the tracker of tracker.json with the npm libraries of .cache/producers, into the folder that is given. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const load = createRequire(path.join(here, '../../.cache/producers/package.json'));
const sheets = JSON.parse(readFileSync(path.join(here, 'tracker.json'), 'utf8'));
const [folder] = process.argv.slice(2);

async function exceljs() {
  const { Workbook } = load('exceljs');
  const book = new Workbook();
  for (const [title, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(title);
    rows.forEach((row, r) =>
      row.forEach((value, c) => {
        const cell = sheet.getCell(r + 1, c + 1);
        if (typeof value !== 'object') cell.value = value;
        else if ('formula' in value) cell.value = { formula: value.formula, result: value.result };
        else cell.value = value.date ?? value.percent;
        if (typeof value === 'object') cell.numFmt = 'date' in value ? 'yyyy/m/d' : '0%';
      }),
    );
    if (title.startsWith('第')) {
      sheet.getCell('B5').dataValidation = { type: 'decimal', operator: 'between', formulae: [0, 1] };
      sheet.getCell('C5').note = '请核对';
    }
  }
  await book.xlsx.writeFile(path.join(folder, 'exceljs.xlsx'));
}

function sheetjs() {
  const { utils, writeFile } = load('xlsx');
  const book = utils.book_new();
  for (const [title, rows] of Object.entries(sheets)) {
    const cell = (value) => {
      if (typeof value !== 'object') return value;
      if ('formula' in value) return { t: 'n', f: value.formula, v: value.result, z: '0%' };
      return { t: 'n', v: value.date ?? value.percent, z: 'date' in value ? 'yyyy/m/d' : '0%' };
    };
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => row.map(cell))), title);
  }
  writeFile(book, path.join(folder, 'sheetjs.xlsx'));
  writeFile(book, path.join(folder, 'sheetjs-shared.xlsx'), { bookSST: true, compression: true });
}

for (const make of [exceljs, sheetjs]) {
  try {
    await make();
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    console.error(`${make.name} is not installed`);
  }
}
