/** The pages side by side, a whole one and the edge of the next; only those near the eye are drawn. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import {
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Letter } from '../../letter/letter';
import { PAPER } from '../../letter/page';
import { letterPages } from '../../letter/pages';
import { LetterPageSheet } from './letter-page';
import { FOCUS_INSIDE, HEADING } from '../parts/looks';
import { IconButton } from '../parts/icon-button';
import { aboutPages, NEXT_PAGE, pageName, pagePosition, PREVIEW, PREVIOUS_PAGE } from './words';

/** Room beside a page, so that the next one peeks in; between pages; and around them. All in pixels. */
const PEEK = 80;
const GAP = 10;
const PADDING = 12;
const NARROWEST_PAGE = 160;
/** Wide enough to be read; on a wide page the next ones are beside it. */
const WIDEST_PAGE = 480;
/** Pages drawn on each side of the one that is looked at. */
const NEAR = 2;

const useStyles = makeStyles({
  root: { flex: '1 0 auto', display: 'flex', flexDirection: 'column' },
  head: {
    flex: 'none',
    display: 'flex',
    alignItems: 'center',
    height: '36px',
    padding: '0 8px 0 12px',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
  },
  title: HEADING,
  about: { flex: '1', minWidth: '0', color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', overflow: 'hidden' },
  position: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  turn: { minWidth: '24px', width: '24px', padding: '0' },
  pages: {
    ...FOCUS_INSIDE,
    flex: '1 0 auto',
    display: 'flex',
    gap: `${GAP}px`,
    padding: `${PADDING}px`,
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollSnapType: 'x proximity',
    scrollPaddingLeft: `${PADDING}px`,
    backgroundColor: tokens.colorNeutralBackground3,
    scrollbarWidth: 'none',
  },
  page: { flex: 'none', scrollSnapAlign: 'start' },
});

export function Preview({ letter: latest }: { readonly letter: Letter }) {
  const styles = useStyles();
  // Hundreds of pages take a moment: a tick in the list does not wait for them.
  const letter = useDeferredValue(latest);
  const pages = useMemo(() => letterPages(letter), [letter]);
  const scroller = useRef<HTMLDivElement>(null);
  const width = usePageWidth(scroller);
  const [at, setAt] = useState(0);
  const looked = useRef(0);
  const step = width + GAP;
  const count = pages.length;
  const current = Math.min(at, count - 1);
  useLayoutEffect(() => {
    // Pages of another width stand elsewhere; the one that is looked at stays.
    scroller.current?.scrollTo({ left: looked.current * step });
  }, [step]);
  useEffect(() => {
    looked.current = current;
  });
  const turn = (to: number) => {
    const page = Math.max(0, Math.min(count - 1, to));
    setAt(page);
    scroller.current?.scrollTo({ left: page * step });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: count - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    turn(to);
  };
  return (
    <section className={styles.root} aria-label={PREVIEW}>
      <div className={styles.head}>
        <h2 className={styles.title}>{PREVIEW}</h2>
        <span className={styles.about}>{aboutPages(count)}</span>
        <IconButton
          className={styles.turn}
          size="small"
          icon={<ChevronLeft20Regular />}
          name={PREVIOUS_PAGE}
          disabled={current === 0}
          onClick={() => turn(current - 1)}
        />
        <span className={styles.position}>{pagePosition(current + 1, count)}</span>
        <IconButton
          className={styles.turn}
          size="small"
          icon={<ChevronRight20Regular />}
          name={NEXT_PAGE}
          disabled={current === count - 1}
          onClick={() => turn(current + 1)}
        />
      </div>
      <div
        ref={scroller}
        className={styles.pages}
        role="group"
        aria-label={pageName(current + 1, count)}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => setAt(pageAt(currentTarget, step, count))}
      >
        {pages.map((page, index) => (
          <div key={index} className={styles.page} style={{ width, height: (width * PAPER.height) / PAPER.width }}>
            {Math.abs(index - current) <= NEAR && <LetterPageSheet page={page} letter={letter} width={width} />}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The page that is looked at; at the far end the last one, which cannot come to the left edge. */
function pageAt({ scrollLeft, scrollWidth, clientWidth }: HTMLElement, step: number, count: number): number {
  return scrollLeft >= scrollWidth - clientWidth - 1 ? count - 1 : Math.round(scrollLeft / step);
}

/** The width of a page in pixels, following that of the pane. */
function usePageWidth(scroller: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(NARROWEST_PAGE);
  useLayoutEffect(() => {
    const element = scroller.current!;
    const measure = () => {
      const room = element.clientWidth;
      if (room > 0) setWidth(Math.min(WIDEST_PAGE, Math.max(NARROWEST_PAGE, room - PEEK)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return width;
}
