import tseslint from 'typescript-eslint';

const FACES = ['cli', 'taskpane', 'web'];
const SCREENS = ['ui', ...FACES];
const CORE = ['domain', 'rules', 'letter', 'application'];

/** A file of src is read in one go. */
const MOST_LINES = 300;

/** Folders of the core and what each may import from: domain ← rules, letter ← application ← adapters ← ui ← entry points, none of which knows another. */
const forbidden = {
  domain: ['rules', 'letter', 'application', 'adapters', ...SCREENS],
  rules: ['letter', 'application', 'adapters', ...SCREENS],
  letter: ['rules', 'application', 'adapters', ...SCREENS],
  application: ['adapters', ...SCREENS],
  adapters: SCREENS,
  ui: FACES,
  taskpane: ['cli', 'web'],
  web: ['cli', 'taskpane'],
  cli: ['ui', 'taskpane', 'web'],
};

/** A function that other files call says what it returns. A component does so by its file's heading and its props, a sentence by itself. */
const docstring = {
  meta: { messages: { missing: '{{name}} has no docstring: say what it returns, in which unit, and what it throws.' } },
  create: ({ sourceCode, report }) => ({
    ExportNamedDeclaration(node) {
      const { declaration } = node;
      const [variable] = declaration?.declarations ?? [];
      const isFunction =
        declaration?.type === 'FunctionDeclaration' || variable?.init?.type === 'ArrowFunctionExpression';
      const name = (variable ?? declaration)?.id?.name ?? '';
      const comment = sourceCode.getCommentsBefore(node).at(-1);
      const isTold = comment?.value.startsWith('*') && comment.loc.end.line === node.loc.start.line - 1;
      if (isFunction && !isTold && /^[a-z]/.test(name)) report({ node, messageId: 'missing', data: { name } });
    },
  }),
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.cache/', 'coverage/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off', // bounds that were checked a line above
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/array-type': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: ['error', 'always'],
    },
  },
  { files: ['src/**'], rules: { 'max-lines': ['error', MOST_LINES] } },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/**/*words.ts'],
    plugins: { own: { rules: { docstring } } },
    rules: { 'own/docstring': 'error' },
  },
  { files: ['*.config.*'], rules: { 'no-restricted-exports': 'off' } },
  {
    files: ['**/*.js', '**/*.cjs', '*.config.js'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
    languageOptions: {
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly', process: 'readonly' },
    },
  },
  ...Object.entries(forbidden).map(([folder, others]) => ({
    files: [`src/${folder}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: others.map((other) => `**/${other}/**`),
              message: `src/${folder} must not know this part of the program.`,
            },
            ...(CORE.includes(folder)
              ? [{ regex: '^[^.]', message: 'The core stands on no package and no host.' }]
              : []),
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          // The rule above does not see what is loaded later.
          selector: `ImportExpression[source.value=/^\\.(?:.*\\u002F)?(?:${others.join('|')})\\u002F/]`,
          message: `src/${folder} must not know this part of the program.`,
        },
      ],
    },
  })),
);
