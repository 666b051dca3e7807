/** What is wrong with a cell, beside it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { SeverityIcon } from '../../ui/parts/severity-icon';
import type { CellNote } from './cell-notes';
import type { Box } from './sheet-layout';

const NOTE_WIDTH = 280;
const GAP = 6;

const useStyles = makeStyles({
  root: {
    position: 'absolute',
    boxSizing: 'border-box',
    width: `${NOTE_WIDTH}px`,
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow8,
    fontSize: '13px',
    lineHeight: '20px',
    pointerEvents: 'none',
  },
  line: { display: 'flex', gap: '6px', padding: '2px 0' },
  icon: { flex: 'none', marginTop: '2px' },
});

interface NoteCardProps {
  readonly id: string;
  readonly note: CellNote;
  /** The cell, and the room there is; pixels from the same corner. */
  readonly box: Box;
  readonly room: { readonly width: number; readonly height: number };
}

export function NoteCard({ id, note, box, room }: NoteCardProps) {
  const styles = useStyles();
  return (
    <div id={id} className={styles.root} role="tooltip" style={placeOf(box, room)}>
      {note.messages.map(({ severity, text }) => (
        <div key={text} className={styles.line}>
          <span className={styles.icon}>
            <SeverityIcon severity={severity} />
          </span>
          <span>{text}</span>
        </div>
      ))}
    </div>
  );
}

/** Right of the cell, else left of it, else below: never on what is worked on. */
function placeOf(box: Box, room: NoteCardProps['room']): { readonly left: number; readonly top: number } {
  const top = Math.max(0, box.top);
  const right = box.left + box.width + GAP;
  if (right + NOTE_WIDTH <= room.width) return { left: right, top };
  const left = box.left - NOTE_WIDTH - GAP;
  if (left >= 0) return { left, top };
  return { left: Math.max(0, Math.min(box.left, room.width - NOTE_WIDTH)), top: box.top + box.height + GAP };
}
