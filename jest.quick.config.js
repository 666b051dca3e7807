const all = require('./jest.config');

/** Folders that need a browser, LibreOffice, a web server or a build, and files that try hundreds of made-up cases. */
const LONG = [
  'test/browser/',
  'test/cli/process',
  'test/hostile/',
  'test/package/',
  'test/render/',
  'test/contract/year',
  'test/letter/round-trip',
  'test/manifest/',
  'test/reading/near-misses',
  'test/rules/official-prose',
  'test/calculate/judged',
  'test/xlsx/foreign-files',
  'test/xlsx/recalculated',
  'test/xlsx/rows-in-office',
];

// Tests that need the slow programs or try much look at this.
process.env.QUICK_TESTS = '1';

/** The inner loop (`npm test`): all that proves the code in seconds. `npm run verify` runs everything. */
module.exports = {
  ...all,
  testPathIgnorePatterns: [...(all.testPathIgnorePatterns ?? ['/node_modules/']), ...LONG],
};
