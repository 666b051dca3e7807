/** What lies on the clipboard: the same cells as plain text and as a page. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}
