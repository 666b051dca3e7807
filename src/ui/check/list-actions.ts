/** What can be done beside the list of 校验, in the order of the menu 更多. */
import type { Action } from '../parts/action';
import * as words from './words';

interface ListActions {
  /** How many rows are ignored, and whether they show. */
  readonly ignored: number;
  readonly showIgnored: boolean;
  readonly onShowIgnored: (show: boolean) => void;
  readonly onClearMarks: () => void;
  readonly onAddTarget: () => void;
  readonly onCompare: () => void;
  readonly onRoll: () => void;
  readonly onMerge: () => void;
  readonly onColumns: () => void;
  /** Whether the pane opens with the workbook; null where the host cannot do that. */
  readonly autoShow: { readonly on: boolean; readonly set: (on: boolean) => void } | null;
  /** 环境自检; null where there is none. */
  readonly onSelfCheck: (() => void) | null;
  /** Null while nobody was chosen. */
  readonly onOtherPerson: (() => void) | null;
  /** Null where the host has no validation for cells that are there. */
  readonly onValidate: (() => void) | null;
}

/** The actions of 更多 over the list. */
export function listActions(can: ListActions): readonly Action[] {
  const { ignored, showIgnored, autoShow } = can;
  return [
    {
      name: words.showIgnored(ignored),
      run: ignored > 0 ? () => can.onShowIgnored(!showIgnored) : null,
      on: showIgnored,
    },
    { name: words.CLEAR_MARKS, run: can.onClearMarks },
    { name: words.ADD_TARGET, run: can.onAddTarget },
    { name: words.COMPARE, run: can.onCompare },
    { name: words.ROLL, run: can.onRoll },
    { name: words.MERGE, run: can.onMerge },
    { name: words.COLUMNS, run: can.onColumns },
    { name: words.AUTO_SHOW, run: autoShow && (() => autoShow.set(!autoShow.on)), on: autoShow?.on ?? false },
    { name: words.SELF_CHECK, run: can.onSelfCheck },
    { name: words.OTHER_PERSON, run: can.onOtherPerson },
    { name: words.VALIDATE, run: can.onValidate },
  ];
}
