/** A button that opens a menu. The menu is loaded when its user is about to open it. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { OverBoundary } from './over-boundary';

/** What a menu is told that hangs on a button. */
export interface HungMenu {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

type Shown = 'className' | 'size' | 'icon' | 'iconPosition' | 'children' | 'title' | 'aria-label';

export interface MenuButtonProps extends Pick<ButtonProps, Shown> {
  readonly load: () => Promise<unknown>;
  readonly menu: (hung: HungMenu) => ReactNode;
  /** Where the button is told of to others that hang on it. */
  readonly button?: RefObject<HTMLButtonElement | null>;
}

export function MenuButton({ load, menu, button, ...shown }: MenuButtonProps) {
  const own = useRef<HTMLButtonElement>(null);
  const anchor = button ?? own;
  const [open, setOpen] = useState(false);
  const onClose = () => setOpen(false);
  // What goes wrong with it is told when the menu is opened.
  const prepare = () => void load().catch(() => undefined);
  return (
    <>
      <Button
        {...shown}
        ref={anchor}
        appearance="subtle"
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      />
      {open && <OverBoundary onDismiss={onClose}>{menu({ anchor, onClose })}</OverBoundary>}
    </>
  );
}
