/** TypeScript for jest, each file by itself: types are stripped and not checked (`npm run typecheck` does that). */
const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
// One compiler beside each worker, instead of a process for each file.
process.env.ESBUILD_WORKER_THREADS = '1';
const { buildSync, transformSync, version } = require('esbuild');

const ITSELF = readFileSync(__filename);

/**
 * Once a module has run its exports are plain values: quick to read, and jest.spyOn can replace them. What a module that imports
 * this one in a circle gives on has no value yet and stays a getter.
 */
const PLAIN_EXPORTS = `
{
  const plain = Object.defineProperty({}, '__esModule', { value: true });
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(module.exports))) {
    try {
      if (name !== '__esModule') plain[name] = module.exports[name];
    } catch {
      Object.defineProperty(plain, name, property);
    }
  }
  module.exports = plain;
}`;

module.exports = {
  buildSync,
  PLAIN_EXPORTS,
  canInstrument: false,

  process(text, file) {
    return transformSync(text, {
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      supported: { 'dynamic-import': false },
      footer: PLAIN_EXPORTS,
      sourcefile: file,
      sourcemap: 'inline',
    });
  },

  getCacheKey: (text, file) =>
    createHash('sha256').update(ITSELF).update(version).update(file).update(text).digest('hex'),
};
