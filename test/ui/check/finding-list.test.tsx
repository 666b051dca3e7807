/** @jest-environment jsdom */
/** A line that is opened before its details are loaded is brought into view again when they are there. */
import { FluentProvider } from '@fluentui/react-components';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { checkRows } from '../../../src/application/checking/check-rows';
import { FindingList, type Attention } from '../../../src/ui/check/finding-list';
import { groupLines } from '../../../src/ui/check/lines';
import { looksOf } from '../../../src/ui/check/looks';
import { outlineOf } from '../../../src/ui/check/outline';
import { check } from '../../../src/ui/session/checking';
import { themeOf } from '../../../src/ui/theme';
import { until } from '../../support/react';
import { slips } from '../slips';

const nothing = () => undefined;
const ACTIONS = {
  select: nothing,
  fix: nothing,
  fixAlike: nothing,
  ignore: nothing,
  go: nothing,
  protect: nothing,
  askColumns: nothing,
  restore: nothing,
  undo: nothing,
  checkAgain: nothing,
};

test('opened before its details are loaded', async () => {
  const reading = check(slips());
  const rows = checkRows(reading.findings);
  const none = new Set<string>();
  const looks = looksOf({ rows, ignored: [], fixed: [], fixing: none, stale: none, mixed: none });
  const outline = outlineOf(groupLines(reading, { present: rows }), { collapsed: none, unfolded: none });
  const key = rows.find(({ rule }) => rule.title === '没有填写存在问题')!.key;
  const list = (expanded: string | null, attention: Attention | null) => (
    <FluentProvider theme={themeOf('light')}>
      <FindingList
        {...{ outline, expanded, attention, ...looks }}
        active={expanded}
        dateSystem={reading.tracker.dateSystem}
        isCurrent={() => false}
        actions={ACTIONS}
        notes={[]}
        onToggle={nothing}
        onFixForm={nothing}
        onKey={nothing}
      />
    </FluentProvider>
  );
  const seen: boolean[] = [];
  Element.prototype.scrollIntoView = function () {
    seen.push(this.textContent.includes('去修改'));
  };
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  // Nothing is waited for in between: the details are on their way.
  act(() => root.render(list(null, null)));
  const attention = { key, focus: false };
  act(() => root.render(list(key, attention)));
  expect(seen).toEqual([false]);
  await until(() => seen.length > 1);
  expect(seen).toEqual([false, true]);
  // It is left where its user scrolls it to from now on.
  await act(async () => root.render(list(key, attention)));
  expect(seen).toHaveLength(2);
});
