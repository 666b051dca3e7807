import { fitPlan } from '../../src/application/new-sheets/fit-plan';
import { planTracker } from '../../src/application/new-sheets/new-tracker';

const plan = planTracker({
  settings: {},
  targets: [
    { number: '048', text: '', subProjects: [] },
    { number: '052', text: '', subProjects: [] },
  ],
});
const edits = [
  { cell: { sheet: '第048项', row: 7, column: 6 }, value: '40%' },
  { cell: { sheet: '设置', row: 2, column: 2 }, value: '标题' },
];
const names = (present: readonly string[]) =>
  fitPlan({ plan, edits }, present).plan.sheets.map(({ name, table }) => [name, table?.name]);

test('sheets that are free keep their names', () => {
  expect(fitPlan({ plan, edits }, ['Sheet1'])).toEqual({ plan, edits });
});

test('设置 that is there stays the only one; other names get a number', () => {
  expect(names(['设置', '第048项', '第048项_2'])).toEqual([
    ['第048项_3', '目标_048_3'],
    ['第052项', '目标_052'],
  ]);
});

test('edits follow their sheet, and go with one that is not made', () => {
  expect(fitPlan({ plan, edits }, ['设置', '第048项']).edits).toEqual([
    { cell: { sheet: '第048项_2', row: 7, column: 6 }, value: '40%' },
  ]);
});
