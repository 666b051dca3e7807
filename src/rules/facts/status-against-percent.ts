import { formatPercent, fractionOf } from '../../domain/percent';
import type { Status } from '../../domain/status';
import { complain, defineRule } from '../rule';

/** As much as done: what people round to 100 %. */
const DONE = 0.995;

export const statusAgainstPercent = defineRule({
  id: 'status-against-percent',
  severity: 'error',
  scope: 'subProject',
  title: '完成状态与完成进度矛盾',
  why: '完成状态写“已完成”而完成进度是30%，或写“未启动”而已有进度，总有一格没有更新。',
  *check({ status, completion }) {
    const said = status.says;
    const share = fractionOf(completion.reading);
    if (!said || share === null || completion.reading.kind !== 'fraction' || !contradicts(said, share)) return;
    const word = status.text.trim();
    const message = `完成状态为“${word}”，完成进度填的是${formatPercent(share)}，请核对。`;
    yield* complain(status, message, word);
  },
  examples: [
    { rows: [{ status: '推进中' }], reports: [] },
    { rows: [{ status: '已完成', completion: { percent: 1 } }], reports: [] },
    { rows: [{ status: '未启动', completion: { percent: 0 } }], reports: [] },
    { rows: [{ status: '滞后' }], reports: [] },
    { rows: [{ status: '已完成' }], reports: [{ row: 1, column: 'status' }] },
    { rows: [{ status: '未启动' }], reports: [{ row: 1, column: 'status' }] },
    { rows: [{ status: '推进中', completion: { percent: 1 } }], reports: [{ row: 1, column: 'status' }] },
  ],
});

/** Whether no row can be both: done and not at 100 %, not begun and above 0 %, under way and at 100 %. */
function contradicts({ meaning }: Status, share: number): boolean {
  switch (meaning) {
    case 'done':
      return share < DONE;
    case 'notStarted':
      return share > 0;
    case 'ongoing':
    case 'behind':
      return share >= DONE;
    case 'ahead':
      return false;
  }
}
