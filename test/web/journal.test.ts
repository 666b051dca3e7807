/** Unsaved work is kept a moment after each change, and goes when it is saved. */
import { readXlsx } from '../../src/adapters/xlsx/read-xlsx';
import { openDocument } from '../../src/web/file/page-document';
import type { DraftNote, Drafts } from '../../src/web/recovery/draft';
import { keepJournal } from '../../src/web/recovery/journal';
import { at, cellAt } from '../support/cells-of';
import { SAMPLE } from '../support/sample';

const CELL = at('第048项', 'F8');

async function journalled({ broken = false, from = undefined as string | undefined } = {}) {
  const document = await openDocument('示例台账.xlsx', SAMPLE, from === undefined ? 0 : 1);
  const notes = new Map<string, DraftNote>();
  const files = new Map<string, Uint8Array>();
  let filesPut = 0;
  const waiting: (() => void)[] = [];
  let troubles = 0;
  const claimed: string[] = [];
  if (from !== undefined) notes.set(from, { id: from, name: '', keptAt: 1, changes: 1, halfTyped: null });
  const drafts: Drafts = {
    put: async (note, bytes) => {
      if (broken) throw new Error('QuotaExceededError');
      notes.set(note.id, note);
      if (bytes) files.set(note.id, bytes);
      if (bytes) filesPut++;
    },
    remove: async (id) => {
      notes.delete(id);
      files.delete(id);
    },
    left: async () => [...notes.values()],
    bytes: async (id) => files.get(id) ?? null,
    claim: (id) => claimed.push(id),
  };
  const journal = keepJournal(document, {
    id: '一',
    from,
    drafts,
    now: () => 1_000,
    later: (work) => waiting.push(work),
    onTrouble: () => troubles++,
  });
  /** The moment passes, and what is kept is there. */
  const pass = async () => {
    for (const work of waiting.splice(0)) work();
    await new Promise((done) => setTimeout(done, 30));
  };
  const kept = () => {
    const bytes = files.get('一');
    return bytes ? cellAt(readXlsx(bytes), 'F8', '第048项')?.value : undefined;
  };
  return { document, journal, pass, kept, notes, claimed, filesPut: () => filesPut, troubles: () => troubles };
}

test('a change is kept with the name, the time and the number of steps', async () => {
  const { document, pass, kept, notes } = await journalled();
  await pass();
  expect(notes.size).toBe(0);
  await document.type(CELL, [['45%']]);
  await document.type(CELL, [['46%']]);
  await pass();
  expect(kept()).toBe(0.46);
  expect([...notes.values()]).toEqual([{ id: '一', name: '示例台账.xlsx', keptAt: 1000, changes: 2, halfTyped: null }]);
});

test('a text half typed is kept, without the file a second time', async () => {
  const end = () => Promise.resolve(true);
  const { document, pass, notes, filesPut } = await journalled();
  await document.type(CELL, [['45%']]);
  await pass();
  await document.select(CELL);
  document.typing('cell', { text: '写到一', end });
  await pass();
  document.typing('cell', { text: '写到一半', end });
  await pass();
  expect(notes.get('一')).toMatchObject({ changes: 2 });
  expect(notes.get('一')?.halfTyped).toEqual({ cell: CELL, text: '写到一半' });
  expect(filesPut()).toBe(1);
});

test('it goes when the file is saved, when all is undone, and when the file is closed', async () => {
  const { document, journal, pass, notes } = await journalled();
  await document.type(CELL, [['45%']]);
  await pass();
  (await document.keep()).saved();
  await pass();
  expect(notes.size).toBe(0);
  await document.type(CELL, [['46%']]);
  await pass();
  expect(notes.size).toBe(1);
  // At once: the page may be loaded again the moment after.
  await document.undo();
  await new Promise((done) => setImmediate(done));
  expect(notes.size).toBe(0);
  await document.type(CELL, [['47%']]);
  await pass();
  await journal.end();
  expect(notes.size).toBe(0);
});

test('what is done while a save runs stays kept', async () => {
  const { document, pass, notes, kept } = await journalled();
  await document.type(CELL, [['45%']]);
  const saving = await document.keep();
  await document.type(CELL, [['46%']]);
  saving.saved();
  await pass();
  expect(kept()).toBe(0.46);
  expect(notes.get('一')?.changes).toBe(1);
});

test('what is restored is unsaved, and kept at once', async () => {
  const document = await openDocument('示例台账.xlsx', SAMPLE, 3);
  expect(document.getState()).toMatchObject({ changed: true, changes: 3 });
  expect(document.hasUnsaved()).toBe(true);
});

describe('the draft that a file was restored from', () => {
  test('is claimed, and stays until all of it is kept anew', async () => {
    const { pass, notes, claimed } = await journalled({ from: '旧' });
    expect(claimed).toContain('旧');
    expect([...notes.keys()]).toEqual(['旧']);
    await pass();
    expect([...notes.keys()]).toEqual(['一']);
  });

  test('goes with the first save, however soon it comes', async () => {
    const { document, notes } = await journalled({ from: '旧' });
    (await document.keep()).saved();
    await new Promise((done) => setImmediate(done));
    expect(notes.size).toBe(0);
  });

  test('stays where nothing can be kept anew', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { pass, notes } = await journalled({ broken: true, from: '旧' });
    await pass();
    expect([...notes.keys()]).toEqual(['旧']);
  });

  test('goes when the file is closed', async () => {
    const { journal, notes } = await journalled({ from: '旧' });
    await journal.end();
    expect(notes.size).toBe(0);
  });
});

test('a full storage is told once', async () => {
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { document, pass, troubles } = await journalled({ broken: true });
  await document.type(CELL, [['45%']]);
  await pass();
  await document.type(CELL, [['46%']]);
  await pass();
  expect(troubles()).toBe(1);
});
