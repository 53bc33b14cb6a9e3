import {
  characterStyleIds,
  columnStyleIds,
  customStyleIds,
  paragraphStyleIds,
} from '../styles/style-names.ts';

const themeStyleIds: ReadonlySet<string> = new Set([
  ...paragraphStyleIds,
  ...characterStyleIds,
  ...columnStyleIds,
  'TableNormal',
]);

/** Hides the built-in styles of Word until they are used (ECMA-376, 17.7.4.6). */
const latentStyles =
  '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"' +
  ' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>';

/** A style, as the docx library writes it. */
export const styleElement = /<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs;

/** word/styles.xml with the styles of the theme only, so that Word lists no others. */
export const stylesPart = (styles: string): string =>
  styles
    .replace(styleElement, (style, id: string) => (themeStyleIds.has(id) ? style : ''))
    .replace('</w:docDefaults>', `$&${latentStyles}`)
    .replace(/w:styleId="(\w+)"/g, (attribute, id: string) => {
      if (id === 'DefaultParagraphFont') return `w:default="1" ${attribute}`;
      return customStyleIds.has(id) ? `w:customStyle="1" ${attribute}` : attribute;
    });
