/** The popover 这是专名，不再提示: the whole name, to begin with the word that was found. Loaded when it is first wanted. */
import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { nameIn } from '../../application/own-words/protect-name';
import type { Finding } from '../../rules/rule';
import { AskingForm, AskingPopover, type AskingProps } from './asking-popover';
import type { CheckLine } from './lines';
import * as words from './words';

interface NamePopoverProps extends AskingProps {
  readonly line: CheckLine;
  readonly onSave: (finding: Finding, name: string) => void;
}

export function NamePopover({ line, onSave, ...asking }: NamePopoverProps) {
  return (
    <AskingPopover {...asking} label={words.PROTECT}>
      <NameForm {...{ line, onSave }} onClose={asking.onClose} />
    </AskingPopover>
  );
}

function NameForm({ line, onSave, onClose }: Pick<NamePopoverProps, 'line' | 'onSave' | 'onClose'>) {
  const finding = line.findings.find((one) => nameIn(one) !== null) ?? line.findings[0]!;
  const [name, setName] = useState(nameIn(finding) ?? '');
  return (
    <AskingForm answer={words.SAVE_NAME} onAnswer={() => onSave(finding, name)} onClose={onClose}>
      <Field label={words.NAME} hint={words.NAME_HINT}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
    </AskingForm>
  );
}
