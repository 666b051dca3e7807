/** How conflicts are decided on a command line: --take FILE for all of them, --take 第048项!G8=FILE for one. */
import path from 'node:path';
import { cellName } from '../domain/cell';
import { usage } from './command-line';
import type { FilledCell, MergeConflict } from '../application/merging/merge-choices';

/** What `--take` asks for; `cell` is null when it is for every conflict. */
export interface Take {
  readonly cell: string | null;
  readonly file: string;
}

const ONE_CELL = /^(.+![a-z]{1,3}\d+)=(.+)$/isu;

/** Understands the values of --take. A file may be named without its folder. Throws a Failure for one that is not merged. */
export function readTakes(values: readonly string[], files: readonly string[]): readonly Take[] {
  return values.map((value) => {
    const match = ONE_CELL.exec(value);
    const wanted = match?.[2] ?? value;
    const named = files.filter((file) => file === wanted);
    const found = named.length > 0 ? named : files.filter((file) => path.basename(file) === wanted);
    if (found.length !== 1) {
      const problem = found.length > 1 ? '有几个文件同名，请写明文件夹' : '不是要合并的文件';
      throw usage(`--take 中的“${wanted}”${problem}。要合并的有：${files.join('、')}。`);
    }
    return { cell: match ? normalized(match[1]!) : null, file: found[0]! };
  });
}

/** The conflicts that --take decides, one cell's own before the general ones, of these the first that fits; and those left open. */
export function decideConflicts(
  conflicts: readonly MergeConflict[],
  takes: readonly Take[],
): { readonly decided: readonly FilledCell[]; readonly open: readonly MergeConflict[] } {
  const names = new Set(conflicts.map(({ cell }) => normalized(cellName(cell))));
  const astray = takes.find(({ cell }) => cell !== null && !names.has(cell));
  if (astray) throw usage(`--take 中的 ${astray.cell} 没有不一致的内容，不必选择。`);
  const decided: FilledCell[] = [];
  const open: MergeConflict[] = [];
  for (const { choices, ...place } of conflicts) {
    const name = normalized(cellName(place.cell));
    const own = takes.filter(({ cell }) => cell === name);
    const choice = (own.length > 0 ? own : takes.filter(({ cell }) => cell === null))
      .map(({ file }) => choices.find(({ sources }) => sources.includes(file)))
      .find((found) => found !== undefined);
    if (choice) decided.push({ ...place, choice });
    else if (own.length > 0) throw usage(`${own[0]!.file} 没有填写 ${cellName(place.cell)}，不能采用。`);
    else open.push({ ...place, choices });
  }
  return { decided, open };
}

/** g8 is G8. */
function normalized(name: string): string {
  const mark = name.lastIndexOf('!');
  return name.slice(0, mark) + name.slice(mark).toUpperCase();
}
