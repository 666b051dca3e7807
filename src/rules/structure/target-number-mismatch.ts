import { padTargetNumber } from '../../domain/words';
import { complain, defineRule } from '../rule';

export const targetNumberMismatch = defineRule({
  id: 'target-number-mismatch',
  severity: 'warning',
  scope: 'target',
  title: '编号与工作表名不符',
  why: '工作表名和目标编号不一致时，读者不知道该信哪一个。',
  *check({ sheet, number, numberCell }) {
    const named = /^(?:第\s*)?(\d+)(?:\s*项)?$/u.exec(sheet.normalize('NFKC').trim())?.[1];
    if (named === undefined || number === '' || padTargetNumber(named) === number) return;
    const message = `目标编号 ${number} 与工作表名“${sheet}”不一致，请核对。`;
    yield* complain(numberCell, message, numberCell.text.trim());
  },
  examples: [
    { sheet: '48', reports: [] },
    { sheet: '养老服务2021', reports: [] },
    { sheet: '第052项', reports: [{ label: 'number' }] },
  ],
});
