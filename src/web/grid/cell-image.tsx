/** A picture in a cell or over several: itself where a browser can show it, else a frame with its name. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PictureImage, SheetPicture } from '../../application/look/sheet-extras';
import { PICTURE_KINDS } from '../words';

const useStyles = makeStyles({
  image: { display: 'block', maxWidth: '100%', maxHeight: '100%', objectFit: 'contain' },
  frame: {
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '100%',
    height: '100%',
    minHeight: '18px',
    padding: '0 4px',
    overflow: 'hidden',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
  },
});

interface CellImageProps {
  readonly picture: {
    readonly name: string;
    readonly image: PictureImage | null;
    readonly kind?: SheetPicture['kind'];
  };
}

export function CellImage({ picture: { name, image, kind = 'picture' } }: CellImageProps) {
  const styles = useStyles();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!image) return;
    const made = URL.createObjectURL(new Blob([image.bytes.slice()], { type: image.type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [image]);
  const called = name === '' ? PICTURE_KINDS[kind] : `${PICTURE_KINDS[kind]}：${name}`;
  if (image) return address === null ? null : <img className={styles.image} src={address} alt={called} />;
  return <span className={styles.frame}>{called}</span>;
}
