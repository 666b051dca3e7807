/** `npm run new-rule -- ID GROUP [SCOPE] [SEVERITY]`: makes the file of a rule with its examples, and its line in the list. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addToList, GROUPS, ruleFile, SCOPES, type NewRule } from './rule-file';
import { SEVERITIES } from '../src/rules/rule';

const USAGE = `npm run new-rule -- ID GROUP [SCOPE] [SEVERITY]
  ID        what the rule forbids, as percent-as-text
  GROUP     ${GROUPS.join(' ')}: the folder it stands in
  SCOPE     ${SCOPES.join(' ')}: what it is shown, one at a time (text)
  SEVERITY  ${SEVERITIES.join(' ')} (warning)`;

const RULES = path.join(__dirname, '../src/rules');

function parse([id, group, scope = 'text', severity = 'warning']: readonly string[]): NewRule | null {
  const known = {
    group: GROUPS.find((name) => name === group),
    scope: SCOPES.find((name) => name === scope),
    severity: SEVERITIES.find((name) => name === severity),
  };
  if (id === undefined || !/^[a-z]+(?:-[a-z0-9]+)+$/u.test(id)) return null;
  if (!known.group || !known.scope || !known.severity) return null;
  return { id, group: known.group, scope: known.scope, severity: known.severity };
}

function main(): number {
  const rule = parse(process.argv.slice(2));
  if (!rule) {
    console.error(USAGE);
    return 2;
  }
  const file = path.join(RULES, rule.group, `${rule.id}.ts`);
  const index = path.join(RULES, 'index.ts');
  const list = readFileSync(index, 'utf8');
  if (existsSync(file) || list.includes(`/${rule.id}'`)) {
    console.error(`${rule.id} is there already.`);
    return 2;
  }
  writeFileSync(file, ruleFile(rule));
  writeFileSync(index, addToList(list, rule));
  console.log(`Made src/rules/${rule.group}/${rule.id}.ts and put it at the end of the list.
Now: write its check, title, reason and examples; run \`npx jest test/rules\`; read what
\`UPDATE_GOLDEN=1 npx jest test/rules/findings\` writes of its sentences into findings.txt; add its line to the contract in test/rules/rules.test.ts
and a row that breaks it to test/cases/breaks-every-rule; then \`npm run make-rules-page\`.`);
  return 0;
}

process.exitCode = main();
