import { createHash } from 'node:crypto';
import { escapeXml } from '../../../text/xml.ts';
import { fallbackOf } from '../styles/script-fonts.ts';
import {
  referenceNamespace,
  relationshipType,
  wordNamespace,
  writeRelationships,
} from './relationships.ts';
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
  const embedded = faces.toSorted(inSchemaOrder).map((face, index) => {
    const id = `rId${index + 1}`;
    const { key, data } = obfuscated(face.data);
    const name = `w:embed${faceName(face)}`;
    return {
      family: face.family,
      reference: `<${name} r:id="${id}" w:fontKey="{${key}}"/>`,
      relationship: {
        id,
        type: relationshipType('font'),
        target: `fonts/font${index + 1}.odttf`,
        isExternal: false,
      },
      data,
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
      `${xmlDeclaration}<w:fonts xmlns:w="${wordNamespace}"` +
      ` xmlns:r="${referenceNamespace}">` +
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

const faceName = ({ isBold, isItalic }: EmbeddedFace): string =>
  `${isBold ? 'Bold' : ''}${isItalic ? 'Italic' : ''}` || 'Regular';

/** Regular, bold, italic, bold italic: the order of the schema (ISO/IEC 29500-1, 17.8.3.10). */
const inSchemaOrder = (one: EmbeddedFace, other: EmbeddedFace): number =>
  Number(one.isItalic) - Number(other.isItalic) || Number(one.isBold) - Number(other.isBold);

interface ObfuscatedFont {
  /** A GUID that is always the same for the same file. */
  readonly key: string;
  readonly data: Uint8Array;
}

/** Most documents embed the same faces, which are the same objects. */
const known = new WeakMap<Uint8Array, ObfuscatedFont>();

const obfuscated = (font: Uint8Array): ObfuscatedFont => {
  const made = known.get(font) ?? obfuscate(font);
  known.set(font, made);
  return made;
};

/** Number of bytes that obfuscation changes. */
const obfuscatedBytes = 32;

/** XORs the first bytes with the bytes of the GUID from its end to its start (ECMA-376, part 4, 2.8.1). */
const obfuscate = (font: Uint8Array): ObfuscatedFont => {
  const hash = createHash('sha256').update(font).digest();
  const key = hash
    .toString('hex', 0, 16)
    .toUpperCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  const data = Uint8Array.from(font);
  for (let at = 0; at < Math.min(obfuscatedBytes, data.length); at += 1) {
    data[at] = (font[at] ?? 0) ^ (hash[15 - (at % 16)] ?? 0);
  }
  return { key, data };
};
