/** 随工作簿打开窗格: marked in the workbook, and said. */
import type { AutoShow } from '../../adapters/excel/auto-show';
import type { Session } from '../session/session-store';
import * as words from './words';

/** Switches on or off that the pane opens with this workbook, and says so. */
export async function setAutoShow(session: Session, autoShow: AutoShow, on: boolean): Promise<void> {
  if (await session.attempt(() => autoShow.set(on))) session.say(words.autoShowSaid(on));
}
