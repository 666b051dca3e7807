/** Whether Excel opens the pane together with the workbook, a mark that is saved in the workbook (Office.AutoShowTaskpaneWithDocument). */
import { Failure } from '../../application/errors';

/** The same as the TaskpaneId of the manifest: Excel knows no other. */
const KEY = 'Office.AutoShowTaskpaneWithDocument';

export interface AutoShow {
  isOn(): boolean;
  /** Takes effect when the workbook is saved. Throws a Failure when it cannot be marked. */
  set(on: boolean): Promise<void>;
}

/** Office must be ready when it is asked. */
export function autoShow(): AutoShow {
  return {
    isOn: () => Office.context.document.settings.get(KEY) === true,
    set: (on) =>
      new Promise((done, fail) => {
        const { settings } = Office.context.document;
        if (on) settings.set(KEY, true);
        else settings.remove(KEY);
        settings.saveAsync(({ status }) => {
          if (status === Office.AsyncResultStatus.Succeeded) done();
          else fail(new Failure('not-writable', '没有记下：工作簿可能是只读的。请另存一份后再试。'));
        });
      }),
  };
}
