/** The list of all sheets, for workbooks with more of them than there is room for tabs. */
import { MenuItemRadio } from '@fluentui/react-components';
import { HungMenu } from '../../ui/parts/hung-menu';
import type { HungMenu as Hung } from '../../ui/parts/menu-button';
import * as words from '../words';

const LISTED = 'sheet';

export interface SheetsMenuProps extends Hung {
  readonly names: readonly string[];
  readonly shown: string;
  readonly errors: ReadonlyMap<string, number>;
  readonly onShow: (name: string) => void;
}

export function SheetsMenu({ anchor, onClose, names, shown, errors, onShow }: SheetsMenuProps) {
  return (
    <HungMenu {...{ anchor, onClose }} name={words.LIST_SHEETS} checkedValues={{ [LISTED]: [shown] }}>
      {names.map((name) => (
        <MenuItemRadio key={name} name={LISTED} value={name} onClick={() => onShow(name)}>
          {(errors.get(name) ?? 0) > 0 ? words.errorsIn(name, errors.get(name)!) : name}
        </MenuItemRadio>
      ))}
    </HungMenu>
  );
}
