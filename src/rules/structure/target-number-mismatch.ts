import { complain, defineRule } from '../rule';

/** 第048项, with other words or not, or 048 alone; 1 may only count sheets, and 2021 is a year. */
const NAMED_NUMBER = /第\s*(\d+)\s*项|^\s*(\d{3})\s*$/u;

export const targetNumberMismatch = defineRule({
  id: 'target-number-mismatch',
  severity: 'warning',
  scope: 'target',
  title: '编号与工作表名不符',
  why: '工作表名和目标编号不一致时，读者不知道该信哪一个。',
  *check({ sheet, number, numberCell }) {
    const match = NAMED_NUMBER.exec(sheet.normalize('NFKC'));
    if (!match || number === '' || Number(match[1] ?? match[2]) === Number(number)) return;
    const message = `目标编号 ${number} 与工作表名“${sheet}”不一致，请核对。`;
    yield* complain(numberCell, message, numberCell.text.trim());
  },
  examples: [
    { sheet: '第48项', reports: [] },
    { sheet: '1', reports: [] },
    { sheet: '2021', reports: [] },
    { sheet: '养老服务2021', reports: [] },
    { sheet: '第052项', reports: [{ label: 'number' }] },
    { sheet: '第052项养老服务', reports: [{ label: 'number' }] },
    { sheet: '052', reports: [{ label: 'number' }] },
  ],
});
