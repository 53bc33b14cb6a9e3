import { readParts } from '../../../ooxml/package.ts';
import { visitXml } from '../../../ooxml/xml.ts';
import { sourceNamespace } from './package-parts.ts';

/** The résumé's JSON embedded in a Word document by Vitae; `undefined` if there is none. */
export const readWordSource = (docx: Uint8Array): string | undefined => {
  // Unpacks only custom XML parts below the size limit, as protection against zip bombs.
  const parts = readParts(
    docx,
    ({ name, originalSize }) =>
      /^customXml\/item\d+\.xml$/.test(name) && originalSize < maxSourceBytes,
  );
  return Object.values(parts)
    .map(sourceIn)
    .find((json) => json !== undefined);
};

const maxSourceBytes = 32 * 1024 * 1024;

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
