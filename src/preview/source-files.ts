import { hash } from 'node:crypto';
import { RenderError } from '../errors.ts';
import type { ResumeText } from '../resume/read-sources.ts';
import { isZip } from '../resume/read/decode.ts';
import { textNotation } from '../resume/read/read-document.ts';
import type { EditedNotation, SourceFile } from './page-state.ts';

export interface SourceFilesConfig {
  /** Names of the files, for messages. */
  readonly names: readonly string[];
  /** Reads the files anew. */
  readonly read: () => Promise<readonly ResumeText[]>;
  /** Replaces the text of the file with this index. */
  readonly write: (file: number, text: string) => Promise<void>;
}

/** The file was changed since the page has read it. */
export class ChangedFileError extends Error {
  override readonly name = 'ChangedFileError';
}

/** The résumé files of a preview, below texts that are edited and not yet saved. */
export interface SourceFiles {
  readonly names: readonly string[];
  /** The texts as edited, or as on disk. */
  readonly read: () => Promise<readonly ResumeText[]>;
  /** The files as on disk, each with its edited text. */
  readonly list: () => Promise<readonly SourceFile[]>;
  /** The version of each file at the newest read. */
  readonly versions: () => readonly string[];
  /**
   * Sets the edited text of a file, made from this version; a text equal to the file, or to that version of it, ends the edit.
   * @returns whether `read` gives another text now
   */
  readonly edit: (file: number, text: string, version: string) => boolean;
  /**
   * Writes a text into a file that still has this version.
   * @returns the new version
   * @throws ChangedFileError if the file was changed elsewhere
   */
  readonly save: (file: number, text: string, version: string) => Promise<string>;
}

export const createSourceFiles = ({ names, read, write }: SourceFilesConfig): SourceFiles => {
  const drafts = new Map<number, { readonly text: string; readonly version: string }>();
  let versions: readonly string[] = [];
  let onDisk: readonly ResumeText[] = [];
  const readDisk = async (): Promise<readonly ResumeText[]> => {
    const texts = await read();
    versions = texts.map(({ text }) => versionOf(text));
    onDisk = texts;
    for (const [file, { text }] of drafts) if (texts[file]?.text === text) drafts.delete(file);
    return texts;
  };
  const requireFile = (file: number): void => {
    if (names[file] === undefined)
      throw new RenderError('invalid_options', `No file has the number ${file}.`);
  };
  return {
    names,
    versions: () => versions,
    read: async () =>
      (await readDisk()).map((each, file) => ({
        ...each,
        text: drafts.get(file)?.text ?? each.text,
      })),
    list: async () =>
      (await readDisk()).map((each, file) => {
        const draft = drafts.get(file);
        return {
          ...{ name: names[file] ?? '', text: each.text, version: versionOf(each.text) },
          notation: editedNotation(each),
          ...(draft && { draft: draft.text, draftOf: draft.version }),
        };
      }),
    edit(file, text, version) {
      requireFile(file);
      const saved = onDisk[file]?.text;
      const before = drafts.get(file)?.text ?? saved;
      // A text equal to its version is not edited, even if the file has changed since.
      if (text === saved || versionOf(text) === version) drafts.delete(file);
      else drafts.set(file, { text, version });
      return (drafts.get(file)?.text ?? saved) !== before;
    },
    async save(file, text, version) {
      requireFile(file);
      const texts = await readDisk();
      if (versions[file] !== version) {
        throw new ChangedFileError(`${names[file] ?? ''} changed on disk; it is not overwritten.`);
      }
      if (texts[file]?.text !== text) await write(file, text);
      drafts.delete(file);
      return versionOf(text);
    },
  };
};

const versionOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 16);

/** The notation in which the page edits a text; `undefined` for tables, XML and archives. */
const editedNotation = ({ text, notation }: ResumeText): EditedNotation | undefined => {
  if (isZip(text)) return undefined;
  try {
    const found = textNotation(text, notation);
    return found === 'json' || found === 'yaml' ? found : undefined;
  } catch {
    return notation === 'yaml' ? 'yaml' : 'json'; // a text that is not yet a résumé
  }
};
