/** What can be done with the letter, each told once: the foot of 函件 and its menu 更多 take it from here. */
import { ArrowDownload20Regular, Copy20Regular, DocumentArrowRight20Regular } from '@fluentui/react-icons';
import type { Action, MenuLine } from '../parts/action';
import { COPY, DOWNLOAD, LIKE, ONE_EACH, OPEN_IN_WORD, PLACE, PRINT_PREVIEW } from './words';

export interface LetterRuns {
  /** The letter is complete, and nothing else is being done with it. */
  readonly able: boolean;
  readonly inWord: boolean;
  /** What is downloaded is not kept here: other ways come first. */
  readonly losesFiles: boolean;
  /** How many letters 每项单独成文 makes. */
  readonly letters: number;
  readonly onDownload: () => void;
  readonly onPlace: () => void;
  readonly onCopy: () => void;
  readonly onHelp: () => void;
  readonly onOneEach: () => void;
  /** Null where the host cannot print, or while there is no letter. */
  readonly onPrint: (() => void) | null;
  /** Null in Word, where nothing is kept in the tracker. */
  readonly onLike: (() => void) | null;
}

/** The main button, the one beside it, and what the menu offers. Copying is the main one of the two where `copiesFirst`. */
export interface LetterActions {
  readonly main: Action;
  readonly copy: Action;
  readonly copiesFirst: boolean;
  readonly more: readonly MenuLine[];
}

/** The buttons and the menu of 函件, by what this place can do. */
export function letterActions(can: LetterRuns): LetterActions {
  const { able, inWord, losesFiles } = can;
  const whenAble = (run: () => void) => (able ? run : null);
  const download: Action = { name: DOWNLOAD, icon: <ArrowDownload20Regular />, run: whenAble(can.onDownload) };
  const place: Action = { name: PLACE, icon: <DocumentArrowRight20Regular />, run: whenAble(can.onPlace) };
  const inHelp: Action = { name: OPEN_IN_WORD, icon: <ArrowDownload20Regular />, run: can.onHelp };
  const copiesFirst = losesFiles && !inWord;
  // In the menu names stand without icons, and what is sought there stays.
  const item = ({ name, run }: Action): Action => ({ name, run, stays: true });
  return {
    main: inWord ? place : copiesFirst ? { ...inHelp, run: whenAble(can.onHelp) } : download,
    copy: { name: COPY, icon: <Copy20Regular />, run: whenAble(can.onCopy) },
    copiesFirst,
    more: [
      { name: ONE_EACH, run: able && can.letters > 1 ? can.onOneEach : null, stays: true },
      { name: PRINT_PREVIEW, run: can.onPrint },
      item(inWord || losesFiles ? download : inHelp),
      'line',
      { name: LIKE, run: can.onLike },
    ],
  };
}
