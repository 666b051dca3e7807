/**
 * What the rows of a small table are and which targets they come to: `tables.txt` has tables in a line each, rows parted by /, 文 for a text of a report;
 * a sheet's name may stand in front of !. Told are the kind of each row below the header and the targets with their rows.
 */
import path from 'node:path';
import { columnMapOf } from '../../src/application/reading/column-map';
import { readSheet } from '../../src/application/reading/read-sheet';
import type { TableRow } from '../../src/application/reading/data-rows';
import type { UnkeyedTarget } from '../../src/application/reading/table-to-read';
import { toA1 } from '../../src/domain/cell';
import { goldenTables } from '../support/golden';
import { pictured } from '../support/pictured';
import { dateTold, percentTold } from '../support/told';

const context = { system: 1900, month: { year: 2021, month: 3 }, map: columnMapOf([]) } as const;

function kindShown(row: TableRow): string {
  switch (row.kind) {
    case 'data':
      return `项${row.signatures.length > 0 ? `（签${row.signatures.length}）` : ''}`;
    case 'heading':
      return `题${row.number === undefined ? '' : `（${row.number}）`}`;
    case 'beside':
      return `外${row.overall ? '（总体）' : ''}${row.unnamed ? '（无名）' : ''}`;
    case 'continued':
      return `续（${row.from}）`;
    case 'blank':
      return '空';
  }
}

function targetShown(target: UnkeyedTarget): string {
  const { number, numberCell, text, identity, listed, overall, office, startDate, dueDate, subProjects } = target;
  const rows = subProjects.map(({ row, order, name }) => `${row}${order.text ? `(${order.text})` : ''}${name.text}`);
  const said = [
    `第${number}项`,
    text.text,
    ...(numberCell.cell ? [`号@${toA1(numberCell.cell)}`] : []),
    ...(identity === text.text ? [] : [`识“${identity}”`]),
    ...(listed ? [] : ['非清单']),
    ...(overall.cell ? [`总体${percentTold(overall)}`] : []),
    ...(office.text === '' ? [] : [office.text]),
    ...(startDate.cell || dueDate.cell ? [`${dateTold(startDate)}至${dateTold(dueDate)}`] : []),
  ];
  return `${said.join(' ')}｛${rows.join('、')}｝`;
}

function tableShown(line: string): string {
  const [, sheet = '台账', table] = /^(?:(\S+)!)?(.+)$/u.exec(line)!;
  const rows = table!.split(' / ').map((row, index) =>
    row
      .split('｜')
      .map((cell) => cell.replace(/^文$/u, `第${index}行写了本月已经完成的工作。`))
      .join(' | '),
  );
  const { tables } = readSheet(pictured(`# ${sheet}\n${rows.join('\n')}`).sheets[0]!, context);
  if (tables.length === 0) return '没有表';
  return tables
    .map(
      ({ rows: kinds, targets }) =>
        `${kinds.map(kindShown).join('')} ${targets.map(targetShown).join(' ') || '没有目标'}`,
    )
    .join(' ‖ ');
}

goldenTables(path.join(__dirname, 'tables.txt'), {
  'lists of targets': tableShown,
  'targets with their parts': tableShown,
  'sheets of one target': tableShown,
});
