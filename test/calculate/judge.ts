/** What trusted formulas show after an edit, against LibreOffice's own calculation of the edited workbook. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbookParts } from '../../src/adapters/xlsx/read-parts';
import { readWorkbookNames } from '../../src/adapters/xlsx/formulas/read-workbook-names';
import { readPackage } from '../../src/adapters/xlsx/read-xlsx';
import { storedFormulas } from '../../src/adapters/xlsx/formulas/sheet-formulas';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { decodeXml } from '../../src/adapters/ooxml/parse-xml';
import type { BookContent } from '../../src/application/calculate/book-content';
import { openCalculation } from '../../src/application/calculate/calculation';
import { isSameResult } from '../../src/application/calculate/same-result';
import { isError } from '../../src/application/calculate/values';
import type { CellValue } from '../../src/application/ports';
import { toA1, type CellRef } from '../../src/domain/cell';
import { calculateWithLibreOffice, PYTHON } from '../support/office-tools';

interface Told {
  readonly changes: readonly (readonly (CellRef & { readonly value: CellValue | null })[])[];
  readonly templates: readonly string[];
}

export interface Verdict {
  /** Formulas of the books, and those that the gate trusts. */
  readonly formulas: number;
  readonly trusted: number;
  /** Results given after edits, those among them that differ from what was there before, and those that LibreOffice has otherwise. */
  readonly results: number;
  readonly changed: number;
  readonly wrong: readonly string[];
  /** By template: how often a formula of it was not trusted. */
  readonly untrusted: ReadonlyMap<string, number>;
}

/** The content of a file for its calculation. */
export function contentOfFile(bytes: Uint8Array): BookContent {
  const pkg = openPackage(bytes, 'xlsx');
  const parts = readWorkbookParts(pkg);
  const names = readWorkbookNames(pkg, parts, (part, see) => see(decodeXml(pkg.bytes(part))));
  const { sheets, dateSystem } = readPackage(pkg, parts).snapshot;
  const formulasOf = (wanted: string) =>
    storedFormulas(decodeXml(pkg.bytes(parts.sheets.find(({ name }) => name === wanted)!.part)));
  return { names, dateSystem, sheets: sheets.map(({ name, rows }) => ({ name, rows, formulas: formulasOf(name) })) };
}

/** By sheet and place; a formula that shows an empty text has "". */
function resultsOf({ sheets }: BookContent): ReadonlyMap<string, CellValue> {
  return new Map(
    sheets.flatMap(({ name, rows, formulas }) => {
      const values = new Map(
        rows.flatMap(({ row, cells }) => cells.map((cell) => [toA1({ ...cell, row }), cell.value])),
      );
      return formulas.map((formula) => [`${name}!${toA1(formula)}`, values.get(toA1(formula)) ?? ''] as const);
    }),
  );
}

/** LibreOffice saves its error 502 (a wrong argument) as #VALUE! where Excel has #NUM! or #N/A; only that it is an error is judged. */
function asExcel(expected: CellValue, ours: CellValue): CellValue {
  const isOther = isError(ours) && ['#NUM!', '#N/A'].includes(ours.error);
  return isOther && isError(expected) && expected.error === '#VALUE!' ? ours : expected;
}

/** Makes books in the folder, has them calculated, changes them and compares. */
export function judgeBooks(folder: string, seed: number, mutations: number): Verdict {
  const made = path.join(folder, String(seed));
  mkdirSync(made);
  execFileSync(PYTHON!, [path.join(__dirname, 'make_books.py'), made, String(seed), String(mutations)]);
  const { changes, templates } = JSON.parse(readFileSync(path.join(made, 'changes.json'), 'utf8')) as Told;
  const names = ['base', ...changes.map((_, index) => String(index))];
  const files = calculateWithLibreOffice(names.map((name) => path.join(made, `${name}.xlsx`)));
  const [base, ...mutated] = files.map(contentOfFile) as [BookContent, ...BookContent[]];

  const before = resultsOf(base);
  const cells = base.sheets.flatMap(({ name, formulas }) =>
    formulas.map(({ row, column }): CellRef => ({ sheet: name, row, column })),
  );
  const texts = new Map<string, string>(
    base.sheets.flatMap(({ name, formulas }) => formulas.map((one) => [`${name}!${toA1(one)}`, one.text] as const)),
  );
  const untrusted = new Map<string, number>();
  const wrong: string[] = [];
  let [trusted, results, changed] = [0, 0, 0];
  changes.forEach((edits, index) => {
    const calculation = openCalculation(base);
    if (index === 0) {
      for (const cell of cells) {
        if (calculation.isTrusted(cell)) trusted++;
        else if (cell.column === 2) {
          const template = templates[cell.row - 2]!;
          untrusted.set(template, (untrusted.get(template) ?? 0) + 1);
        }
      }
    }
    for (const { value, ...cell } of edits) calculation.put(cell, value);
    const right = resultsOf(mutated[index]!);
    for (const { cell, value } of calculation.recalculate(cells)) {
      const place = `${cell.sheet}!${toA1(cell)}`;
      const expected = right.get(place) ?? '';
      results++;
      if (!isSameResult(expected, before.get(place) ?? '')) changed++;
      if (isSameResult(value, asExcel(expected, value))) continue;
      const was = JSON.stringify(before.get(place));
      wrong.push(
        `seed ${seed}.${index} ${place} =${texts.get(place)}: ${JSON.stringify(value)}, right is ${JSON.stringify(expected)}, was ${was}; ${JSON.stringify(edits)}`,
      );
    }
  });
  return { formulas: cells.length, trusted, results, changed, wrong, untrusted };
}
