/** What the pane says in Word. */
import { cellName, type CellRef } from '../../domain/cell';

export const TITLE = '由台账生成函件';
export const SENTENCE = '请打开在 Excel 或 WPS 中保存的台账（.xlsx），核对后把函件放入 Word。台账不会被改动。';
export const OPEN = '打开台账…';
export const OPEN_ANOTHER = '换一个台账…';
export const OPENING = '正在读取…';
export const editInExcel = (cell: CellRef) =>
  `请在 Excel 中打开此台账，修改 ${cellName(cell)} 并保存，再单击“${OPEN_ANOTHER}”重新打开。`;
export const TRUST = '所有处理均在本机完成，文件不会上传。';
