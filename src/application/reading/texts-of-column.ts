/** What a column 目标内容 beside 子项目 says of the one target of its table. */
import { isDitto } from '../../domain/ditto';
import { readNothing } from '../../domain/nothing';
import { plainTargetText } from '../../domain/target-identity';
import type { TextField } from '../../domain/tracker';
import { textAt, type DataRow } from './read-row';
import type { TableToRead } from './table-to-read';

/**
 * What it says, each text once, as all rows should share it; where it says nothing, its first cell.
 * 同上 says what stands above. While a formula has gone wrong it alone is told of: nobody knows whether it would say the same.
 */
export function textsOfColumn(data: readonly DataRow[], table: TableToRead): readonly TextField[] {
  const { text, name } = table.roles;
  if (!text || !name) return [];
  const texts = new Map<string, TextField>();
  for (const row of data) {
    const field = textAt(row, 'text', table);
    if (field.error !== null) return [field];
    const said = plainTargetText(field.text);
    if (!isBlank(field.text) && !isDitto(field.text) && !texts.has(said)) texts.set(said, field);
  }
  return texts.size > 0 ? [...texts.values()] : data.slice(0, 1).map((row) => textAt(row, 'text', table));
}

/** A blank cell, or / in it. 全面完成年度任务 is a target. */
function isBlank(text: string): boolean {
  const nothing = readNothing(text);
  return nothing === 'blank' || nothing === 'none';
}
