import { strFromU8 } from 'fflate';
import { RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import { unzipWanted } from '../text/unzip.ts';
import { visitXml, type XmlAttributes } from './xml.ts';

/** Paths of parts of a Word file. */
export const wordParts: Readonly<
  Record<'document' | 'styles' | 'numbering' | 'relationships', string>
> = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  relationships: 'word/_rels/document.xml.rels',
};

/**
 * The texts of the wanted parts of a package (ECMA-376, part 2), by path. Other parts are not unpacked.
 * @param mostBytes limit of the wanted parts; a document of Vitae may have more than `limits.wordFileBytes`
 * @throws RenderError too_large; Error if the file is damaged
 */
export const readParts = (
  bytes: Uint8Array,
  isWanted: (path: string) => boolean,
  mostBytes: number = limits.unpackedBytes,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(
      unzipWanted(bytes, {
        isWanted,
        files: limits.archiveFiles,
        bytes: mostBytes,
        tooLarge: (what) =>
          new RenderError('too_large', `The Word file is too large: it has ${what}.`),
      }),
    ).map(([path, part]) => [path, strFromU8(part)]),
  );

/** A reference from one part of a package to another part or to an external target. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships in a `.rels` part. */
export const readRelationships = (xml: string): Relationship[] => {
  const relationships: Relationship[] = [];
  visitXml(xml, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship') return;
      relationships.push({ id, type, target, isExternal: mode === 'External' });
    },
  });
  return relationships;
};

/** Gives the address of a hyperlink. Word stores the part of an address after "#" separately. */
export const linkTargets = (xml: string): ((hyperlink: XmlAttributes) => string | undefined) => {
  const targets = new Map(readRelationships(xml).map(({ id, target }) => [id, target]));
  return ({ 'r:id': id = '', 'w:anchor': fragment }) => {
    const target = targets.get(id);
    return target === undefined || fragment === undefined ? target : `${target}#${fragment}`;
  };
};
