/** Writing XML: elements as strings, text made safe. */
import { escapeXml } from '../ooxml/escape-xml';

type AttributeValue = string | number;

/** An element. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue | undefined>> = {},
  ...content: readonly string[]
): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) tag += ` ${key}="${escapeXml(String(value))}"`;
  }
  // Longer by one at a time: joining would copy the text of a whole letter once more.
  let inner = '';
  for (const piece of content) inner += piece;
  return inner === '' ? `${tag}/>` : `${tag}>${inner}</${name}>`;
}
