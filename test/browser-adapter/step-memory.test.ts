/** @jest-environment jsdom */
import { stepMemory } from '../../src/adapters/browser/step-memory';
import { memoryOpenWorkbook } from '../support/memory/memory-open-workbook';
import { createSession, type Session } from '../../src/ui/session/session-store';
import { cellAt } from '../support/cells-of';
import { workbookOf } from '../support/plain-tracker';

beforeEach(() => sessionStorage.clear());

async function settled(session: Session): Promise<void> {
  do await new Promise((go) => setTimeout(go, 10));
  while (session.getState().busy || !session.getState().reading);
}

const CELL = { sheet: '第048项', row: 1, column: 9 };

test('what was done is undone after the pane was loaded again', async () => {
  const workbook = memoryOpenWorkbook(workbookOf({}));
  const pane = () =>
    createSession({
      workbook,
      show: () => undefined,
      marking: false,
      memory: stepMemory(sessionStorage, 'C:\\台账.xlsx'),
    });
  const first = pane();
  const end = first.start();
  await settled(first);
  await first.write('填写', [{ cell: CELL, value: '新' }]);
  end();
  const second = pane();
  const endSecond = second.start();
  await settled(second);
  expect(second.getState().steps.map(({ name }) => name)).toEqual(['填写']);
  await second.undo();
  expect(cellAt(workbook.content(), 'I1')).toBeUndefined();
  await second.write('填写', [{ cell: CELL, value: '再填' }]);
  expect(second.getState().steps).toHaveLength(1);
  endSecond();
});

test('steps of another workbook, of another version, and none without storage', () => {
  stepMemory(sessionStorage, 'a.xlsx').save([{ id: 1 } as never]);
  expect(stepMemory(sessionStorage, 'b.xlsx').load()).toEqual([]);
  sessionStorage.setItem('mubiao-undo-1 c.xlsx', '{');
  expect(stepMemory(sessionStorage, 'c.xlsx').load()).toEqual([]);
  expect(stepMemory(null, 'a.xlsx').load()).toEqual([]);
});

test('the oldest steps are forgotten where there is no room for all', () => {
  const kept: string[] = [];
  const small = {
    setItem: (_: string, text: string) => {
      if (text.length > 60) throw new DOMException('full', 'QuotaExceededError');
      kept.push(text);
    },
  } as unknown as Storage;
  stepMemory(small, 'a.xlsx').save(Array.from({ length: 20 }, (_, id) => ({ id, name: '一步' }) as never));
  expect(kept).toHaveLength(1);
  expect((JSON.parse(kept[0]!) as { id: number }[]).at(-1)!.id).toBe(19);
});
