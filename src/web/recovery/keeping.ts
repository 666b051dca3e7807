/** Whether unsaved work is kept in this browser; a choice of whoever uses it, not of the workbook. */
const KEY = 'mubiao-keep-unsaved';

/** Whether work that is not saved is kept in the browser: yes, unless somebody switched it off. */
export function isKeeping(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    // Storage is switched off: nothing can be kept, and trying says so.
    return true;
  }
}

/** Switches that on or off for this browser. */
export function setKeeping(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch (error) {
    console.warn('the choice is not kept', error);
  }
}
