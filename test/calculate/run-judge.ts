/** Part of `npm run fuzz`: many books with many edits, as in judged.test.ts. `npx tsx test/calculate/run-judge.ts SEED BOOKS` runs it alone. */
import { HAVE } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { judgeBooks } from './judge';

const EDITED_BOOKS = 6;

/** Tries them and prints what came of it. False when a trusted result was wrong. */
export function tryCalculation(seed: number, books: number): boolean {
  if (!HAVE.openpyxl || !HAVE.LibreOffice) {
    console.log('Calculated results were not judged: openpyxl or LibreOffice is not installed.');
    return true;
  }
  const verdicts = Array.from({ length: books }, (_, index) =>
    inTemporaryFolder((folder) => judgeBooks(folder, seed + index, EDITED_BOOKS)),
  );
  const sum = (of: (verdict: (typeof verdicts)[number]) => number): number =>
    verdicts.reduce((total, verdict) => total + of(verdict), 0);
  const wrong = verdicts.flatMap((verdict) => verdict.wrong);
  console.log(
    `calculation: ${books} books, ${sum(({ formulas }) => formulas)} formulas, ${sum(({ trusted }) => trusted)} trusted; ` +
      `${sum(({ results }) => results)} results after edits (${sum(({ changed }) => changed)} of them new), ${wrong.length} wrong`,
  );
  for (const one of wrong) console.log(one);
  return wrong.length === 0;
}

if (require.main === module) {
  const [seed = 1, books = 10] = process.argv.slice(2).map(Number);
  process.exitCode = tryCalculation(seed, books) ? 0 : 1;
}
