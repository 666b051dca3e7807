/** The manifest as elements, for checks that look at more than one of them. */
import { parseXml, type XmlAttributes } from '../../src/adapters/ooxml/parse-xml';

const NAMESPACES = {
  'http://schemas.microsoft.com/office/appforoffice/1.1': '',
  'http://schemas.microsoft.com/office/taskpaneappversionoverrides': '',
  'http://schemas.microsoft.com/office/officeappbasictypes/1.0': 'bt',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
};

export interface Element {
  readonly tag: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly Element[];
  readonly text: string;
}

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

/** The root element. Throws an XmlError when the text is not well-formed. */
export function manifestTree(xml: string): Element {
  const document: OpenElement = { tag: '', attributes: {}, children: [], text: '' };
  const open = [document];
  parseXml(xml, NAMESPACES, {
    open: (tag, attributes) => {
      const element: OpenElement = { tag, attributes, children: [], text: '' };
      open.at(-1)!.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (text) => void (open.at(-1)!.text += text),
  });
  return document.children[0]!;
}

/** The element and all inside it, in the order of the file. */
export function elementsOf(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(elementsOf)];
}

/** Elements of these names, wherever they stand inside. */
export function find(element: Element, ...tags: readonly string[]): readonly Element[] {
  return elementsOf(element).filter(({ tag }) => tags.includes(tag));
}
