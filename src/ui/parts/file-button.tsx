/** A button that lets its user choose files. */
import { Button, type ButtonProps } from '@fluentui/react-components';
import { useRef } from 'react';

interface FileButtonProps {
  readonly label: string;
  readonly appearance?: ButtonProps['appearance'];
  readonly className?: string;
  /** Endings, parted by commas. */
  readonly accept: string;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => Promise<void>;
}

export function FileButton({
  label,
  appearance = 'secondary',
  className,
  accept,
  multiple = false,
  onFiles,
}: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button className={className} appearance={appearance} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same files may be chosen again.
          currentTarget.value = '';
          void onFiles(files);
        }}
      />
    </>
  );
}
