/** F6: the parts of the pane in turn, the list, the footer, the tabs; on the page the sheet before them and the bar behind. */

const ORDER = ['sheet', 'list', 'footer', 'tabs', 'toolbar'];

/** Puts the focus into the part after the one that has it. */
export function nextRegion(within: HTMLElement, step: 1 | -1): void {
  const regions = ORDER.flatMap((name) => [...within.querySelectorAll<HTMLElement>(`[data-region=${name}]`)]).filter(
    // Views that were left are still there, hidden.
    (region) => region.closest('[style*="display: none"]') === null,
  );
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  for (let count = 1; count <= regions.length; count++) {
    const start = at < 0 && step < 0 ? 0 : at;
    const region = regions[(start + step * count + regions.length * 2) % regions.length]!;
    if (focusInto(region)) return;
  }
}

/** Puts the focus into a part by its name. */
export function focusRegion(within: HTMLElement, name: string): void {
  const region = within.querySelector<HTMLElement>(`[data-region=${name}]`);
  if (region) focusInto(region);
}

const FOCUSABLE =
  'textarea, [tabindex="0"], [role=tab][aria-selected=true], button:not([disabled]):not([tabindex="-1"]), a[href], input';

function focusInto(region: HTMLElement): boolean {
  const element =
    region.querySelector<HTMLElement>('[role=tab][aria-selected=true]') ?? region.querySelector<HTMLElement>(FOCUSABLE);
  element?.focus();
  return element !== null;
}
