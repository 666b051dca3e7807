/**
 * Fluent as one module, for jest: the library is some 1,500 files and its icons are thousands of elements, made anew for each test file
 * that draws. The bundle has the icons that src names and no others.
 */
const { createHash } = require('node:crypto');
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { buildSync, PLAIN_EXPORTS } = require('./transform');

const PROJECT = path.join(__dirname, '../..');
const IMPORT = /import \{([^}]*)\} from '@fluentui\/react-icons'/gu;

/** What the module hands on. */
function contents() {
  const icons = readdirSync(path.join(PROJECT, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) => [...readFileSync(path.join(PROJECT, 'src', file), 'utf8').matchAll(IMPORT)])
    .flatMap(([, names]) => names.split(',').map((name) => name.trim().replace(/ as .*/u, '')))
    .filter((name) => name !== '' && !name.startsWith('type '));
  return `export * from '@fluentui/react-components';
export { ${[...new Set(icons)].sort().join(', ')} } from '@fluentui/react-icons';`;
}

module.exports = {
  canInstrument: false,

  process() {
    const { outputFiles } = buildSync({
      stdin: { contents: contents(), resolveDir: PROJECT },
      bundle: true,
      write: false,
      format: 'cjs',
      target: 'node20',
      define: { 'process.env.NODE_ENV': '"test"' },
      external: ['react', 'react-dom'],
      footer: { js: PLAIN_EXPORTS },
    });
    return { code: outputFiles[0].text };
  },

  getCacheKey: () =>
    [__filename, path.join(__dirname, 'transform.js'), path.join(PROJECT, 'package-lock.json')]
      .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256').update(contents()))
      .digest('hex'),
};
