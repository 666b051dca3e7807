/** 列宽…: the width of the selected columns in characters, as Excel counts it. */
import { Button, Field, SpinButton } from '@fluentui/react-components';
import { useState } from 'react';
import { PageDialog } from './page-dialog';
import * as words from '../words';

/** Excel takes no more. */
const WIDEST = 255;

interface WidthDialogProps {
  readonly open: boolean;
  readonly characters: number;
  readonly onWidth: (characters: number) => void;
  readonly onClose: () => void;
}

export function WidthDialog({ open, characters, onWidth, onClose }: WidthDialogProps) {
  const [width, setWidth] = useState(characters);
  return (
    <PageDialog
      open={open}
      title={words.WIDTH_TITLE}
      onClose={onClose}
      buttons={
        <>
          <Button appearance="primary" onClick={() => onWidth(width)}>
            {words.OK}
          </Button>
          <Button onClick={onClose}>{words.CANCEL}</Button>
        </>
      }
    >
      <Field label={words.WIDTH_LABEL}>
        <SpinButton
          min={1}
          max={WIDEST}
          value={width}
          onChange={(_, { value, displayValue }) => {
            const number = value ?? Number(displayValue);
            if (Number.isFinite(number)) setWidth(Math.max(1, Math.min(WIDEST, number)));
          }}
        />
      </Field>
    </PageDialog>
  );
}
