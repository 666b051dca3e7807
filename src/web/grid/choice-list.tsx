/** The list of a cell: what may be chosen for it, opened by the button beside the cell or by Alt and the down arrow. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { choicesOf } from '../words';
import { cardPlace, type Size } from './card-place';
import type { Box } from './sheet-layout';
import { ONE_LINE } from '../../ui/parts/looks';

const LEAST_WIDTH = 120;
const MOST_HEIGHT = 240;
const ITEM_HEIGHT = 28;
const AROUND = 10;

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    boxSizing: 'border-box',
    margin: '0',
    padding: '4px',
    overflowY: 'auto',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    outline: 'none',
  },
  item: {
    ...ONE_LINE,
    height: `${ITEM_HEIGHT}px`,
    lineHeight: `${ITEM_HEIGHT}px`,
    padding: '0 8px',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
  },
  here: { backgroundColor: tokens.colorNeutralBackground1Hover, outline: `2px solid ${tokens.colorStrokeFocus2}` },
  present: { fontWeight: tokens.fontWeightSemibold },
});

interface ChoiceListProps {
  readonly reference: string;
  readonly choices: readonly string[];
  /** What the cell holds now. */
  readonly present: string;
  readonly box: Box;
  readonly room: Size;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

export function ChoiceList({ reference, choices, present, box, room, onChoose, onClose }: ChoiceListProps) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(() => Math.max(0, choices.indexOf(present)));
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    // Braces: newer browsers return a promise, which React would take for what undoes the effect.
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const height = Math.min(MOST_HEIGHT, choices.length * ITEM_HEIGHT + AROUND, room.height);
  const width = Math.min(room.width, Math.max(LEAST_WIDTH, box.width));
  const below = { ...box, width: 0 };
  const place =
    box.top + box.height + height <= room.height
      ? { left: Math.max(0, Math.min(box.left, room.width - width)), top: box.top + box.height }
      : cardPlace(below, { width, height }, room, box);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = choices.length - 1;
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key : null;
    if (event.key === 'ArrowDown') setAt(Math.min(last, at + 1));
    else if (event.key === 'ArrowUp' && event.altKey) onClose();
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1));
    else if (event.key === 'Home') setAt(0);
    else if (event.key === 'End') setAt(last);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(choices[at]!);
    else if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (typed) {
      const next = [...choices.keys()].map((index) => (at + 1 + index) % choices.length);
      setAt(next.find((index) => choices[index]!.toLowerCase().startsWith(typed.toLowerCase())) ?? at);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ul
      ref={list}
      className={styles.root}
      role="listbox"
      tabIndex={0}
      aria-label={choicesOf(reference)}
      aria-activedescendant={`choice-${at}`}
      style={{ ...place, width, maxHeight: height }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.map((choice, index) => (
        <li
          key={`${index} ${choice}`}
          id={`choice-${index}`}
          className={mergeClasses(styles.item, index === at && styles.here, choice === present && styles.present)}
          role="option"
          aria-selected={index === at}
          title={choice}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            onChoose(choice);
          }}
          onPointerEnter={() => setAt(index)}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
