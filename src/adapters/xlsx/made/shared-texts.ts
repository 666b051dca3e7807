/** The shared texts (ECMA-376 18.4.9) of a made workbook, each once. */
import { XML_DECLARATION } from '../../ooxml/escape-xml';
import { encodeText } from '../cell-text';
import { SPREADSHEET_MAIN } from '../namespaces';

export class SharedTexts {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  /** The index of a text, which a cell refers to from now on. */
  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  /** The part. */
  toXml(): string {
    const items = [...this.indexes.keys()].map((text) => `<si><t xml:space="preserve">${encodeText(text)}</t></si>`);
    return (
      XML_DECLARATION +
      `<sst xmlns="${SPREADSHEET_MAIN}"` +
      ` count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`
    );
  }
}
