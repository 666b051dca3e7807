/** Whether what a list names can overlap: `exclusive.txt` has lists and the answer for each. */
import path from 'node:path';
import { areExclusive } from '../../../src/rules/facts/exclusive';
import { goldenTables } from '../../support/golden';

goldenTables(path.join(__dirname, 'exclusive.txt'), {
  'do not overlap': (list) => areExclusive(list.split('、')),
});
