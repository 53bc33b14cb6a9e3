import { wordNamespace } from './relationships.ts';
import { xmlDeclaration } from './xml-declaration.ts';

/** Word's languages of the three script families of a document. */
export interface DocumentLanguages {
  readonly western: string;
  readonly eastAsian?: string;
  readonly complex?: string;
}

/** Settings of documents of Word 2013 and later; without them Word opens a document in compatibility mode. */
const compatibility: Readonly<Record<string, 0 | 1 | 15>> = {
  compatibilityMode: 15,
  overrideTableStyleFontSizeAndJustification: 1,
  enableOpenTypeFeatures: 1,
  doNotFlipMirrorIndents: 1,
  differentiateMultirowTableHeaders: 1,
  useWord2013TrackBottomHyphenation: 0,
};

/** Word's names of the theme's colours (ECMA-376, 17.15.1.20). */
const colorMapping =
  '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"' +
  ' w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5"' +
  ' w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>';

/** word/settings.xml. The language of the theme's fonts tells Word which font of a script it takes. */
export const settingsPart = (
  { western, eastAsian, complex }: DocumentLanguages,
  embedsFonts: boolean,
): string => {
  const compatSettings = Object.entries(compatibility).map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  );
  return (
    `${xmlDeclaration}<w:settings xmlns:w="${wordNamespace}">` +
    // Keeps the embedded fonts when Word saves the document.
    `${embedsFonts ? '<w:embedTrueTypeFonts/>' : ''}` +
    `<w:defaultTabStop w:val="720"/><w:compat>${compatSettings.join('')}</w:compat>` +
    `<w:themeFontLang w:val="${western}"` +
    `${eastAsian === undefined ? '' : ` w:eastAsia="${eastAsian}"`}` +
    `${complex === undefined ? '' : ` w:bidi="${complex}"`}/>${colorMapping}</w:settings>`
  );
};
