import { complain, defineRule } from '../rule';

export const subprojectNameMissing = defineRule({
  id: 'subproject-name-missing',
  severity: 'error',
  scope: 'subProject',
  title: '没有子项目名称',
  why: '子项目名称是函件中（一）（二）的标题，也是逐月对照的依据。',
  *check({ name }) {
    if (name.error || name.text.trim() !== '') return;
    yield* complain(name, '这一行有内容，但没有子项目名称，请补填。', '');
  },
  examples: [{ reports: [] }, { rows: [{ name: null }], reports: [{ row: 1, column: 'name' }] }],
});
