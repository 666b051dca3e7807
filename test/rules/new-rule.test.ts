/** What `npm run new-rule` makes: a rule in the list that compiles and whose examples run. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { addToList, ruleFile, SCOPES } from '../../scripts/rule-file';

const ROOT = path.join(__dirname, '../..');
const rule = { id: 'number-of-pages', group: 'form', severity: 'warning' } as const;

test.each(SCOPES)('a rule that looks at each %s compiles', (scope) => {
  const file = path.join(ROOT, 'src/rules/form/number-of-pages.ts');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(ROOT, 'tsconfig.core.json'), (name) => readFileSync(name, 'utf8')).config,
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  const text = ruleFile({ ...rule, scope });
  host.readFile = (name) => (name === file ? text : readFile(name));
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const problems = ts.getPreEmitDiagnostics(ts.createProgram([file], { ...options, noEmit: true }, host));
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});

test.each(SCOPES)('a rule that looks at each %s is laid out as the others', (scope) => {
  const text = ruleFile({ ...rule, scope });
  const prettier = path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
  const args = [prettier, '--stdin-filepath', path.join(ROOT, 'src/rules/form/number-of-pages.ts')];
  expect(text).toBe(execFileSync(process.execPath, args, { input: text, encoding: 'utf8' }));
});

test('the list has its import in order and the rule at its end', () => {
  const index = readFileSync(path.join(ROOT, 'src/rules/index.ts'), 'utf8');
  const added = addToList(index, { ...rule, scope: 'prose' }).split('\n');
  const at = added.indexOf("import { numberOfPages } from './form/number-of-pages';");
  expect(added[at - 1]).toContain('./form/invisible-character');
  expect(added[at + 1]).toContain('./form/numbering-comma');
  expect(added.slice(-3)).toEqual(['  numberOfPages,', '];', '']);
});
