/** The popover 忽略…: this finding or this rule, and why. Loaded when it is first wanted. */
import {
  Button,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  Radio,
  RadioGroup,
  tokens,
  type PositioningProps,
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { IgnoreDecision } from '../../application/ignoring/plan-ignoring';
import { toA1 } from '../../domain/cell';
import type { ListRow } from './rows';
import * as words from './words';

type Scope = IgnoreDecision['scope'];

const useStyles = makeStyles({
  surface: { width: '280px', maxWidth: 'calc(100vw - 24px)', boxSizing: 'border-box', padding: '8px 12px 12px' },
  form: { display: 'flex', flexDirection: 'column' },
  // A radio has 8 px of air at its left.
  scope: { marginLeft: '-8px' },
  actions: { display: 'flex', gap: '8px', marginTop: '8px' },
  reason: { marginTop: '4px', fontSize: tokens.fontSizeBase300 },
});

interface IgnorePopoverProps {
  /** Closed before it goes: a surface that vanishes while it is open leaves the pane behind it out of reach. */
  readonly open: boolean;
  readonly row: ListRow;
  readonly anchor: HTMLElement | null;
  readonly onIgnore: (scope: Scope, reason: string) => void;
  readonly onClose: () => void;
}

export function IgnorePopover({ open, row, anchor, onIgnore, onClose }: IgnorePopoverProps) {
  const styles = useStyles();
  const positioning: PositioningProps = { target: anchor, position: 'below', align: 'end' };
  return (
    <Popover
      open={open}
      trapFocus
      positioning={positioning}
      onOpenChange={(_, change) => {
        if (!change.open) onClose();
      }}
    >
      <PopoverSurface className={styles.surface} aria-label={words.ignoreTitle(row.rule.title)}>
        <IgnoreForm {...{ row, onIgnore, onClose }} />
      </PopoverSurface>
    </Popover>
  );
}

/** Begins anew each time. */
function IgnoreForm({ row, onIgnore, onClose }: Pick<IgnorePopoverProps, 'row' | 'onIgnore' | 'onClose'>) {
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('one');
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onIgnore(scope, reason);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <RadioGroup
        className={styles.scope}
        aria-label={words.IGNORE}
        value={scope}
        onChange={(_, { value }) => setScope(value as Scope)}
      >
        <Radio value="one" label={words.ignoreOne(toA1(row.cell))} />
        <Radio value="rule" label={words.IGNORE_RULE} />
      </RadioGroup>
      <Input
        className={styles.reason}
        aria-label={words.REASON}
        placeholder={words.REASON_HINT}
        value={reason}
        onChange={(_, { value }) => setReason(value)}
      />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" size="small">
          {words.IGNORE}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.CANCEL}
        </Button>
      </div>
    </form>
  );
}
