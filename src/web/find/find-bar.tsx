/** 查找 and 替换, above the sheet; loaded when it is first wanted. */
import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { findText, nextFound, replaceText } from '../../application/editing/find-text';
import type { CellEdit, WorkbookSnapshot } from '../../application/ports';
import type { CellRef } from '../../domain/cell';
import { IconButton } from '../../ui/parts/icon-button';
import { hiddenByFilter } from '../filter/hidden-by-filter';
import type { PageDocument } from '../file/page-document';
import { shownText } from '../sheet/shown-text';
import * as words from './find-words';

const useStyles = makeStyles({
  root: {
    flex: 'none',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    padding: '6px calc(12px + var(--covered, 0px)) 6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  field: { width: '180px' },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, minWidth: '90px' },
  close: { marginLeft: 'auto' },
});

interface FindBarProps {
  readonly file: PageDocument;
  readonly content: WorkbookSnapshot;
  readonly selection: CellRef;
  /** Counts how often Ctrl+F was pressed: the field has the focus then. */
  readonly asked: number;
  readonly onFound: (cell: CellRef) => void;
  readonly onReplace: (edits: readonly CellEdit[]) => Promise<boolean>;
  readonly onClose: () => void;
}

export function FindBar({ file, content, selection, asked, onFound, onReplace, onClose }: FindBarProps) {
  const styles = useStyles();
  const [text, setText] = useState('');
  const [by, setBy] = useState('');
  const [everywhere, setEverywhere] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), [asked]);
  const found = useMemo(
    () =>
      findText(content, { text, sheet: everywhere ? null : selection.sheet }, (cell) =>
        shownText(cell, content.dateSystem),
      ),
    [content, text, everywhere, selection.sheet],
  );
  const goTo = (all: typeof found, step: 1 | -1) => {
    const names = content.sheets.map(({ name }) => name);
    const next = nextFound(all, selection, step, names);
    if (next) onFound(next.cell);
  };
  const go = (step: 1 | -1) => {
    setSaid(null);
    goTo(found, step);
  };
  const isHere = ({ cell }: (typeof found)[number]) =>
    cell.sheet === selection.sheet && cell.row === selection.row && cell.column === selection.column;
  const replace = async (all: boolean) => {
    const here = found.filter(isHere);
    if (!all && here.length === 0) return go(1);
    // Rows that a filter hides are not meant, as with all else that is done with many rows.
    const isUnseen = hiddenByFilter(file);
    const seen = all ? found.filter(({ cell }) => !isUnseen(cell)) : here;
    const { edits, left } = replaceText(seen, text, by);
    if (!(await onReplace(edits))) return;
    setSaid(words.replaced(edits.length, left, all ? found.length - seen.length : 0));
    if (all) return;
    const others = found.filter((each) => !isHere(each));
    goTo(others, 1);
  };
  const none = found.length === 0;
  return (
    <search
      className={styles.root}
      aria-label={words.FIND}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <Input
        className={styles.field}
        input={{ ref: field }}
        size="small"
        aria-label={words.FIND}
        placeholder={words.FIND}
        value={text}
        onChange={(_, { value }) => {
          setText(value);
          setSaid(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(event.shiftKey ? -1 : 1);
        }}
      />
      <IconButton
        size="small"
        icon={<ArrowUp20Regular />}
        name={words.FIND_PREVIOUS}
        disabled={none}
        onClick={() => go(-1)}
      />
      <IconButton
        size="small"
        icon={<ArrowDown20Regular />}
        name={words.FIND_NEXT}
        disabled={none}
        onClick={() => go(1)}
      />
      <span className={styles.said} role="status">
        {said ?? (text === '' ? '' : words.foundCells(found.length))}
      </span>
      <Input
        className={styles.field}
        size="small"
        aria-label={words.REPLACE_BY}
        placeholder={words.REPLACE_BY}
        value={by}
        onChange={(_, { value }) => setBy(value)}
      />
      <Button size="small" disabledFocusable={none} onClick={() => void replace(false)}>
        {words.REPLACE}
      </Button>
      <Button size="small" disabledFocusable={none} onClick={() => void replace(true)}>
        {words.REPLACE_ALL}
      </Button>
      <Checkbox
        label={words.ALL_SHEETS}
        checked={everywhere}
        onChange={(_, { checked }) => setEverywhere(checked === true)}
      />
      <IconButton
        className={styles.close}
        size="small"
        icon={<Dismiss20Regular />}
        name={words.CLOSE_FIND}
        onClick={onClose}
      />
    </search>
  );
}
