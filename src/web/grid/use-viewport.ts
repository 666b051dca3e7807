/** What part of a scrolling element is in sight. */
import { useLayoutEffect, useState, type RefObject } from 'react';

/** Pixels. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Follows scrolling and the element's size. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [view, setView] = useState<Viewport>({ top: 0, left: 0, width: 1200, height: 900 });
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
