/** How wide a window is, as media queries: what the page leaves out when it is narrow. */

/** Below 1024 px: labels become tooltips, and the pane takes what it needs. */
export const DRAWER = '@media (max-width: 1023px)';
/** Below 640 px: the sheet or the pane, not both. */
export const PHONE = '@media (max-width: 639px)';

/** Whether there is room for the sheet or the pane alone. */
export const oneAtATime = (): boolean => matchMedia('(max-width: 639px)').matches;
