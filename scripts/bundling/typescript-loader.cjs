/** TypeScript for webpack, each file by itself: types are stripped and not checked (`npm run typecheck` does that). */
const { transform } = require('esbuild');
const ts = require('typescript');

/** What only tests and the manual read of a rule is not shipped: they are longer than the rules. */
const AT_HOME = ['examples', 'why'];

/** The text without the examples and the reason of a rule that is defined in it. */
function withoutExamples(text, file) {
  if (!text.includes('defineRule(')) return text;
  let kept = '';
  let end = 0;
  const visit = (node) => {
    const [rule] = ts.isCallExpression(node) && node.expression.text === 'defineRule' ? node.arguments : [];
    if (!rule || !ts.isObjectLiteralExpression(rule)) return ts.forEachChild(node, visit);
    for (const property of rule.properties.filter(({ name }) => AT_HOME.includes(name?.text))) {
      kept += text.slice(end, property.pos);
      // With the comma behind it.
      end = property.end + (text[property.end] === ',' ? 1 : 0);
    }
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022));
  return kept + text.slice(end);
}

module.exports = function typescriptLoader(text) {
  const done = this.async();
  const { resourcePath: file, sourceMap } = this;
  transform(withoutExamples(text, file), {
    loader: file.endsWith('x') ? 'tsx' : 'ts',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    charset: 'utf8',
    sourcefile: file,
    sourcemap: sourceMap ? 'external' : false,
  }).then(({ code, map }) => done(null, code, map || undefined), done);
};
