/** LibreOffice calculates books that a script makes, and the same books with other inputs; what trusted formulas show then is the same. */
import { describeWith } from '../support/office-tools';
import { inTemporaryFolder } from '../support/temporary-folder';
import { judgeBooks } from './judge';

describeWith(['openpyxl', 'LibreOffice'], 'trusted results after edits', () => {
  test('are what LibreOffice calculates', () => {
    const verdict = inTemporaryFolder((folder) => judgeBooks(folder, 2021, 6));
    expect(verdict.wrong).toEqual([]);
    expect(verdict.results).toBeGreaterThan(3000);
    expect(verdict.changed).toBeGreaterThan(100);
    // Few formulas are not trusted: those in which LibreOffice and Excel are known to differ.
    expect(verdict.trusted / verdict.formulas).toBeGreaterThan(0.85);
  });
});
