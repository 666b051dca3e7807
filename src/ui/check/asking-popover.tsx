/** A small question beside what it is about, with its answer and 取消. */
import { Button, makeStyles, Popover, PopoverSurface, type PositioningProps } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { CANCEL } from './words';

const useStyles = makeStyles({
  surface: { width: '280px', maxWidth: 'calc(100vw - 24px)', boxSizing: 'border-box', padding: '8px 12px 12px' },
  form: { display: 'flex', flexDirection: 'column' },
  actions: { display: 'flex', gap: '8px', marginTop: '8px' },
});

/** What a popover of the list is given. */
export interface AskingProps {
  /** Closed before it goes: a surface that vanishes while it is open leaves the pane behind it out of reach. */
  readonly open: boolean;
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** Its children are made anew each time it is opened. */
export function AskingPopover({
  open,
  anchor,
  onClose,
  label,
  children,
}: AskingProps & { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const positioning: PositioningProps = { target: anchor, position: 'below', align: 'end' };
  return (
    <Popover
      open={open}
      trapFocus
      positioning={positioning}
      onOpenChange={(_, change) => {
        if (!change.open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={label}>
        {children}
      </PopoverSurface>
    </Popover>
  );
}

interface AskingFormProps {
  /** The word on the button. */
  readonly answer: string;
  readonly onAnswer: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function AskingForm({ answer, onAnswer, onClose, children }: AskingFormProps) {
  const styles = useStyles();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAnswer();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {children}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="small">
          {answer}
        </Button>
        <Button size="small" onClick={onClose}>
          {CANCEL}
        </Button>
      </div>
    </form>
  );
}
