/** The file that is open on the page and where it came from: opening another, saving, and asking before something would be lost. */
import { useCallback, useEffect, useState } from 'react';
import type { FilePlace } from '../../adapters/browser/chosen-file';
import { SIGNED_FILE } from '../../application/editing/signed-file';
import type { Outlet } from '../../application/ports';
import { attempting, type Notice } from '../../ui/session/notice';
import { loadOpening } from '../load-page';
import type { PageDocument } from './page-document';
import { isKeeping, setKeeping } from '../recovery/keeping';
import { useJournal } from '../recovery/use-journal';
import { createSaver, type Saver } from './saver';
import * as words from '../words';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface OpenFile {
  /** Another for each file: the page and its pane begin anew. */
  readonly id: number;
  readonly document: PageDocument;
  readonly place: FilePlace | null;
  readonly saver: Saver;
  readonly draft: string | undefined;
}

/** What the user is asked. `unsaved`: may the open file be closed? `overwrite`: may the file it came from be changed? */
export type Question =
  | { readonly kind: 'unsaved'; readonly go: () => void }
  | { readonly kind: 'overwrite'; readonly file: OpenFile; readonly then: (() => void) | null };

export type UnsavedAnswer = 'save' | 'discard' | 'cancel';
export type OverwriteAnswer = 'overwrite' | 'copy' | 'cancel';

/** A file to be opened, and what is said of it then. */
export interface FoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly place?: FilePlace | null;
  readonly said?: string;
  /** Steps in it that are in no file yet. */
  readonly unsaved?: number;
  /** The draft that it was restored from. */
  readonly draft?: string;
  /** Done in it when it is open; what it resolves to is said in place of `said`. */
  readonly whenOpen?: (document: PageDocument) => Promise<string | null>;
}

export interface OpenFileControl {
  readonly open: OpenFile | null;
  /** Whether unsaved work is kept in this browser, and the choice. */
  readonly keeping: boolean;
  readonly keep: (isOn: boolean) => void;
  readonly question: Question | null;
  /** What came of the last step. */
  readonly said: string | null;
  readonly notice: Notice | null;
  readonly dismiss: () => void;
  /** Makes or finds a file and opens it, when the present one is saved or given up. Null: the user changed their mind. */
  readonly replaceBy: (find: () => Promise<FoundFile | null>) => void;
  readonly save: () => void;
  readonly saveCopy: () => void;
  /** Takes the question back: nothing is done. */
  readonly forget: () => void;
  readonly answerUnsaved: (answer: UnsavedAnswer) => void;
  readonly answerOverwrite: (answer: OverwriteAnswer) => void;
}

let lastId = 0;

/** The file that is open on the page, and all that opens, saves and closes files. */
export function useOpenFile(outlet: Outlet): OpenFileControl {
  const [open, setOpen] = useState<OpenFile | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  /** The files that may be overwritten without asking again. */
  const [allowed] = useState(() => new WeakSet<FilePlace>());

  const attempt = useCallback((work: () => Promise<void>) => {
    setSaid(null);
    return attempting(setNotice, work);
  }, []);
  const show = useCallback(
    async ({ name, bytes, place = null, unsaved, draft, whenOpen, said: usual }: FoundFile): Promise<string | null> => {
      const { openDocument } = await loadOpening();
      const document = await openDocument(name, bytes, unsaved);
      setOpen({ id: ++lastId, document, place, saver: createSaver(document), draft });
      const outcome = (await whenOpen?.(document)) ?? null;
      if (document.signed) setNotice({ text: SIGNED_FILE, detail: null });
      return outcome ?? usual ?? null;
    },
    [],
  );
  useLeaveWarning(open?.document ?? null);
  const [keeping, setKept] = useState(isKeeping);
  useJournal(open?.document ?? null, open?.draft, keeping, () => setNotice({ text: words.NOT_KEPT, detail: null }));

  const download = async ({ document, saver }: OpenFile): Promise<void> => {
    const { name } = document.getState();
    await saver.save((bytes) => outlet.download(name, bytes, XLSX));
    setSaid(words.downloaded(name));
  };
  const overwrite = async ({ document, saver }: OpenFile, place: FilePlace): Promise<void> => {
    await saver.saveOver(place);
    allowed.add(place);
    const { name, changed } = document.getState();
    setSaid(changed ? words.savedWithoutTheLatest(name) : words.savedInPlace(name));
  };
  /** Saves, or asks first; `then` follows when it is saved. */
  const save = async (file: OpenFile, then: (() => void) | null): Promise<void> => {
    const { place } = file;
    if (place && !allowed.has(place)) setQuestion({ kind: 'overwrite', file, then });
    else if (await attempt(() => (place ? overwrite(file, place) : download(file)))) then?.();
  };
  /** Goes on when nothing of the open file would be lost, or the user says so. */
  const leave = (go: () => void): void => {
    if (open?.document.hasUnsaved()) setQuestion({ kind: 'unsaved', go });
    else go();
  };

  return {
    open,
    keeping,
    keep: (isOn) => {
      setKeeping(isOn);
      setKept(isOn);
    },
    question,
    said,
    notice,
    dismiss: () => setNotice(null),
    replaceBy: (find) =>
      leave(
        () =>
          void attempt(async () => {
            const found = await find();
            if (!found) return;
            setSaid(await show(found));
          }),
      ),
    save: () => open && void save(open, null),
    saveCopy: () => open && void attempt(() => download(open)),
    forget: () => setQuestion(null),
    answerUnsaved: (answer) => {
      if (question?.kind !== 'unsaved') return;
      setQuestion(null);
      if (answer === 'discard') question.go();
      // What came while it was saved would be lost as well: asked again.
      else if (answer === 'save' && open) void save(open, () => leave(question.go));
    },
    answerOverwrite: (answer) => {
      if (question?.kind !== 'overwrite') return;
      const { file, then } = question;
      const { place } = file;
      setQuestion(null);
      if (answer === 'cancel') return;
      const work = answer === 'overwrite' && place ? () => overwrite(file, place) : () => download(file);
      void attempt(work).then((saved) => saved && then?.());
    },
  };
}

/** The browser asks before it leaves a page with unsaved changes. */
function useLeaveWarning(document: PageDocument | null): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (document?.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [document]);
}
