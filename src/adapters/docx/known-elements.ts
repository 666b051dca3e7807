/** The elements of WordprocessingML that a reader of text knows: what is not here is told of. */

const names = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).map((name) => (name.includes(':') ? name : `w:${name}`)));

/** Not on the page: deleted, moved away, what properties were before, readings of hanzi, old twins of drawings; and what only says how. */
export const SKIPPED = names(
  'del moveFrom delText delInstrText pPrChange rPrChange tblPrChange trPrChange tcPrChange tblGridChange sectPrChange rt mc:Fallback ' +
    'sectPr tblPr tblPrEx tblGrid trPr sdtPr sdtEndPr smartTagPr customXmlPr rubyPr ffData fldData background divId tcBorders tcMar',
);

/** What holds paragraphs: text is not carried out of it. */
export const CONTAINERS = names('body tc txbxContent hdr ftr footnote endnote comment');

/** What pictures and drawn things are made of: looked into for text boxes only. */
export const DRAWN = names('drawing pict object');

/** What text stands in, and marks without text. */
export const KNOWN = names(
  'document body p pPr r rPr t tbl tr tc tcPr hyperlink ins moveTo smartTag sdt sdtContent customXml fldSimple fldChar instrText bdo dir ruby ' +
    'rubyBase txbxContent mc:AlternateContent mc:Choice tab ptab br cr noBreakHyphen softHyphen sym lastRenderedPageBreak drawing pict object ' +
    'bookmarkStart bookmarkEnd proofErr permStart permEnd commentRangeStart commentRangeEnd commentReference footnoteReference ' +
    'endnoteReference footnoteRef endnoteRef annotationRef separator continuationSeparator moveFromRangeStart moveFromRangeEnd ' +
    'moveToRangeStart moveToRangeEnd customXmlInsRangeStart customXmlInsRangeEnd customXmlDelRangeStart customXmlDelRangeEnd ' +
    'customXmlMoveFromRangeStart customXmlMoveFromRangeEnd customXmlMoveToRangeStart customXmlMoveToRangeEnd hdr ftr footnotes ' +
    'footnote endnotes endnote comments comment m:oMath m:oMathPara m:oMathParaPr m:jc dayShort dayLong monthShort monthLong yearShort yearLong pgNum ' +
    'gridSpan vMerge tcW tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark cnfStyle hMerge',
);
