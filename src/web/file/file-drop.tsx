/** Files dropped anywhere on the page. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { DROP_HERE } from '../words';

const useStyles = makeStyles({
  hint: {
    position: 'absolute',
    inset: '8px',
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    border: `2px dashed ${tokens.colorCompoundBrandStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    fontSize: tokens.fontSizeBase500,
    pointerEvents: 'none',
  },
});

interface FileDropProps {
  /** Its place is what the hint covers: it is positioned. */
  readonly className: string;
  readonly onDrop: (dropped: DataTransfer) => void;
  readonly children: ReactNode;
}

export function FileDrop({ className, onDrop, children }: FileDropProps) {
  const styles = useStyles();
  const [dragging, setDragging] = useState(false);
  return (
    <div
      className={className}
      onDragOver={(event) => {
        event.preventDefault();
        setDragging(event.dataTransfer.types.includes('Files'));
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setDragging(false);
      }}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setDragging(false);
        onDrop(event.dataTransfer);
      }}
    >
      {children}
      {dragging && <div className={styles.hint}>{DROP_HERE}</div>}
    </div>
  );
}
