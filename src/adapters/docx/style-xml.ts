/** One style of word/styles.xml. */
import { element } from './xml';

export interface Style {
  readonly id: string;
  /** The name by which Word knows it; Word shows its own translation of built-in names. */
  readonly name: string;
  /** The style of the paragraph that is typed after one. */
  readonly next?: string;
  /** Not one of Word's own. */
  readonly isOwn?: boolean;
  /** Nothing that a person would choose: it is not in the gallery. */
  readonly isHelper?: boolean;
  /** Properties in the order of the schema. */
  readonly paragraph?: readonly string[];
  readonly run?: readonly string[];
}

/** Word's own styles that the letter does not have stay out of its gallery and its list. */
export function latentStylesXml(): string {
  return element('w:latentStyles', {
    'w:defLockedState': 0,
    'w:defUIPriority': 99,
    'w:defSemiHidden': 1,
    'w:defUnhideWhenUsed': 1,
    'w:defQFormat': 0,
    'w:count': 376,
  });
}

/** A paragraph style, based on Normal. */
export function styleXml({ id, name, next, isOwn, isHelper, paragraph = [], run = [] }: Style): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': isOwn ? 1 : undefined, 'w:styleId': id },
    element('w:name', { 'w:val': name }),
    element('w:basedOn', { 'w:val': 'Normal' }),
    ...(next ? [element('w:next', { 'w:val': next })] : []),
    ...(isHelper ? [element('w:uiPriority', { 'w:val': 99 }), '<w:semiHidden/>'] : ['<w:qFormat/>']),
    ...(paragraph.length > 0 ? [element('w:pPr', {}, ...paragraph)] : []),
    ...(run.length > 0 ? [element('w:rPr', {}, ...run)] : []),
  );
}
