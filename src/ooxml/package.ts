import { strFromU8, unzipSync, type UnzipFileFilter } from 'fflate';
import { visitXml } from './xml.ts';

/** Paths of parts of a Word file. */
export const wordParts: Readonly<
  Record<'document' | 'styles' | 'numbering' | 'relationships', string>
> = {
  document: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  relationships: 'word/_rels/document.xml.rels',
};

/** The texts of the wanted parts of a package (ECMA-376, part 2), by path. Other parts are not unpacked. */
export const readParts = (
  bytes: Uint8Array,
  isWanted: UnzipFileFilter,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes, { filter: isWanted })).map(([path, part]) => [
      path,
      strFromU8(part),
    ]),
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
