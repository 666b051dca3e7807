/** @jest-environment jsdom */
/** The first finding that is opened is brought into view with all that it says. */
import { memoryOpenWorkbook } from '../../support/memory/memory-open-workbook';
import { act } from 'react';
import { Pane } from '../../../src/ui/pane';
import { draw, until } from '../../support/react';
import { OUTLET } from '../../support/rendered';
import { slips } from '../slips';

test('when the details were loaded while the list was looked at', async () => {
  const seen: string[] = [];
  Element.prototype.scrollIntoView = function () {
    seen.push(this.textContent);
  };
  const workbook = memoryOpenWorkbook(slips());
  const { page } = await draw(<Pane workbook={workbook} outlet={OUTLET} theme="light" host="excel" />);
  const title = () => page.querySelector<HTMLElement>('[title="没有填写存在问题"]');
  await until(() => title() !== null);
  await act(() => new Promise((done) => setTimeout(done, 20)));
  await act(async () => title()!.click());
  expect(seen).toEqual([expect.stringContaining('去修改')]);
});
