/**
 * `tsx scripts/unused-exports.ts`, a part of `npm run lint`: what src exports and nobody needs. A name must be imported by src, bench or
 * scripts; or be at work in its own file and be looked at by a test; or be a type that its own file's functions speak of.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { fileOf, filesBelow, parsed, PROJECT } from './source-files';

interface Exported {
  readonly file: string;
  readonly isType: boolean;
  /** Whether its own file uses it, too. */
  readonly isAtWork: boolean;
  readonly line: number;
  readonly name: string;
}

function exportsOf(source: ts.SourceFile): readonly Exported[] {
  const at = (name: ts.Node): Exported => ({
    file: source.fileName,
    isType: ts.isInterfaceDeclaration(name.parent) || ts.isTypeAliasDeclaration(name.parent),
    isAtWork: new RegExp(`\\b${name.getText()}\\b[^]*\\b${name.getText()}\\b`, 'u').test(withoutComments(source)),
    line: source.getLineAndCharacterOfPosition(name.getStart()).line + 1,
    name: name.getText(),
  });
  return source.statements.flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map(({ name }) => at(name));
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => (ts.isIdentifier(name) ? [at(name)] : []));
    const { name } = statement as ts.DeclarationStatement;
    return name ? [at(name)] : [];
  });
}

function withoutComments(source: ts.SourceFile): string {
  return source.text.replace(/\/\*[^]*?\*\/|(?<![:'"`])\/\/.*/gu, '');
}

/** `file name` of everything that these sources import or hand on, by name or by import(). */
function importedBy(sources: readonly ts.SourceFile[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const source of sources) {
    const add = (specifier: string, names: readonly string[]) => {
      const target = fileOf(source.fileName, specifier);
      if (target) for (const name of names) found.add(`${target} ${name}`);
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
        const bindings = node.importClause?.namedBindings;
        if (bindings && ts.isNamedImports(bindings))
          add(
            node.moduleSpecifier.text,
            bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text),
          );
        else if (bindings) add(node.moduleSpecifier.text, ['*']);
      } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
        const clause = node.exportClause;
        const names =
          clause && ts.isNamedExports(clause)
            ? clause.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
            : ['*'];
        add(node.moduleSpecifier.text, names);
      } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
        const [specifier] = node.arguments;
        if (specifier && ts.isStringLiteral(specifier)) add(specifier.text, ['*']);
      } else if (
        ts.isImportTypeNode(node) &&
        ts.isLiteralTypeNode(node.argument) &&
        ts.isStringLiteral(node.argument.literal)
      )
        add(node.argument.literal.text, ['*']);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function main(): number {
  // What webpack puts in another file's place is imported by nobody.
  const replaced = readFileSync(path.join(PROJECT, 'webpack.config.js'), 'utf8');
  const isReplacement = (file: string) => replaced.includes(`'./${path.basename(file, '.ts')}'`);
  const product = filesBelow('src').map(parsed);
  const used = importedBy([...product, ...filesBelow('bench').map(parsed), ...filesBelow('scripts').map(parsed)]);
  const tested = importedBy([...filesBelow('test').map(parsed)]);
  const isIn = (names: ReadonlySet<string>, { file, name }: Exported) =>
    names.has(`${file} ${name}`) || names.has(`${file} *`);
  const faults = product.flatMap(exportsOf).flatMap((one) => {
    if (isIn(used, one) || isReplacement(one.file)) return [];
    const place = `${one.file}:${one.line} ${one.name}`;
    if (!one.isAtWork) return [isIn(tested, one) ? `${place}: only tests use it` : `${place}: nobody uses it`];
    return one.isType || isIn(tested, one) ? [] : [`${place}: only its own file uses it, so it needs no export`];
  });
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
}

process.exitCode = main();
