/** Choices that are too long for a validation: they stand in cells of a hidden sheet, one list in each column. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import { columnLetters } from '../../../domain/cell';
import { SPREADSHEET_MAIN } from '../namespaces';

/** The name of the hidden sheet. */
export const CHOICES_SHEET = '选项';

export class LongLists {
  private readonly lists: (readonly string[])[] = [];

  get used(): boolean {
    return this.lists.length > 0;
  }

  /** The formula that names the cells of these choices. */
  formula(choices: readonly string[]): string {
    const same = this.lists.findIndex((list) => JSON.stringify(list) === JSON.stringify(choices));
    const column = columnName(same >= 0 ? same : this.lists.push(choices) - 1);
    return `${CHOICES_SHEET}!$${column}$1:$${column}$${choices.length}`;
  }

  /** The hidden sheet's part. */
  sheetXml(shared: (text: string) => number): string {
    const height = this.lists.reduce((most, list) => Math.max(most, list.length), 0);
    const rows = Array.from({ length: height }, (_, row) => {
      const cells = this.lists.map((list, column) => {
        const text = list[row];
        return text === undefined ? '' : `<c r="${columnName(column)}${row + 1}" t="s"><v>${shared(text)}</v></c>`;
      });
      return `<row r="${row + 1}">${cells.join('')}</row>`;
    });
    return (
      XML_DECLARATION +
      `<worksheet xmlns="${SPREADSHEET_MAIN}">` +
      `<sheetData>${rows.join('')}</sheetData></worksheet>`
    );
  }
}

/** From 0. */
function columnName(index: number): string {
  return columnLetters(index + 1);
}
