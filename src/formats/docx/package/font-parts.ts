import { createHash } from 'node:crypto';
import { escapeXml } from '../../../text/xml.ts';
import { fallbackOf } from '../styles/script-fonts.ts';
import { writeRelationships } from './relationships.ts';
import { xmlDeclaration } from './xml-declaration.ts';

/** A face of a font to embed, as a TrueType file. */
export interface EmbeddedFace {
  readonly family: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly data: Uint8Array;
}

/** word/fontTable.xml with its embedded faces, by path. It names substitutes for fonts that are not installed. */
export const fontParts = (
  fonts: readonly string[],
  faces: readonly EmbeddedFace[],
): Readonly<Record<string, string | Uint8Array>> => {
  const embedded = faces.map((face, index) => {
    const id = `rId${index + 1}`;
    const key = fontKey(face.data);
    const name = `w:embed${faceName(face)}`;
    return {
      family: face.family,
      reference: `<${name} r:id="${id}" w:fontKey="{${key}}"/>`,
      relationship: {
        id,
        type: fontType,
        target: `fonts/font${index + 1}.odttf`,
        isExternal: false,
      },
      data: obfuscate(face.data, key),
    };
  });
  const entries = fonts.map((name) => {
    const { alternative, panose, family } = fallbackOf(name);
    const alternatives = alternative === name ? '' : `<w:altName w:val="${alternative}"/>`;
    const references = embedded.filter((face) => face.family === name);
    return (
      `<w:font w:name="${escapeXml(name)}">${alternatives}<w:panose1 w:val="${panose}"/>` +
      `<w:charset w:val="00"/><w:family w:val="${family}"/><w:pitch w:val="variable"/>` +
      `${references.map(({ reference }) => reference).join('')}</w:font>`
    );
  });
  return {
    'word/fontTable.xml':
      `${xmlDeclaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
      ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
      `${entries.join('')}</w:fonts>`,
    ...(embedded.length > 0 && {
      'word/_rels/fontTable.xml.rels': writeRelationships(
        embedded.map(({ relationship }) => relationship),
      ),
    }),
    ...Object.fromEntries(
      embedded.map(({ relationship, data }) => [`word/${relationship.target}`, data]),
    ),
  };
};

const fontType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/font';

const faceName = ({ isBold, isItalic }: EmbeddedFace): string =>
  `${isBold ? 'Bold' : ''}${isItalic ? 'Italic' : ''}` || 'Regular';

/** A GUID that is always the same for the same file. */
const fontKey = (data: Uint8Array): string =>
  createHash('sha256')
    .update(data)
    .digest('hex')
    .slice(0, 32)
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

/** Number of bytes that obfuscation changes. */
const obfuscatedBytes = 32;

/** XORs the first bytes with the bytes of the GUID from its end to its start (ECMA-376, part 4, 2.8.1). */
const obfuscate = (data: Uint8Array, key: string): Uint8Array => {
  const keyBytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  return data.map((byte, index) =>
    index < obfuscatedBytes ? byte ^ (keyBytes[index % keyBytes.length] ?? 0) : byte,
  );
};
