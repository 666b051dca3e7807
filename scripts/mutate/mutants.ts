/** The single changes that are tried on a source file: what a slip of its author could have written instead. */
import ts from 'typescript';

/** One change of one file. Offsets are in UTF-16 units of the file's text. */
export interface Mutant {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The name of the function it stands in, by which V8 knows it; null outside of such functions. */
  readonly within: string | null;
}

/** What a node may be changed into. `part` is the node itself or a part of it. */
interface Change {
  readonly kind: string;
  readonly part: { getStart(): number; getEnd(): number };
  readonly after: string;
}

const OTHER_OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '+=': ['-='],
  '-=': ['+='],
};

const OTHER_METHODS: Readonly<Record<string, string>> = {
  some: 'every',
  every: 'some',
  find: 'findLast',
  findLast: 'find',
  startsWith: 'endsWith',
  endsWith: 'startsWith',
  indexOf: 'lastIndexOf',
  lastIndexOf: 'indexOf',
  min: 'max',
  max: 'min',
  floor: 'ceil',
  ceil: 'floor',
  replaceAll: 'replace',
  padStart: 'padEnd',
};

/** Methods that give back a value of the kind they were called on: `list.filter(known)` may become `list`. */
const MAY_BE_LEFT_OUT = new Set([
  ...'filter sort toSorted reverse toReversed slice trim trimEnd trimStart normalize'.split(' '),
]);

const RETURNED_INSTEAD = ['null', 'undefined', 'false', 'true', '0', "''", '[]'];

/** Members of a rule that are its tests and its page of the manual, and no code. */
const NO_CODE = new Set(['examples', 'why']);

/** All changes that can be tried on a source, in the order of the text. Some of them do not compile. */
export function mutantsOf(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.ES2022,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: Mutant[] = [];
  const visit = (node: ts.Node, outer: string | null): void => {
    if (isNoCode(node)) return;
    const within = nameOf(node) ?? outer;
    for (const { kind, part, after } of changesOf(node)) {
      const start = part.getStart();
      const end = part.getEnd();
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      found.push({ kind, start, end, line, before: text.slice(start, end), after, within });
    }
    ts.forEachChild(node, (child) => {
      visit(child, within);
    });
  };
  visit(source, null);
  return found.sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The text of a file with one change made. */
export function mutated(text: string, { start, end, after }: Mutant): string {
  return text.slice(0, start) + after + text.slice(end);
}

/** Only of functions that keep their names when TypeScript is taken away: arrows do not. */
function nameOf(node: ts.Node): string | undefined {
  if (ts.isGetAccessorDeclaration(node)) return `get ${node.name.getText()}`;
  if (ts.isFunctionDeclaration(node)) return node.name?.text;
  return ts.isMethodDeclaration(node) && ts.isIdentifier(node.name) ? node.name.text : undefined;
}

function isNoCode(node: ts.Node): boolean {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && NO_CODE.has(node.name.text);
}

function* changesOf(node: ts.Node): Generator<Change> {
  if (ts.isBinaryExpression(node)) yield* changesOfOperator(node);
  else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    yield { kind: 'not', part: node, after: node.operand.getText() };
  else if (ts.isIfStatement(node)) yield* eitherWay(node.expression);
  else if (ts.isConditionalExpression(node)) yield* eitherWay(node.condition);
  else if (ts.isReturnStatement(node)) yield* changesOfReturn(node);
  else if (ts.isExpressionStatement(node) || ts.isThrowStatement(node) || ts.isBreakOrContinueStatement(node))
    yield { kind: 'statement', part: node, after: ';' };
  else if (ts.isArrayLiteralExpression(node)) yield* withoutEach(node.elements);
  else if (ts.isObjectLiteralExpression(node)) yield* withoutEach(node.properties);
  else if (ts.isCallExpression(node)) yield* changesOfCall(node);
  else if (ts.isPropertyAccessExpression(node) && node.questionDotToken)
    yield { kind: 'optional chaining', part: node.questionDotToken, after: '!.' };
  else yield* changesOfLiteral(node);
}

function* changesOfOperator(node: ts.BinaryExpression): Generator<Change> {
  const operator = node.operatorToken.getText();
  for (const after of OTHER_OPERATORS[operator] ?? []) yield { kind: operator, part: node.operatorToken, after };
  if (operator === '??') {
    yield { kind: operator, part: node, after: `(${node.left.getText()})!` };
    yield { kind: operator, part: node, after: node.right.getText() };
  }
}

function* eitherWay(condition: ts.Expression): Generator<Change> {
  yield { kind: 'condition', part: condition, after: 'true' };
  yield { kind: 'condition', part: condition, after: 'false' };
}

function* changesOfReturn(node: ts.ReturnStatement): Generator<Change> {
  const value = node.expression;
  if (!value) yield { kind: 'return', part: node, after: ';' };
  else
    for (const after of RETURNED_INSTEAD) if (after !== value.getText()) yield { kind: 'return', part: value, after };
}

function* withoutEach(members: ts.NodeArray<ts.Node>): Generator<Change> {
  for (const [index, member] of members.entries()) {
    const next = members[index + 1];
    const before = members[index - 1];
    // With the comma behind it, or the one before it when it is the last.
    const start = next ? member.getStart() : (before?.getEnd() ?? member.getStart());
    const end = next ? next.getStart() : member.getEnd();
    yield { kind: 'member', part: { getStart: () => start, getEnd: () => end }, after: '' };
  }
}

function* changesOfCall(node: ts.CallExpression): Generator<Change> {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return;
  const other = OTHER_METHODS[called.name.text];
  if (other !== undefined) yield { kind: 'method', part: called.name, after: other };
  if (MAY_BE_LEFT_OUT.has(called.name.text)) yield { kind: 'method', part: node, after: called.expression.getText() };
}

function* changesOfLiteral(node: ts.Node): Generator<Change> {
  if (ts.isNumericLiteral(node)) {
    yield { kind: 'number', part: node, after: String(Number(node.text) + 1) };
    if (Number(node.text) > 1) yield { kind: 'number', part: node, after: String(Number(node.text) - 1) };
  } else if (ts.isStringLiteral(node) && isValue(node)) {
    yield { kind: 'text', part: node, after: node.text === '' ? "'x'" : "''" };
  } else if (ts.isNoSubstitutionTemplateLiteral(node)) yield { kind: 'text', part: node, after: '``' };
  else if (ts.isTemplateExpression(node)) yield* changesOfTemplate(node);
  else if (node.kind === ts.SyntaxKind.TrueKeyword) yield { kind: 'true', part: node, after: 'false' };
  else if (node.kind === ts.SyntaxKind.FalseKeyword) yield { kind: 'false', part: node, after: 'true' };
  else if (ts.isRegularExpressionLiteral(node)) yield* changesOfPattern(node);
}

/** A string that is a value, and no name of a member or of a module. */
function isValue(node: ts.StringLiteral): boolean {
  return !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) && !ts.isLiteralTypeNode(node.parent);
}

/** Each piece of the text between the values, left out. */
function* changesOfTemplate(node: ts.TemplateExpression): Generator<Change> {
  const pieces = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const whole = piece.getText();
    const opening = whole.startsWith('`') ? '`' : '}';
    const closing = whole.endsWith('${') ? '${' : '`';
    yield { kind: 'text', part: piece, after: opening + closing };
  }
}

/** Without an anchor, and with + and * changed about. */
function* changesOfPattern(node: ts.RegularExpressionLiteral): Generator<Change> {
  const whole = node.getText();
  for (const { index, 0: sign } of whole.matchAll(/(?<!\\|\[[^\]]*|\(\?<?)(?:\^|\$|\+|\*(?!\/))/gu)) {
    const instead = sign === '+' ? '*' : sign === '*' ? '+' : '';
    if (/^\/\/|^\/[*+]/u.test(whole.slice(0, index) + instead + whole.slice(index + 1))) continue;
    if (sign !== '^' && sign !== '$' && isTakenAway(node)) continue;
    yield { kind: 'pattern', part: node, after: whole.slice(0, index) + instead + whole.slice(index + 1) };
  }
}

/** `text.replace(/[，。]+$/u, '')`: whether nothing at all is taken away as well changes nothing. */
function isTakenAway(pattern: ts.RegularExpressionLiteral): boolean {
  const call = pattern.parent;
  if (!ts.isCallExpression(call) || !ts.isPropertyAccessExpression(call.expression)) return false;
  const [, instead] = call.arguments;
  const isEmpty = instead !== undefined && ts.isStringLiteral(instead) && instead.text === '';
  const atom = String.raw`(?:\[[^\]]+\]|\\\w|[^\\[(^])[+*]`;
  return isEmpty && new RegExp(`^/(?:\\^${atom}/|${atom}\\$/|${atom}/(?=.*g))`, 'u').test(pattern.getText());
}
