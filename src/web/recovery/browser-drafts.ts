/** Unsaved work in the browser's own database (IndexedDB), on this computer only. */
import type { DraftNote, Drafts } from './draft';

const DATABASE = 'mubiao-drafts';
const NOTES = 'notes';
const FILES = 'files';
/** Older ones are of no use to anybody. */
const MOST_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Where the browser has no locks: a page that kept something so lately, in milliseconds, is taken to be open still. */
const LATELY = 5000;

/** The name of the lock that a page holds while it keeps a draft. */
const lockOf = (id: string): string => `mubiao-draft-${id}`;

/** Drafts in the browser's own database; `now` gives milliseconds since 1970. Each call fails where the browser keeps nothing. */
export function browserDrafts(now: () => number): Drafts {
  const inStores = async <Result>(
    mode: IDBTransactionMode,
    work: (notes: IDBObjectStore, files: IDBObjectStore) => IDBRequest<Result> | null,
  ): Promise<Result | undefined> => {
    const database = await opened();
    try {
      return await new Promise<Result | undefined>((resolve, reject) => {
        // Written to the disk before it counts: a draft is there for the moment when the power goes.
        const transaction = database.transaction([NOTES, FILES], mode, { durability: 'strict' });
        const request = work(transaction.objectStore(NOTES), transaction.objectStore(FILES));
        transaction.oncomplete = () => resolve(request?.result);
        transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
        transaction.onerror = () => reject(transaction.error ?? new Error('the transaction failed'));
      });
    } finally {
      database.close();
    }
  };
  return {
    put: async (note, bytes) => {
      await inStores('readwrite', (notes, files) => {
        notes.put(note);
        return bytes ? files.put(bytes, note.id) : null;
      });
    },
    remove: async (id) => {
      await inStores('readwrite', (notes, files) => {
        notes.delete(id);
        return files.delete(id);
      });
    },
    left: async () => {
      const notes = (await inStores('readonly', (all) => all.getAll() as IDBRequest<DraftNote[]>)) ?? [];
      const held = await heldLocks();
      const isOpen = ({ id, keptAt }: DraftNote): boolean => (held ? held.has(lockOf(id)) : now() - keptAt < LATELY);
      return notes
        .filter((note) => now() - note.keptAt < MOST_DAYS * DAY && !isOpen(note))
        .sort((a, b) => b.keptAt - a.keptAt);
    },
    bytes: async (id) => (await inStores('readonly', (_, files) => files.get(id) as IDBRequest<Uint8Array>)) ?? null,
    claim: (id) => {
      // Held until the page goes.
      void lockManager()?.request(lockOf(id), () => new Promise(() => undefined));
    },
  };
}

/** Missing in old browsers, and in some of them for pages opened from a folder. */
function lockManager(): LockManager | undefined {
  return (navigator as { readonly locks?: LockManager }).locks;
}

async function heldLocks(): Promise<ReadonlySet<string> | null> {
  const locks = await lockManager()?.query();
  return locks ? new Set((locks.held ?? []).map(({ name }) => name ?? '')) : null;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(NOTES, { keyPath: 'id' });
      request.result.createObjectStore(FILES);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no database'));
    request.onblocked = () => reject(new Error('the database is in use'));
  });
}
