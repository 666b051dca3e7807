/** Reads what the sheet on the screen has beside its cells, after it was drawn: it is drawn once more then. */
import { useEffect, useState } from 'react';
import { momentOf } from '../../adapters/clock';
import type { WorkbookSnapshot } from '../../application/ports';
import type { GridExtras } from '../grid/open-extras';
import type { PageDocument } from '../file/page-document';

interface Known {
  readonly sheet: string;
  readonly extras: GridExtras;
}

/** Null until they are read; those of the content before stay until the new ones are there. */
export function useSheetExtras(
  file: PageDocument,
  content: WorkbookSnapshot,
  name: string,
  failed: (error: unknown) => void,
): GridExtras | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    let isWanted = true;
    const today = momentOf(new Date());
    Promise.all([file.details(name, today), import('../grid/open-extras')]).then(
      ([details, { openExtras }]) => {
        const sheet = content.sheets.find((one) => one.name === name);
        if (isWanted && sheet) setKnown({ sheet: name, extras: openExtras(details, sheet, content.dateSystem, today) });
      },
      (error: unknown) => isWanted && failed(error),
    );
    return () => {
      isWanted = false;
    };
    // `failed` is another function each time the page is drawn, and does the same.
  }, [file, content, name]);
  return known?.sheet === name ? known.extras : null;
}
