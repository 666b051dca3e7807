/** @type {import('prettier').Config} */
module.exports = {
  singleQuote: true,
  printWidth: 120,
  trailingComma: 'all',
  // Of its two parsers of TypeScript the quicker one, by a fifth; what they read is laid out alike.
  overrides: [{ files: ['*.ts', '*.tsx'], options: { parser: 'babel-ts' } }],
};
