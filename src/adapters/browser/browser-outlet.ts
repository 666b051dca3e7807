/** Downloads and the clipboard of the browser that the pane or the page runs in. */
import type { Outlet } from '../../application/ports';

/** Long enough for any browser to have taken the bytes. */
const REVOKE_AFTER_MS = 60_000;

export function browserOutlet(): Outlet {
  return {
    download(name, bytes, mediaType) {
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
    },
    copy: ({ html, text }) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob([text], { type: 'text/plain' }),
        }),
      ]),
  };
}
