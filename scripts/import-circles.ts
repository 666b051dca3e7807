/**
 * `tsx scripts/import-circles.ts`, a part of `npm run lint`: files of src that import each other in a circle, by types too. Whoever reads one of
 * them has to read all. What is loaded by import() does not count: that it comes later is the reason why it is written so.
 */
import ts from 'typescript';
import { fileOf, filesBelow, parsed } from './source-files';

function importsOf(file: string): readonly string[] {
  return parsed(file).statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const { moduleSpecifier } = statement;
    return (moduleSpecifier && ts.isStringLiteral(moduleSpecifier) && fileOf(file, moduleSpecifier.text)) || [];
  });
}

/** A circle that begins at each file that is in one, as a path of files; each circle once. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const circles: (readonly string[])[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) circles.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const other of imports.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of imports.keys()) visit(file, []);
  return circles;
}

const imports = new Map(filesBelow('src').map((file) => [file, importsOf(file)]));
const circles = circlesIn(imports);
for (const circle of circles) console.error(`a circle of imports: ${circle.join(' → ')}`);
process.exitCode = circles.length === 0 ? 0 : 1;
