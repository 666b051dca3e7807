/** A dialog of the page: its title, what it says or asks, and its buttons. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface PageDialogProps {
  /** Stays on the page when it is closed: Fluent must close a dialog before it goes, or the page stays hidden from screen readers. */
  readonly open: boolean;
  readonly title: string;
  /** It must be answered: a press beside it does not close it. */
  readonly isQuestion?: boolean;
  /** It is longer than low windows: it scrolls, also by keys. */
  readonly isLong?: boolean;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

export function PageDialog({ open, title, isQuestion, isLong, buttons, children, onClose }: PageDialogProps) {
  const scrolling = isLong && { tabIndex: 0, role: 'region', 'aria-label': title };
  return (
    <Dialog open={open} modalType={isQuestion ? 'alert' : 'modal'} onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent {...scrolling}>{children}</DialogContent>
          <DialogActions>{buttons}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
