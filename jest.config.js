const { availableParallelism } = require('node:os');

// Workers start with the flags of this process. Most of what a test makes lives no longer than the test, and is thrown away without being
// copied where V8 waits for more of it.
process.execArgv.push('--max-semi-space-size=64');

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // One more than there are cores: much of a run is waiting, for browsers, LibreOffice and the pauses that the program makes.
  maxWorkers: availableParallelism() + 1,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  // Generous: Chromium and LibreOffice on a small busy machine need it, and it proves nothing.
  testTimeout: 240_000,
  testSequencer: '<rootDir>/test/support/longest-first.js',
  runtime: '<rootDir>/test/support/shared-scripts.js',
  moduleNameMapper: { '^@fluentui/react-(components|icons)$': '<rootDir>/test/support/fluent.js' },
  transform: {
    '\\.tsx?$': '<rootDir>/test/support/transform.js',
    '/test/support/fluent\\.js$': '<rootDir>/test/support/bundle-fluent.js',
  },
};
