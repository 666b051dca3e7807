/** The browser's own way to choose files. */
import { useRef } from 'react';

export interface PickerOptions {
  /** Endings, parted by commas. */
  readonly accept: string;
  readonly multiple?: boolean;
  /** For those who hear the page, and for tests. */
  readonly label?: string;
  /** Is given one file at least. */
  readonly onFiles: (files: readonly File[]) => void | Promise<void>;
}

/** What asks for files, and its unseen field, which must stand on the page. The same files may be chosen again after they were mended. */
export function useFilePicker({ accept, multiple = false, label, onFiles }: PickerOptions) {
  const field = useRef<HTMLInputElement>(null);
  const input = (
    <input
      ref={field}
      type="file"
      hidden
      accept={accept}
      multiple={multiple}
      aria-label={label}
      onChange={({ currentTarget }) => {
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        if (files.length > 0) void onFiles(files);
      }}
    />
  );
  return { pick: () => field.current?.click(), input };
}
