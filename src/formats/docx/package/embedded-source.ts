import { asInvalidDocument } from '../../../errors.ts';
import { limits } from '../../../limits.ts';
import { readParts } from '../../../ooxml/package.ts';
import { visitXml } from '../../../ooxml/xml.ts';
import { sourceNamespace } from './package-parts.ts';

/**
 * The résumé's JSON embedded in a Word document by Vitae; `undefined` if there is none.
 * @throws RenderError invalid_document, too_large
 */
export const readWordSource = (docx: Uint8Array): string | undefined => {
  return Object.values(readCustomXml(docx))
    .map(sourceIn)
    .find((json) => json !== undefined);
};

const readCustomXml = (docx: Uint8Array) => {
  try {
    return readParts(docx, (path) => /^customXml\/item\d+\.xml$/.test(path), limits.wordFileBytes);
  } catch (cause) {
    throw asInvalidDocument(cause, 'Word file (.docx)');
  }
};

const sourceIn = (xml: string): string | undefined => {
  let json: string | undefined;
  try {
    visitXml(xml, {
      open(name, { xmlns }) {
        if (name === 'resume' && xmlns === sourceNamespace) json = '';
      },
      text(text) {
        if (json !== undefined) json += text;
      },
    });
  } catch {
    // A part of another program need not be XML that this parser reads.
    return undefined;
  }
  return json;
};
