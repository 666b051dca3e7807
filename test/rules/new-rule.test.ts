/** What `npm run new-rule` makes: a rule in the list that compiles and whose examples run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { addToList, ruleFile, SCOPES } from '../../scripts/rule-file';
import { inTemporaryFolder } from '../support/temporary-folder';

const ROOT = path.join(__dirname, '../..');
const rule = { id: 'number-of-pages', group: 'form', severity: 'warning' } as const;
const TEXTS = new Map(
  SCOPES.map((scope) => [path.join(ROOT, `src/rules/form/made-for-${scope}.ts`), ruleFile({ ...rule, scope })]),
);

test('a rule compiles, whatever it looks at', () => {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(ROOT, 'tsconfig.core.json'), (name) => readFileSync(name, 'utf8')).config,
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (name) => TEXTS.get(name) ?? readFile(name);
  host.fileExists = (name) => TEXTS.has(name) || fileExists(name);
  host.getSourceFile = (name, ...rest) => {
    const text = TEXTS.get(name);
    return text === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
  };
  const program = ts.createProgram([...TEXTS.keys()], { ...options, noEmit: true }, host);
  // What else is in the program is checked by `npm run typecheck`.
  const problems = [...TEXTS.keys()].flatMap((file) => {
    const source = program.getSourceFile(file)!;
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  expect(problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([]);
});

test('and is laid out as the others', () => {
  inTemporaryFolder((folder) => {
    copyFileSync(path.join(ROOT, 'prettier.config.js'), path.join(folder, 'prettier.config.js'));
    for (const [file, text] of TEXTS) writeFileSync(path.join(folder, path.basename(file)), text);
    const prettier = path.join(ROOT, 'node_modules/prettier/bin/prettier.cjs');
    const { stdout, status } = spawnSync(process.execPath, [prettier, '--list-different', folder], {
      encoding: 'utf8',
    });
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});

test('the list has its import in order and the rule at its end', () => {
  const index = readFileSync(path.join(ROOT, 'src/rules/index.ts'), 'utf8');
  const added = addToList(index, { ...rule, scope: 'prose' }).split('\n');
  const at = added.indexOf("import { numberOfPages } from './form/number-of-pages';");
  const around = added.slice(at - 1, at + 2).map((line) => /from '(.*)'/u.exec(line)?.[1]);
  expect(around).toEqual([...around].sort());
  expect(around[1]).toBe('./form/number-of-pages');
  expect(added.slice(-3)).toEqual(['  numberOfPages,', '];', '']);
});
