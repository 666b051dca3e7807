/** Downloads and the clipboard of the browser that the pane or the page runs in. */
import type { Outlet } from '../../application/ports';
import { copyFormatted } from './clipboard';
import { downloadFile } from './download';

/** `losesFiles` tells whether what is downloaded here goes nowhere, as in Excel for Mac (#2700). */
export function browserOutlet(losesFiles: () => boolean = () => false): Outlet {
  return { download: downloadFile, copy: copyFormatted, losesFiles };
}
