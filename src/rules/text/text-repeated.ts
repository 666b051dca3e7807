import { cellName, toA1 } from '../../domain/cell';
import { withoutSpaces } from '../../domain/likeness';
import type { SubProject } from '../../domain/tracker';
import { saysNone } from '../../domain/nothing';
import { COLUMN_HEADERS, TEXT_KEYS } from '../../domain/words';
import { complain, defineRule } from '../rule';
import { beginningOf } from '../support';

/** Shorter texts (按计划推进) are the same by chance. */
const SHORTEST_COMPARED = 6;

export const textRepeated = defineRule({
  id: 'text-repeated',
  severity: 'warning',
  scope: 'target',
  title: '与另一行文字相同',
  why: '两个子项目的文字一字不差，多半是复制后忘了改。',
  *check({ subProjects }) {
    if (subProjects.length < 2) return;
    for (const key of TEXT_KEYS) {
      const seen = new Map<string, SubProject>();
      for (const subProject of subProjects) {
        const field = subProject[key];
        const text = withoutSpaces(field.text);
        if (text.length < SHORTEST_COMPARED || !field.cell) continue;
        const first = seen.get(text);
        if (!first) {
          seen.set(text, subProject);
          continue;
        }
        const place = first[key].cell!;
        // Rows under one merged block share its text on purpose.
        if (cellName(place) === cellName(field.cell) || saysNone(text)) continue;
        const name = first.name.text.trim();
        const whose = name === '' ? `第 ${first.row} 行` : `“${name}”`;
        const message = `${COLUMN_HEADERS[key][0]}与${whose}（${toA1(place)}）完全相同，请核对是否复制后忘了修改。`;
        yield* complain(field, message, beginningOf(field.text));
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
    {
      rows: [{ name: null, nextSteps: '加快推进剩余工作。' }, {}, { nextSteps: '加快推进剩余工作。' }],
      reports: [{ row: 3, column: 'nextSteps' }],
    },
    { rows: [{ nextSteps: '继续推进。' }, { nextSteps: '继续推进。' }], reports: [] },
  ],
});
