/** The rows of 栏目对照: a header or a status word, what it looks like, and what it is to be read as. */
import { mergeClasses, Select } from '@fluentui/react-components';
import { Checkmark16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useId } from 'react';
import { STATUS_CHOICES, type AskedWord } from '../../application/column-map/columns-question';
import type { SheetHeader } from '../../application/reading/headers-of-sheet';
import { columnLetters } from '../../domain/cell';
import { useColumnsStyles } from './columns-styles';
import * as words from './words';

/** Marks a choice that is still to be confirmed: Ctrl+↓ goes from one to the next. */
export const DOUBTFUL = 'data-doubtful';

function Mark({ doubtful }: { readonly doubtful: boolean }) {
  const styles = useColumnsStyles();
  return doubtful ? (
    <Warning16Filled className={mergeClasses(styles.icon, styles.warning)} />
  ) : (
    <Checkmark16Regular className={mergeClasses(styles.icon, styles.quiet)} />
  );
}

interface HeaderRowProps {
  readonly header: SheetHeader;
  readonly role: SheetHeader['role'];
  readonly doubtful: boolean;
  readonly onChoose: (role: SheetHeader['role']) => void;
}

export function HeaderRow({ header, role, doubtful, onChoose }: HeaderRowProps) {
  const styles = useColumnsStyles();
  const id = useId();
  return (
    <li className={styles.row}>
      <Mark doubtful={doubtful} />
      <span className={styles.letter}>{columnLetters(header.cell.column)}</span>
      <span className={styles.text}>
        <span className={styles.header}>
          <span className={styles.headerText} title={header.text}>
            {header.text}
          </span>
          {doubtful && (
            <span id={id} className={styles.confirm}>
              {words.PLEASE_CONFIRM}
            </span>
          )}
        </span>
        <span className={styles.sample} style={{ display: 'block' }} title={header.sample}>
          {header.sample}
        </span>
      </span>
      <Select
        className={styles.choice}
        value={role}
        aria-label={words.meaningOf(header.text)}
        aria-describedby={doubtful ? id : undefined}
        {...(doubtful && { [DOUBTFUL]: '' })}
        onChange={(_, { value }) => onChoose(value as SheetHeader['role'])}
      >
        {words.ROLE_GROUPS.map(({ name, roles }) => (
          <optgroup key={name} label={name}>
            {roles.map((each) => (
              <option key={each} value={each}>
                {words.choiceName(each)}
              </option>
            ))}
          </optgroup>
        ))}
        {header.role === 'earlier' && <option value="earlier">{words.choiceName('earlier')}</option>}
        <option value="unused">{words.choiceName('unused')}</option>
      </Select>
    </li>
  );
}

interface WordRowProps {
  readonly asked: AskedWord;
  /** Empty while nobody knows. */
  readonly meaning: string;
  readonly onChoose: (meaning: string) => void;
}

export function WordRow({ asked: { word, rows }, meaning, onChoose }: WordRowProps) {
  const styles = useColumnsStyles();
  const id = useId();
  const doubtful = meaning === '';
  const choices = doubtful || STATUS_CHOICES.includes(meaning) ? STATUS_CHOICES : [meaning, ...STATUS_CHOICES];
  return (
    <li className={mergeClasses(styles.row, styles.wordRow)}>
      <Mark doubtful={doubtful} />
      <span className={styles.word} title={word}>
        {word}
      </span>
      {doubtful && (
        <span id={id} className={styles.confirm}>
          {words.PLEASE_CONFIRM}
        </span>
      )}
      <span className={styles.count}>{words.rowCount(rows)}</span>
      <Select
        className={styles.choice}
        value={meaning}
        aria-label={words.meaningOf(word)}
        aria-describedby={doubtful ? id : undefined}
        {...(doubtful && { [DOUBTFUL]: '' })}
        onChange={(_, { value }) => onChoose(value)}
      >
        {doubtful && <option value="">{words.CHOOSE}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    </li>
  );
}
