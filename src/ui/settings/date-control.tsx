/** 成文日期: typed in any form of a date, or picked from the browser's own calendar. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import { formatDate, parseWrittenDate } from '../../domain/calendar-date';
import { SettingField } from './setting-field';
import { LineInput } from './text-control';
import type { SettingControl } from './use-settings-form';
import { PICK_DATE } from './words';

const useStyles = makeStyles({
  calendar: {
    position: 'relative',
    display: 'flex',
    width: '16px',
    height: '16px',
    color: tokens.colorNeutralForeground2,
  },
  // Excel on the web does not let a page in its frame open the calendar by itself: the user clicks the browser's
  // own button, which lies unseen over the icon.
  native: {
    position: 'absolute',
    inset: '-7px -9px -7px -7px',
    width: '32px',
    padding: '0',
    border: '0',
    opacity: '0',
    cursor: 'pointer',
    '::-webkit-calendar-picker-indicator': {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      margin: '0',
      padding: '0',
      cursor: 'pointer',
    },
  },
});

export function DateControl({ control }: { readonly control: SettingControl }) {
  return (
    <SettingField control={control}>
      <LineInput control={control} {...(!control.locked && { contentAfter: <Calendar control={control} /> })} />
    </SettingField>
  );
}

/** For the mouse: from the keyboard one types. */
function Calendar({ control }: { readonly control: SettingControl }) {
  const styles = useStyles();
  const date = parseWrittenDate(control.text);
  return (
    <span className={styles.calendar} title={PICK_DATE}>
      <CalendarLtr16Regular />
      <input
        className={styles.native}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={date ? isoDate(date) : ''}
        onChange={({ target }) => {
          const picked = parseWrittenDate(target.value);
          if (picked) control.choose(formatDate(picked));
        }}
      />
    </span>
  );
}

function isoDate({
  year,
  month,
  day,
}: {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
}
