/** mubiao merge on real files; what it says is in test/cases/merge-two-offices. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPackage } from '../../src/adapters/ooxml/open-package';
import { openXlsx } from '../../src/adapters/xlsx/open-xlsx';
import type { CellEdit } from '../../src/application/ports';
import { runCommand } from '../support/terminal';
import { SAMPLE } from '../support/sample';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);

const SHEET = '第048项';
const edit = (row: number, column: number, value: string | null): CellEdit => ({
  cell: { sheet: SHEET, row, column },
  value,
});

/** The sample tracker with some cells changed. */
async function sample(name: string, ...edits: readonly CellEdit[]): Promise<string> {
  const workbook = openXlsx(SAMPLE);
  await workbook.write(edits);
  mkdirSync(path.dirname(inFolder(name)), { recursive: true });
  writeFileSync(inFolder(name), workbook.toBytes());
  return inFolder(name);
}

const merge = (...words: readonly string[]) => runCommand('merge', ...words);

test('fills in what was blank; every other part of the file keeps its bytes', async () => {
  const main = await sample('main.xlsx', edit(8, 7, null), edit(8, 8, null));
  const part = await sample('part.xlsx');
  const { exitCode, out } = await merge(main, part, '-o', inFolder('out.xlsx'));
  expect(exitCode).toBe(0);
  expect(out).toMatch(/已合并 1 份台账，填入 2 格/u);
  const [before, after] = [main, inFolder('out.xlsx')].map((file) => openPackage(readFileSync(file), 'xlsx'));
  const names = [...before!.entries].map(({ name }) => name);
  const changed = names.filter((name) => !Buffer.from(before!.bytes(name)).equals(Buffer.from(after!.bytes(name))));
  expect(changed).toEqual(['xl/worksheets/sheet2.xml']);
  expect(await openXlsx(readFileSync(inFolder('out.xlsx'))).read()).toEqual(await openXlsx(SAMPLE).read());
});

test('with a copy of itself nothing changes, not a byte', async () => {
  const [main, part] = [await sample('same.xlsx'), await sample('copy.xlsx')];
  const { exitCode, out, err } = await merge(main, part, '-o', inFolder('same-out.xlsx'));
  expect({ exitCode, out, err }).toEqual({
    exitCode: 0,
    out: `已合并 1 份台账，填入 0 格，已写入 ${inFolder('same-out.xlsx')}。\n`,
    err: '',
  });
  expect(readFileSync(inFolder('same-out.xlsx'))).toEqual(readFileSync(main));
});

describe('--take', () => {
  const at = async (file: string, row: number, column: number) => {
    const { sheets } = await openXlsx(readFileSync(file)).read();
    const cells = sheets.find(({ name }) => name === SHEET)!.rows.find((found) => found.row === row)!.cells;
    return cells.find((cell) => cell.column === column)?.value;
  };
  const trackers = () =>
    Promise.all([
      sample('主.xlsx', edit(7, 7, '主七'), edit(8, 7, '主八')),
      sample('甲.xlsx', edit(7, 7, '甲七'), edit(8, 7, '甲八')),
      sample('乙/乙.xlsx', edit(7, 7, '主七'), edit(8, 7, '乙八')),
    ]);

  test.each<[string, readonly string[], readonly [string, string]]>([
    ['one for all', ['甲.xlsx'], ['甲七', '甲八']],
    ['the main tracker for all', ['主.xlsx'], ['主七', '主八']],
    ['named without its folder', ['乙.xlsx'], ['主七', '乙八']],
    ['a cell of its own before the rest', ['甲.xlsx', '第048项!g8=乙.xlsx'], ['甲七', '乙八']],
    ['the first that is written counts', ['乙.xlsx', '甲.xlsx'], ['主七', '乙八']],
  ])('%s', async (_, choices, [seventh, eighth]) => {
    const files = await trackers();
    const output = inFolder('taken.xlsx');
    rmSync(output, { force: true });
    expect(await merge(...files, '-o', output, ...choices.flatMap((choice) => ['--take', choice]))).toMatchObject({
      exitCode: 0,
    });
    expect([await at(output, 7, 7), await at(output, 8, 7)]).toEqual([seventh, eighth]);
  });

  test('what is not decided stays open, and no file is written', async () => {
    const files = await trackers();
    const output = inFolder('open.xlsx');
    const { exitCode, out } = await merge(...files, '-o', output, '--take', '第048项!G8=甲.xlsx');
    expect(exitCode).toBe(1);
    expect(out).toMatch(
      /^有 1 处填写不一致，须先选择：\n {2}第048项!G7 .*\n {4}主\.xlsx、乙\.xlsx：主七\n {4}甲\.xlsx：甲七\n$/u,
    );
    expect(existsSync(output)).toBe(false);
  });

  test.each<[readonly string[], RegExp]>([
    [['--take', '丙.xlsx'], /--take 中的“丙\.xlsx”不是要合并的文件。要合并的有：/u],
    [['--take', '第048项!G9=甲.xlsx'], /--take 中的 第048项!G9 没有不一致的内容，不必选择。/u],
  ])('%j is refused', async (words, sentence) => {
    const { exitCode, err } = await merge(...(await trackers()), '-o', inFolder('no.xlsx'), ...words);
    expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(sentence) });
    expect(existsSync(inFolder('no.xlsx'))).toBe(false);
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['nothing to merge', ['a.xlsx', '-o', 'b.xlsx'], /请先写主台账，再写要并入的台账，至少各一份。/u],
  ['no output', ['a.xlsx', 'b.xlsx'], /没有用 -o 写明合并后的文件名。/u],
  ['a file twice', ['a.xlsx', 'a.xlsx', '-o', 'c.xlsx'], /a\.xlsx 写了两次。/u],
  ['an input as output', ['a.xlsx', 'b.xlsx', '-o', 'b.xlsx'], /与输入文件是同一个文件/u],
])('usage: %s', async (_, words, sentence) => {
  expect(await merge(...words)).toEqual({ exitCode: 2, out: '', err: expect.stringMatching(sentence) });
});
