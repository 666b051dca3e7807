import { targetName } from '../../domain/target-name';
import { placeOfTarget, type Target } from '../../domain/tracker';
import { defineRule } from '../rule';

export const targetNumberDuplicate = defineRule({
  id: 'target-number-duplicate',
  severity: 'error',
  scope: 'tracker',
  title: '目标编号重复',
  why: '编号是目标的身份；两张表同一编号，多半是复制工作表后忘了改。',
  *check({ targets }) {
    const seen = new Map<string, Target>();
    for (const target of targets) {
      if (target.number === '' || target.identity === '') continue;
      const first = seen.get(target.identity);
      if (!first) {
        seen.set(target.identity, target);
        continue;
      }
      const place = first.sheet === target.sheet ? `第 ${first.area.top} 行` : `工作表“${first.sheet}”中`;
      const message = `${targetName(target.number)}在${place}已有，请核对目标编号。`;
      yield { at: target.numberCell.cell ?? placeOfTarget(target), message, excerpt: target.number };
    }
  },
  examples: [
    { moreTargets: [{}], reports: [] },
    { moreTargets: [{ labels: { number: '48' } }], reports: [{ label: 'number', target: 2 }] },
  ],
});
