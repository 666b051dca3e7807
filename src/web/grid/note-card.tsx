/** What is said of a cell, beside it: what is wrong, what colleagues wrote, what belongs into it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Comment16Regular, Info16Regular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import type { CellComment, EntryRule } from '../../application/look/sheet-extras';
import { SeverityIcon } from '../../ui/parts/severity-icon';
import * as words from '../words';
import { cardPlace, type Size } from './card-place';
import type { CellNote } from './cell-notes';
import type { Box } from './sheet-layout';

const NOTE_WIDTH = 280;
/** Until it is measured. */
const LIKELY_HEIGHT = 60;

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    boxSizing: 'border-box',
    maxHeight: '320px',
    overflow: 'hidden',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
    fontSize: '13px',
    lineHeight: '20px',
    pointerEvents: 'none',
  },
  line: { display: 'flex', gap: '6px', padding: '2px 0' },
  icon: { flex: 'none', marginTop: '2px' },
  text: { minWidth: '0', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  author: { fontWeight: tokens.fontWeightSemibold },
});

interface NoteCardProps {
  readonly id: string;
  readonly note: CellNote | null;
  readonly comment: CellComment | null;
  /** What is said to whoever comes to the cell. */
  readonly prompt: EntryRule | null;
  /** The cell, the one that is worked on, and the room there is; pixels from the same corner. */
  readonly box: Box;
  readonly active: Box;
  readonly room: Size;
}

export function NoteCard({ id, note, comment, prompt, box, active, room }: NoteCardProps) {
  const styles = useStyles();
  const card = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(LIKELY_HEIGHT);
  useLayoutEffect(() => setHeight(card.current!.offsetHeight), [note, comment, prompt, room.width]);
  const width = Math.min(NOTE_WIDTH, room.width);
  const { left, top } = cardPlace(box, { width, height }, room, active);
  return (
    <div ref={card} id={id} className={styles.root} role="tooltip" style={{ left, top, width }}>
      {note?.messages.map(({ severity, text }) => (
        <div key={text} className={styles.line}>
          <span className={styles.icon}>
            <SeverityIcon severity={severity} />
          </span>
          <span className={styles.text}>{text}</span>
        </div>
      ))}
      {prompt && (
        <div className={styles.line}>
          <Info16Regular className={styles.icon} aria-hidden />
          <span className={styles.text}>
            {prompt.promptTitle !== '' && <span className={styles.author}>{`${prompt.promptTitle} `}</span>}
            {prompt.prompt}
          </span>
        </div>
      )}
      {comment?.lines.map(({ author, text }, index) => (
        <div key={index} className={styles.line}>
          <Comment16Regular className={styles.icon} aria-label={words.COMMENT} />
          <span className={styles.text}>
            {author !== undefined && <span className={styles.author}>{`${author}：`}</span>}
            {text}
            {comment.resolved && index === 0 ? words.COMMENT_DONE : ''}
          </span>
        </div>
      ))}
    </div>
  );
}
