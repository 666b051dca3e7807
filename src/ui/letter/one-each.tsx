/** 每项单独成文…: asks before many files are downloaded. */
import { Button, makeStyles, Popover, PopoverSurface } from '@fluentui/react-components';
import type { RefObject } from 'react';
import { CANCEL, downloadEach, ONE_EACH, oneEachQuestion } from './words';

const useStyles = makeStyles({
  root: { maxWidth: '280px' },
  question: { margin: '0' },
  buttons: { display: 'flex', gap: '8px', marginTop: '12px' },
});

interface OneEachProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly fileNames: readonly string[];
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** Open from the start; the focus goes back to the button it belongs to. */
export function OneEach({ anchor, fileNames, onDownload, onClose }: OneEachProps) {
  const styles = useStyles();
  const close = () => {
    anchor.current?.focus();
    onClose();
  };
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: anchor.current, position: 'above', align: 'end' }}
      onOpenChange={(_, { open }) => {
        if (!open) close();
      }}
    >
      <PopoverSurface className={styles.root} aria-label={ONE_EACH}>
        <p className={styles.question}>{oneEachQuestion(fileNames.length, fileNames[0]!)}</p>
        <div className={styles.buttons}>
          <Button
            appearance="primary"
            onClick={() => {
              close();
              onDownload();
            }}
          >
            {downloadEach(fileNames.length)}
          </Button>
          <Button onClick={close}>{CANCEL}</Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
