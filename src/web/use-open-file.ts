/** The file that is open on the page and where it came from: opening another, saving, and asking before something would be lost. */
import { useCallback, useEffect, useState } from 'react';
import type { FilePlace } from '../adapters/browser/chosen-file';
import type { Outlet } from '../application/ports';
import { noticeOf, type Notice } from '../taskpane/session-store';
import { openDocument, type PageDocument } from './page-document';
import * as words from './words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface OpenFile {
  /** Another for each file: the page and its pane begin anew. */
  readonly id: number;
  readonly document: PageDocument;
  readonly place: FilePlace | null;
}

/** What the user is asked. `unsaved`: may the open file be closed? `overwrite`: may the file it came from be changed? */
export type Question = { readonly kind: 'unsaved'; readonly go: () => void } | { readonly kind: 'overwrite' };

export type UnsavedAnswer = 'save' | 'discard' | 'cancel';
export type OverwriteAnswer = 'overwrite' | 'copy' | 'cancel';

/** A file to be opened, and what is said of it then. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly place?: FilePlace | null;
  readonly said?: string;
}

export interface OpenFileControl {
  readonly open: OpenFile | null;
  readonly question: Question | null;
  /** What came of the last step. */
  readonly said: string | null;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  /** Does something and tells what goes wrong. */
  readonly attempt: (work: () => Promise<void>) => Promise<boolean>;
  /** Makes or finds a file and opens it, when the present one is saved or given up. Null: the user changed their mind. */
  readonly replaceBy: (find: () => Promise<FoundFile | null>) => void;
  readonly save: () => void;
  readonly saveCopy: () => void;
  readonly answerUnsaved: (answer: UnsavedAnswer) => void;
  readonly answerOverwrite: (answer: OverwriteAnswer) => void;
}

let lastId = 0;

export function useOpenFile(outlet: Outlet): OpenFileControl {
  const [open, setOpen] = useState<OpenFile | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  /** The files that may be overwritten without asking again. */
  const [allowed] = useState(() => new WeakSet<FilePlace>());

  const attempt = useCallback(async (work: () => Promise<void>): Promise<boolean> => {
    setNotice(null);
    setSaid(null);
    try {
      await work();
      return true;
    } catch (error) {
      setNotice(noticeOf(error));
      return false;
    }
  }, []);
  const show = useCallback(async (name: string, bytes: Uint8Array, place: FilePlace | null): Promise<void> => {
    setOpen({ id: ++lastId, document: await openDocument(name, bytes), place });
  }, []);
  useLeaveWarning(open?.document ?? null);

  const download = async (): Promise<void> => {
    if (!open) return;
    const { name } = open.document.getState();
    outlet.download(name, open.document.toBytes(), XLSX);
    open.document.saved();
    setSaid(words.downloaded(name));
  };
  const overwrite = async (place: FilePlace): Promise<void> => {
    if (!open) return;
    await place.save(open.document.toBytes());
    allowed.add(place);
    open.document.saved();
    setSaid(words.savedInPlace(open.document.getState().name));
  };
  /** Saves, or asks first; true when it was saved. */
  const save = async (): Promise<boolean> => {
    const place = open?.place;
    if (place && !allowed.has(place)) {
      setQuestion({ kind: 'overwrite' });
      return false;
    }
    return await attempt(() => (place ? overwrite(place) : download()));
  };

  return {
    open,
    question,
    said,
    notice,
    dismiss: () => setNotice(null),
    attempt,
    replaceBy: (find) => {
      const go = () =>
        void attempt(async () => {
          const found = await find();
          if (!found) return;
          await show(found.name, found.bytes, found.place ?? null);
          setSaid(found.said ?? null);
        });
      if (open?.document.getState().changed) setQuestion({ kind: 'unsaved', go });
      else go();
    },
    save: () => void save(),
    saveCopy: () => void attempt(download),
    answerUnsaved: (answer) => {
      if (question?.kind !== 'unsaved') return;
      setQuestion(null);
      if (answer === 'discard') question.go();
      else if (answer === 'save') void save().then((saved) => saved && question.go());
    },
    answerOverwrite: (answer) => {
      setQuestion(null);
      const place = open?.place;
      if (answer === 'overwrite' && place) void attempt(() => overwrite(place));
      else if (answer === 'copy') void attempt(download);
    },
  };
}

/** The browser asks before it leaves a page with unsaved changes. */
function useLeaveWarning(document: PageDocument | null): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (document?.getState().changed) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [document]);
}
