/** A file for the user's downloads, by a link that is clicked for them: the one way that works in Excel's pane and on any page. */

/** Long enough for any browser to have taken the bytes. */
const REVOKE_AFTER_MS = 60_000;

/** Offers the bytes for saving. Excel on a Mac silently keeps nothing; no browser tells. */
export function downloadFile(name: string, bytes: Uint8Array, mediaType: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Some browsers only follow links that are on the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
}
