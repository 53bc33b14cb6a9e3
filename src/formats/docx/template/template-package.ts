import { posix } from 'node:path';
import { strFromU8 } from 'fflate';
import { RenderError } from '../../../errors.ts';
import { limits } from '../../../limits.ts';
import { readRelationships, type Relationship } from '../../../ooxml/package.ts';
import { parseXmlTree, type XmlElement } from '../../../ooxml/xml-tree.ts';
import { unzipWanted } from '../../../text/unzip.ts';

/** A Word file that is read part by part. */
export interface TemplatePackage {
  readonly main: string;
  /** The bytes of a part. */
  readonly bytes: (path: string) => Uint8Array | undefined;
  /** A part as a tree. @throws RenderError too_large; Error if it is damaged */
  readonly tree: (path: string) => XmlElement;
  /** The relationships of a part. The target of an inner one is a path of the package. */
  readonly relationships: (path: string) => readonly Relationship[];
}

/**
 * Opens a Word document or template. Macros, data and other parts without effect on the look are not unpacked.
 * @throws RenderError invalid_document, too_large
 */
export const openTemplate = (file: Uint8Array): TemplatePackage => {
  const parts = readable(() =>
    unzipWanted(file, {
      isWanted: (path) => wantedParts.test(path) && !unwantedParts.test(path),
      files: limits.archiveFiles,
      bytes: limits.wordFileBytes,
      tooLarge,
    }),
  );
  const text = (path: string): string | undefined =>
    parts[path] === undefined ? undefined : strFromU8(parts[path]);
  const relationships = (path: string): readonly Relationship[] => {
    const folder = posix.dirname(path);
    const xml = text(posix.join(folder, '_rels', `${posix.basename(path)}.rels`));
    return readRelationships(xml ?? '<Relationships/>').map((one) => ({
      ...one,
      target: one.isExternal ? one.target : posix.resolve('/', folder, one.target).slice(1),
    }));
  };
  const root = readable(() => relationships('')).find(({ type }) => mainType.test(type));
  if (!root || parts[root.target] === undefined) throw unreadableTemplate('it has no text');
  if (root.type.includes('purl.oclc.org')) {
    throw unreadableTemplate(
      'it is a Strict Open XML document; save it as a Word document (.docx)',
    );
  }
  return {
    main: root.target,
    bytes: (path) => parts[path],
    tree: (path) => parseXmlTree(withFewTags(text(path) ?? '')),
    relationships,
  };
};

/** A tag takes more memory and time than its letters. */
const withFewTags = (xml: string): string => {
  let tags = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    if (++tags > limits.wordTemplateTags)
      throw tooLarge(`a part with more than ${limits.wordTemplateTags} tags`);
  }
  return xml;
};

const mainType = /\/officeDocument$/;
const wantedParts = /\.(?:xml|rels|png|jpe?g|gif|bmp|tiff?|emf|wmf|odttf)$/i;
const unwantedParts = /(?:^|\/)(?:customXml|docProps|glossary|activeX|embeddings|charts)\//i;

const tooLarge = (reason: string): RenderError =>
  new RenderError('too_large', `The Word template is too large: it has ${reason}.`);

export const unreadableTemplate = (reason: string, cause?: unknown): RenderError =>
  new RenderError('invalid_document', `The Word template is not usable: ${reason}.`, { cause });

/** Turns any error about a damaged file into an error of the template. */
export const readable = <Result>(read: () => Result): Result => {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RenderError) throw cause;
    throw unreadableTemplate('it is not a readable Word document', cause);
  }
};
