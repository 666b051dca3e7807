/** The popover 忽略…: this place or this rule, and why. Loaded when it is first wanted. */
import { Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { IgnoreDecision } from '../../application/ignoring/plan-ignoring';
import { toA1 } from '../../domain/cell';
import { AskingForm, AskingPopover, type AskingProps } from './asking-popover';
import type { CheckLine } from './lines';
import * as words from './words';

type Scope = IgnoreDecision['scope'];

const useStyles = makeStyles({
  // A radio has 8 px of air at its left.
  scope: { marginLeft: '-8px' },
  reason: { marginTop: '4px', fontSize: tokens.fontSizeBase300 },
});

interface IgnorePopoverProps extends AskingProps {
  readonly line: CheckLine;
  readonly onIgnore: (scope: Scope, reason: string) => void;
}

export function IgnorePopover({ line, onIgnore, ...asking }: IgnorePopoverProps) {
  return (
    <AskingPopover {...asking} label={words.ignoreTitle(line.title)}>
      <IgnoreForm {...{ line, onIgnore }} onClose={asking.onClose} />
    </AskingPopover>
  );
}

function IgnoreForm({ line, onIgnore, onClose }: Pick<IgnorePopoverProps, 'line' | 'onIgnore' | 'onClose'>) {
  const styles = useStyles();
  const [scope, setScope] = useState<Scope>('one');
  const [reason, setReason] = useState('');
  return (
    <AskingForm answer={words.IGNORE} onAnswer={() => onIgnore(scope, reason)} onClose={onClose}>
      <RadioGroup
        className={styles.scope}
        aria-label={words.IGNORE}
        value={scope}
        onChange={(_, { value }) => setScope(value as Scope)}
      >
        <Radio value="one" label={words.ignoreOne(toA1(line.cell))} />
        <Radio value="rule" label={words.IGNORE_RULE} />
      </RadioGroup>
      <Input
        className={styles.reason}
        aria-label={words.REASON}
        placeholder={words.REASON_HINT}
        value={reason}
        onChange={(_, { value }) => setReason(value)}
      />
    </AskingForm>
  );
}
