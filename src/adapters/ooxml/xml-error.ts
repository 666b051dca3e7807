/** The XML cannot be read; the message is for developers. */
export class XmlError extends Error {
  override readonly name = 'XmlError';
}
