/** A button that lets its user choose files. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useFilePicker, type PickerOptions } from './file-picker';

interface FileButtonProps extends PickerOptions, Pick<ButtonProps, 'appearance' | 'className'> {
  readonly label: string;
}

export function FileButton({ label, appearance = 'secondary', className, ...picker }: FileButtonProps) {
  const { pick, input } = useFilePicker(picker);
  return (
    <>
      <Button className={className} appearance={appearance} onClick={pick}>
        {label}
      </Button>
      {input}
    </>
  );
}
