const quick = require('./jest.quick.config');

const folders = (process.env.MUTATE_FOLDERS ?? '').split(',').filter(Boolean);

/** For `npm run mutate`, in its private copy: the quick tests of the named folders, those that failed most often first. */
module.exports = {
  ...quick,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  testSequencer: '<rootDir>/scripts/mutate/kills-first.js',
  cacheDirectory: '<rootDir>/.mutate-cache',
};
