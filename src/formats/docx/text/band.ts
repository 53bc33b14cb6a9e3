import { ImportedXmlComponent, Run } from 'docx';
import type { PageArea, PageGeometry } from '../styles/page-geometry.ts';
import { wordNamespace } from '../package/relationships.ts';
import { emu, twips, wordColor } from '../styles/units.ts';

const namespaces = Object.entries({
  w: wordNamespace,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
})
  .map(([prefix, address]) => ` xmlns:${prefix}="${address}"`)
  .join('');

/** Marks a drawing as decoration, which screen readers skip. */
const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1"/></a:ext></a:extLst>';

/**
 * A rectangle behind the text, at a fixed place of the page. The docx library has shapes, but not as decoration.
 * @param id number of the drawing, different from that of the photo
 */
export const groundRun = ({ x, y, width, height }: PageArea, color: string, id: number): Run => {
  const position = (axis: 'H' | 'V', offset: number): string =>
    `<wp:position${axis} relativeFrom="page"><wp:posOffset>${emu(offset)}</wp:posOffset></wp:position${axis}>`;
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const shape =
    `<wps:wsp><wps:cNvSpPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    `<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="${wordColor(color)}"/></a:solidFill>` +
    '<a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>';
  const drawing =
    `<w:drawing${namespaces}><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"` +
    ' behindDoc="1" locked="1" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>' +
    `${position('H', x)}${position('V', y)}<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    `<wp:docPr id="${id}" name="Ground ${id}">${decorative}</wp:docPr><wp:cNvGraphicFramePr/>` +
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">' +
    `${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  return new Run({ children: [ImportedXmlComponent.fromXmlString(drawing)] });
};

/**
 * From the edge of the page to the first line, and behind a photo: shading begins at the top margin and ends beside a
 * frame.
 * @param below how far the ground reaches below the top margin, in twips
 */
export const bandTop = ({ width, top }: PageGeometry, color: string, below: number): Run =>
  // At least behind the space before the first line, so that no light line shows between the two.
  groundRun({ x: 0, y: 0, width, height: top + Math.max(twips(6), below) }, color, 1000);
