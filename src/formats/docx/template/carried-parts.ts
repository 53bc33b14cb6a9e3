import { posix } from 'node:path';
import type { Relationship } from '../../../ooxml/package.ts';
import { extensionOf } from '../../../text/file-stem.ts';
import { childOf, newElement, writeXmlTree, type XmlElement } from '../../../ooxml/xml-tree.ts';
import { safeHref } from '../../../view/links.ts';
import type { PackageParts } from '../package/package-part.ts';
import { writeRelationships } from '../package/relationships.ts';
import { xmlDeclaration } from '../package/xml-declaration.ts';
import { safePart } from './sanitize-part.ts';
import type { TemplatePackage } from './template-package.ts';

/** Media types of the files that parts of a template may refer to, by extension. */
export const carriedTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
  odttf: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
};

/** The parts of a template that go into the document, with their pictures and fonts under new names. */
export interface CarriedParts {
  /** Reads a part, drops what is not safe, and keeps the files that the rest refers to. */
  readonly read: (path: string, newPath: string) => XmlElement;
  /** The same, and keeps the part itself. */
  readonly carry: (path: string, newPath: string) => void;
  readonly parts: () => PackageParts;
}

export const createCarriedParts = (source: TemplatePackage): CarriedParts => {
  const parts = new Map<string, string | Uint8Array>();
  const files = new Map<string, string>();

  const carryFile = (path: string, folder: string): string | undefined => {
    const extension = extensionOf(path);
    const bytes = source.bytes(path);
    if (bytes === undefined || carriedTypes[extension] === undefined) return undefined;
    const target = files.get(path) ?? `${folder}/template${files.size + 1}.${extension}`;
    files.set(path, target);
    parts.set(`word/${target}`, bytes);
    return target;
  };

  const keptOf = (one: Relationship, id: string): Relationship | undefined => {
    if (one.isExternal) {
      const target = one.type.endsWith('/hyperlink') ? safeHref(one.target) : undefined;
      return target === undefined ? undefined : { ...one, id, target };
    }
    const folder = folders[posix.basename(one.type)];
    const target = folder === undefined ? undefined : carryFile(one.target, folder);
    return target === undefined ? undefined : { ...one, id, target: `/word/${target}` };
  };

  const read: CarriedParts['read'] = (path, newPath) => {
    const kept = source.relationships(path).flatMap((one, index) => {
      const made = keptOf(one, `rId${index + 1}`);
      return made === undefined ? [] : [{ from: one.id, made }];
    });
    if (kept.length > 0) {
      const relations = posix.join(
        posix.dirname(newPath),
        '_rels',
        `${posix.basename(newPath)}.rels`,
      );
      parts.set(relations, writeRelationships(kept.map(({ made }) => made)));
    }
    return safePart(source.tree(path), new Map(kept.map(({ from, made }) => [from, made.id])));
  };

  return {
    read,
    carry: (path, newPath) =>
      void parts.set(newPath, xmlDeclaration + writeXmlTree(withParagraph(read(path, newPath)))),
    parts: () => parts,
  };
};

/** A header or footer has at least one paragraph. */
const withParagraph = (root: XmlElement): XmlElement =>
  /^w:(?:hdr|ftr)$/.test(root.name) && childOf(root, 'w:p') === undefined
    ? { ...root, children: [...root.children, newElement('w:p')] }
    : root;

/** The folder of a file by the kind of its relationship; other kinds are not kept. */
const folders: Readonly<Record<string, string>> = { image: 'media', font: 'fonts' };
