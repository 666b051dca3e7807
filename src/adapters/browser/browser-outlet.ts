/** Downloads and the clipboard of the browser that the pane or the page runs in. */
import type { Outlet } from '../../application/ports';
import { copyFormatted } from './clipboard';
import { downloadFile } from './download';

export function browserOutlet(): Outlet {
  return { download: downloadFile, copy: copyFormatted };
}
