/** Where the list of the check is scrolled to, and how high its open row is. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels of scrolling between two drawings; far fewer than what is drawn beyond the edge. */
const SCROLL_STEP = 128;
/** Where the height cannot be measured. */
const SOME_HEIGHT = 800;

/** Where the list is scrolled to, in steps, and how much of it is in sight. */
export function useScroll(root: RefObject<HTMLElement | null>, wanted: boolean) {
  const [scroll, setScroll] = useState({ scrollTop: 0, viewport: SOME_HEIGHT });
  useEffect(() => {
    const element = root.current;
    if (!wanted || !element) return;
    const measure = () => {
      const scrollTop = Math.floor(element.scrollTop / SCROLL_STEP) * SCROLL_STEP;
      const viewport = element.clientHeight || SOME_HEIGHT;
      setScroll((known) =>
        known.scrollTop === scrollTop && known.viewport === viewport ? known : { scrollTop, viewport },
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    window.addEventListener('resize', measure);
    return () => {
      element.removeEventListener('scroll', measure);
      window.removeEventListener('resize', measure);
    };
  }, [root, wanted]);
  return scroll;
}

/** The height of the open row: its text decides. `usual` is that of one that is not measured yet. */
export function useOpenHeight(root: RefObject<HTMLElement | null>, expanded: string | null, usual: number): number {
  const [height, setHeight] = useState(usual);
  useLayoutEffect(() => {
    const line = expanded === null ? null : lineOf(root.current, expanded);
    if (!line) return;
    // What the row says may come a moment later.
    const observer = new ResizeObserver(() => {
      if (line.offsetHeight > 0) setHeight(line.offsetHeight);
    });
    observer.observe(line);
    return () => observer.disconnect();
  }, [root, expanded]);
  return height;
}

/** The line of the list with this key, when it is drawn. */
export function lineOf(root: HTMLElement | null, key: string): HTMLElement | null {
  return root?.querySelector(`[data-key=${JSON.stringify(key)}]`) ?? null;
}
