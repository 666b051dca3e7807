/** What part of a scrolling element is in sight. */
import { useLayoutEffect, useState, type RefObject } from 'react';
import type { Box } from './sheet-layout';

/** Follows scrolling and the element's size. */
export function useViewport(element: RefObject<HTMLElement | null>): Box {
  const [view, setView] = useState<Box>({ top: 0, left: 0, width: 1200, height: 900 });
  useLayoutEffect(() => {
    const scroller = element.current!;
    const measure = () => {
      const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = scroller;
      setView({ top, left, width, height });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  }, [element]);
  return view;
}
