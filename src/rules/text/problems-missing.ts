import { complain, defineRule } from '../rule';

export const problemsMissing = defineRule({
  id: 'problems-missing',
  severity: 'warning',
  scope: 'subProject',
  title: '没有填写存在问题',
  why: '空白看不出是没有问题还是忘了填；没有问题的写“无”。',
  *check({ problems }) {
    if (problems.error || problems.text.trim() !== '') return;
    yield* complain(problems, '没有填写存在问题，请补填；没有问题的请写“无”。', '');
  },
  examples: [
    { rows: [{ problems: '无' }, { problems: '暂无。' }], reports: [] },
    { rows: [{ problems: null }], reports: [{ row: 1, column: 'problems' }] },
  ],
});
