/** The text of a new rule's file: it works from the start, with a slip of its own to be replaced by the real one. */
import type { Rule, Severity } from '../src/rules/rule';

export const GROUPS = ['percent', 'date', 'text', 'facts', 'words', 'form', 'structure'] as const;
export const SCOPES = ['tracker', 'target', 'subProject', 'prose', 'text'] as const satisfies readonly Rule['scope'][];

export interface NewRule {
  readonly id: string;
  readonly group: (typeof GROUPS)[number];
  readonly scope: (typeof SCOPES)[number];
  readonly severity: Severity;
}

const CHECK_OF_TEXT = [
  '// The only characters that its fix takes away and puts in; left out where it offers none.',
  "edits: { goes: '错误', comes: '正确' },",
  '*check(text) {',
  '  for (const { index, 0: found } of text.matchAll(/错误的写法/gu)) {',
  "    yield { start: index, end: index + found.length, message: '哪里不对，应当怎样改。', insert: '正确的写法' };",
  '  }',
  '},',
];

const CHECKS: Readonly<Record<NewRule['scope'], readonly string[]>> = {
  tracker: [
    '*check({ settings }) {',
    "  yield* complain(settings.title, '哪里不对，应当怎样改。', settings.title.text);",
    '},',
  ],
  target: ['*check({ text }) {', "  yield* complain(text, '哪里不对，应当怎样改。', text.text);", '},'],
  subProject: ['*check({ remark }) {', "  yield* complain(remark, '哪里不对，应当怎样改。', remark.text);", '},'],
  prose: CHECK_OF_TEXT,
  text: CHECK_OF_TEXT,
};

const EXAMPLES: Readonly<Record<NewRule['scope'], readonly string[]>> = {
  tracker: [
    "{ settings: { title: '正确的写法' }, reports: [] },",
    "{ settings: { title: '错误的写法' }, reports: [{ setting: 'title' }] },",
  ],
  target: [
    "{ labels: { text: '正确的写法。' }, reports: [] },",
    "{ labels: { text: '错误的写法。' }, reports: [{ label: 'text' }] },",
  ],
  subProject: [
    "{ rows: [{ remark: '正确的写法' }], reports: [] },",
    "{ rows: [{ remark: '错误的写法' }], reports: [{ row: 1, column: 'remark' }] },",
  ],
  prose: [],
  text: [],
};

/** The file, formatted as the project's files are. */
export function ruleFile({ id, scope, severity }: NewRule): string {
  const prose = scope === 'prose' || scope === 'text';
  const examples = prose
    ? ["  examples: proseExamples(['正确的写法。'], [['错误的写法。', '正确的写法。']]),"]
    : ['  examples: [', ...EXAMPLES[scope].map((line) => `    ${line}`), '  ],'];
  return `${[
    ...(prose
      ? ["import { proseExamples } from '../example';", "import { defineRule } from '../rule';"]
      : ["import { complain, defineRule } from '../rule';"]),
    '',
    `export const ${constantOf(id)} = defineRule({`,
    `  id: '${id}',`,
    `  severity: '${severity}',`,
    `  scope: '${scope}',`,
    "  title: '不超过十四个字',",
    "  why: '为什么重要，依据哪一条标准。',",
    ...CHECKS[scope].map((line) => `  ${line}`),
    ...examples,
    '});',
  ].join('\n')}\n`;
}

/** src/rules/index.ts with the rule's import among its group's, and the rule last in the list. */
export function addToList(index: string, { id, group }: NewRule): string {
  const name = constantOf(id);
  const lines = index.split('\n');
  const line = `import { ${name} } from './${group}/${id}';`;
  const pathOf = (text: string) => /from '(\.\/[a-z]+\/[^']+)'/u.exec(text)?.[1] ?? '';
  const imports = lines.flatMap((text, at) => (pathOf(text) === '' ? [] : [at]));
  const before = imports.find((at) => pathOf(lines[at]!) > pathOf(line)) ?? imports.at(-1)! + 1;
  lines.splice(before, 0, line);
  lines.splice(lines.lastIndexOf('];'), 0, `  ${name},`);
  return lines.join('\n');
}

function constantOf(id: string): string {
  return id.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase());
}
