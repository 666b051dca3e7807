/**
 * The field that has the focus of the sheet. It lies over the selected cell, unseen until something is typed, so that an input
 * method finds it there with the first key; then it is the cell's editor.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { insertLineBreak } from '../typing/line-break';
import { cellField } from '../words';
import type { ClipboardContent } from '../../adapters/browser/clipboard';
import { gridAction, type GridAction } from './grid-keys';
import type { Direction } from './moves';
import type { Box } from './sheet-layout';

const LEAST_WIDTH = 160;
const LINE_PIXELS = 20;
const AROUND = 8;

const useStyles = makeStyles({
  field: {
    position: 'absolute',
    boxSizing: 'border-box',
    margin: '0',
    padding: '2px 6px',
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outline: 'none',
    resize: 'none',
    lineHeight: `${LINE_PIXELS}px`,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
  },
  unseen: { opacity: 0, pointerEvents: 'none', overflow: 'hidden' },
});

/** What the keys of the sheet ask for. */
export interface FieldCommands {
  /** What a key means while nothing is typed. False when it is left to the page: Tab at the edge leads out of the sheet. */
  readonly act: (action: GridAction) => boolean;
  /** Whether a text is on its way and nothing is typed behind it: keys are for the cell behind it. */
  readonly isEnded: () => boolean;
  /** Ends the editing; `then` is where the selection goes. */
  readonly finish: (then: Direction | null) => void;
  readonly cancel: () => void;
  /** What is put on the clipboard. */
  readonly copy: (isCut: boolean) => ClipboardContent;
  readonly paste: (clipboard: ClipboardContent) => void;
}

interface CellFieldProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly reference: string;
  readonly box: Box;
  /** How far down the field may reach. */
  readonly bottom: number;
  /** The text that is being typed; null while nothing is. */
  readonly draft: string | null;
  /** What the cell shows: copied, and read aloud. */
  readonly shown: string;
  readonly zoom: number;
  readonly noteId: string | undefined;
  /** Whether an input method composes characters in it. */
  readonly isComposing: RefObject<boolean>;
  readonly onDraft: (text: string) => void;
  readonly onFocusChange: (focused: boolean) => void;
  readonly commands: FieldCommands;
}

export function CellField(props: CellFieldProps) {
  const { field, reference, box, bottom, draft, shown, zoom, noteId, isComposing, onDraft, onFocusChange, commands } =
    props;
  const styles = useStyles();
  const editing = draft !== null;
  const lines = (draft ?? '').split('\n').length;
  useLayoutEffect(() => {
    // Editing what is there begins at its end.
    const element = field.current;
    if (editing && element) element.setSelectionRange(element.value.length, element.value.length);
  }, [editing, field]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While hanzi are being composed every key belongs to the input method.
    if (isComposing.current || event.nativeEvent.isComposing) return;
    const isText = editing && (!commands.isEnded() || ENDING.has(event.key));
    const action = isText ? null : gridAction(event.nativeEvent);
    const used = isText ? editingKey(event, commands, onDraft) : action !== null && commands.act(action);
    if (used) event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const { text, html } = commands.copy(event.type === 'cut');
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
  };
  return (
    <textarea
      ref={field}
      className={mergeClasses(styles.field, !editing && styles.unseen)}
      aria-label={editing ? cellField(reference) : `${reference} ${shown}`}
      aria-describedby={noteId}
      spellCheck={false}
      style={{
        fontSize: `${zoom * 100}%`,
        left: box.left,
        top: box.top,
        width: editing ? Math.max(LEAST_WIDTH, box.width) : box.width,
        height: editing
          ? Math.max(
              LINE_PIXELS + AROUND,
              Math.min(Math.max(box.height, lines * LINE_PIXELS + AROUND), bottom - box.top),
            )
          : box.height,
      }}
      value={draft ?? ''}
      onChange={({ currentTarget }) => onDraft(currentTarget.value)}
      onCompositionStart={() => {
        isComposing.current = true;
        if (!editing) onDraft('');
      }}
      onCompositionEnd={() => {
        isComposing.current = false;
      }}
      onFocus={() => onFocusChange(true)}
      onBlur={() => {
        onFocusChange(false);
        if (editing) commands.finish(null);
      }}
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={(event) => {
        if (editing && !commands.isEnded()) return;
        event.preventDefault();
        const { clipboardData } = event;
        commands.paste({ text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') });
      }}
    />
  );
}

/** Keys that mean the same while a text is on its way. */
const ENDING = new Set(['Enter', 'Tab', 'Escape', 'Backspace']);

/** The keys while a text is typed: Alt+Enter begins a line; Enter, Tab and Esc end it. */
function editingKey(
  { key, altKey, shiftKey, currentTarget }: KeyboardEvent<HTMLTextAreaElement>,
  { finish, cancel }: FieldCommands,
  onDraft: (text: string) => void,
): boolean {
  const end = (then: Direction) => {
    // What is typed before the text is taken is for the next cell, and stands behind it.
    currentTarget.setSelectionRange(currentTarget.value.length, currentTarget.value.length);
    finish(then);
  };
  if (key === 'Escape') cancel();
  else if (key === 'Enter' && altKey) onDraft(insertLineBreak(currentTarget));
  else if (key === 'Enter') end(shiftKey ? 'up' : 'down');
  else if (key === 'Tab') end(shiftKey ? 'left' : 'right');
  else return false;
  return true;
}
