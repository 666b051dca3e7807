import { cellName, toA1 } from '../../domain/cell';
import type { TextField } from '../../domain/tracker';
import { COLUMN_HEADERS, saysNone, TEXT_KEYS } from '../../domain/words';
import { complain, defineRule } from '../rule';
import { comparable } from '../support';

/** Shorter texts (按计划推进) are the same by chance. */
const SHORTEST_COMPARED = 6;

export const textRepeated = defineRule({
  id: 'text-repeated',
  severity: 'warning',
  scope: 'target',
  title: '与另一行文字相同',
  why: '两个子项目的文字一字不差，多半是复制后忘了改。',
  *check({ subProjects }) {
    for (const key of TEXT_KEYS) {
      const seen = new Map<string, TextField>();
      for (const subProject of subProjects) {
        const field = subProject[key];
        const text = comparable(field.text);
        if (text.length < SHORTEST_COMPARED || saysNone(text) || !field.cell) continue;
        const first = seen.get(text);
        if (!first) seen.set(text, field);
        // Rows under one merged block share its text on purpose.
        else if (cellName(first.cell!) !== cellName(field.cell)) {
          const message = `${COLUMN_HEADERS[key][0]}与 ${toA1(first.cell!)} 完全相同，请核对是否复制后忘了修改。`;
          yield* complain(field, message, field.text.trim());
        }
      }
    }
  },
  examples: [
    { rows: [{ progress: '完成方案编制。' }, { progress: '完成方案评审。' }], reports: [] },
    { rows: [{ problems: '无' }, { problems: '无' }], reports: [] },
    {
      rows: [{ progress: '完成方案编制。' }, { progress: '完成方案 编制。' }],
      reports: [{ row: 2, column: 'progress' }],
    },
    { rows: [{ nextSteps: '继续推进。' }, { nextSteps: '继续推进。' }], reports: [] },
  ],
});
