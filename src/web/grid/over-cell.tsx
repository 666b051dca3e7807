/** What lies over the sheet beside a cell: what is said of it, and the list from which it is filled. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons';
import { toA1, type CellPlace } from '../../domain/cell';
import { later } from '../../ui/parts/later';
import { UNSEEN } from '../../ui/parts/looks';
import * as words from '../words';
import type { CellNote } from './cell-notes';
import { isSame } from './moves';
import { NoteCard } from './note-card';
import { HINT_ID, NOTE_ID } from './noted';
import type { GridExtras } from './open-extras';
import type { Box } from './sheet-layout';

const ChoiceList = later(() => import('./choice-list').then(({ ChoiceList: part }) => part));

const BUTTON = 20;

const useStyles = makeStyles({
  button: {
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: `${BUTTON}px`,
    height: `${BUTTON}px`,
    padding: '0',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
  },
  hint: UNSEEN,
});

interface OverCellProps {
  readonly extras: GridExtras | null;
  readonly notes: ReadonlyMap<string, CellNote>;
  /** The cell that is told of: under the pointer, or the selected one; null for none. */
  readonly noted: CellPlace | null;
  readonly selection: CellPlace;
  readonly isEditing: boolean;
  readonly boxOf: (place: CellPlace) => Box;
  readonly room: { readonly width: number; readonly height: number };
  /** What the selected cell holds, as it would be typed. */
  readonly present: string;
  readonly isListOpen: boolean;
  readonly onList: (isOpen: boolean) => void;
  readonly onChoose: (choice: string) => void;
}

export function OverCell(props: OverCellProps) {
  const { extras, notes, noted, selection, isEditing, boxOf, room, present, isListOpen, onList, onChoose } = props;
  const styles = useStyles();
  const choices = extras?.choicesAt(selection) ?? null;
  const box = boxOf(selection);
  const isSelected = noted !== null && isSame(noted, selection);
  const outside = box.left + box.width;
  return (
    <>
      {noted && !isListOpen && (
        <NoteCard
          id={NOTE_ID}
          note={notes.get(toA1(noted)) ?? null}
          comment={extras?.commentAt(noted) ?? null}
          prompt={isSelected ? (extras?.promptAt(noted) ?? null) : null}
          box={boxOf(noted)}
          active={box}
          room={room}
        />
      )}
      {choices && !isEditing && (
        <>
          <span id={HINT_ID} className={styles.hint}>
            {words.HAS_CHOICES}
          </span>
          <button
            type="button"
            tabIndex={-1}
            className={styles.button}
            aria-label={words.OPEN_CHOICES}
            title={words.OPEN_CHOICES}
            style={{
              left: outside + BUTTON <= room.width ? outside : outside - BUTTON,
              top: box.top + Math.max(0, box.height - BUTTON),
            }}
            onPointerDown={(event) => {
              // The focus stays with the sheet, and the list itself takes it.
              event.preventDefault();
              event.stopPropagation();
            }}
            onClick={() => onList(!isListOpen)}
          >
            <ChevronDown16Regular />
          </button>
        </>
      )}
      {choices && isListOpen && (
        <ChoiceList
          reference={toA1(selection)}
          choices={choices}
          present={present}
          box={box}
          room={room}
          onChoose={onChoose}
          onClose={() => onList(false)}
        />
      )}
    </>
  );
}
