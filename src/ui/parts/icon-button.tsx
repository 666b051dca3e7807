/** A quiet button that is only an icon: its name is read aloud, and shows under the pointer. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import type { Ref } from 'react';

interface IconButtonProps extends Pick<ButtonProps, 'className' | 'size' | 'icon' | 'aria-expanded' | 'aria-pressed'> {
  readonly name: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function IconButton({ name, disabled = false, ...shown }: IconButtonProps) {
  return <Button {...shown} appearance="subtle" aria-label={name} title={name} disabledFocusable={disabled} />;
}
