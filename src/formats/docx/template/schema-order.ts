import type { XmlElement, XmlNode } from '../../../ooxml/xml-tree.ts';

/** The children of elements in the order of the schema (ECMA-376, 17.3, 17.4 and 17.7 to 17.9), which some programs do not keep. */
const orders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    'w:lvl':
      'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    'w:pPr':
      'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    'w:rPr':
      'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
    'w:tblPr':
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook',
    'w:tblBorders': 'top left start bottom right end insideH insideV',
    'w:tblCellMar': 'top left start bottom right end',
    'w:tblStylePr': 'pPr rPr tblPr trPr tcPr',
    'w:tcPr':
      'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
    'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
    'w:tcMar': 'top left start bottom right end',
    'w:pBdr': 'top left bottom right between bar',
    'w:numPr': 'ilvl numId',
    'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    'w:num': 'abstractNumId lvlOverride',
    'w:lvlOverride': 'startOverride lvl',
    'w:docDefaults': 'rPrDefault pPrDefault',
    'w:font':
      'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
    'w:style':
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  }).map(([name, children]) => [name, children.split(' ').map((child) => `w:${child}`)]),
);

/** The element with its children in the order of the schema. Elements of later schemas are last. */
export const inSchemaOrder = (element: XmlElement): XmlElement => {
  const order = orders[element.name];
  if (!order) return element;
  const rank = (node: XmlNode): number => {
    const index = typeof node === 'string' ? -1 : order.indexOf(node.name);
    return index < 0 ? order.length : index;
  };
  return {
    ...element,
    children: element.children.toSorted((one, other) => rank(one) - rank(other)),
  };
};
