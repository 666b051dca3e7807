/** How wide a window is, as media queries: what the page leaves out when it is narrow. */
import { useSyncExternalStore } from 'react';

/** Below 1024 px: labels become tooltips, and the pane takes what it needs. */
export const DRAWER = '@media (max-width: 1023px)';
/** Below 640 px: the sheet or the pane, not both. */
export const PHONE = '@media (max-width: 639px)';

/** Whether there is room for the sheet or the pane alone. */
export const oneAtATime = (): boolean => matchMedia('(max-width: 639px)').matches;

const DRAWN = '(min-width: 640px) and (max-width: 1023px)';
/** How wide the pane is where it lies over the sheet as a drawer, in pixels. */
export const DRAWER_WIDTH = 350;

/** Whether the pane lies over the sheet as a drawer. */
export function useDrawer(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(DRAWN);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(DRAWN).matches,
  );
}
