/** Formatted text on the clipboard, by the browser's older way or, where that one is refused, by its newer way. */
import { Failure } from '../../application/errors';

/** What lies on the clipboard: the same as plain text and as a page. */
export interface ClipboardContent {
  readonly text: string;
  readonly html: string;
}

/** Copies within a click. Throws a Failure when neither way is allowed. */
export async function copyFormatted(content: ClipboardContent): Promise<void> {
  // The newer way parses the text in this page, whose policy forbids inline looks: a hundred errors in the console.
  if (copyByEvent(content) || (await copyByClipboard(content))) return;
  throw new Failure(
    'not-writable',
    '浏览器不允许写入剪贴板，未能复制。请改用下载，或用浏览器打开“目标台账”网页版后再复制。',
  );
}

/** False where the page may not use it: in a frame without the permission, or without https. */
async function copyByClipboard({ html, text }: ClipboardContent): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard) return false;
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([text], { type: 'text/plain' }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}

/** Asks the browser to copy a selection and, when it does, gives it this content instead. */
function copyByEvent({ html, text }: ClipboardContent): boolean {
  let given = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    given = event.clipboardData !== null;
    event.preventDefault();
  };
  const focused = document.activeElement;
  // Without something selected there is nothing to copy, and no event.
  const bait = document.createElement('textarea');
  bait.value = ' ';
  bait.setAttribute('aria-hidden', 'true');
  bait.style.cssText = 'position:fixed;top:0;opacity:0';
  document.body.append(bait);
  bait.select();
  document.addEventListener('copy', give, true);
  try {
    // Deprecated, and still the only way in a frame that may not use the newer one.
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, true);
    bait.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
