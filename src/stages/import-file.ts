import { extractSource } from '../embedded-source.ts';
import { asErrorOfFile, RenderError } from '../errors.ts';
import { importFile } from '../prose/import-file.ts';
import { readSources, type ResumeText } from '../resume/read-sources.ts';
import { decodeText } from '../resume/read/decode.ts';
import { notationOfExtension } from '../resume/read/read-document.ts';
import type { Resume } from '../resume/schema/resume.ts';
import type { Warning } from '../resume/warning.ts';
import { documentKind } from '../text/file-signatures.ts';
import { withArrayLimit } from './limit-arrays.ts';

/** A file of any kind that holds a résumé. */
export interface ImportJob {
  readonly bytes: Uint8Array;
  /** Extension of the file name, without dot. Absent or empty: the content decides. */
  readonly extension?: string | undefined;
}

/** What a file says, as JSON Resume. */
export interface ImportedFile {
  readonly resume: Resume;
  readonly warnings: readonly Warning[];
  /** Whether the file is a document, not data such as JSON. */
  readonly isDocument: boolean;
}

/**
 * The résumé of a file: embedded by Vitae, in prose, or as data of any dialect. Several files are one résumé; their
 * warnings have the number of the file.
 * @throws RenderError
 */
export const importAnyFile = async (
  given: ImportJob | readonly ImportJob[],
): Promise<ImportedFile> => {
  if (!('bytes' in given)) return importTogether(given);
  const document = await importDocument(given);
  if (document) return document;
  const { resume, warnings } = readSources(dataOf(given), false);
  return { resume, warnings, isDocument: false };
};

const dataOf = ({ bytes, extension = '' }: ImportJob): ResumeText => ({
  text: decodeText(bytes),
  notation: notationOfExtension(extension),
});

const importTogether = async (jobs: readonly ImportJob[]): Promise<ImportedFile> => {
  const texts: ResumeText[] = [];
  const found: Warning[] = [];
  let isDocument = true;
  for (const [file, job] of jobs.entries()) {
    const document = await ofFile(file, () => importDocument(job));
    isDocument &&= document !== undefined;
    texts.push(
      document
        ? { text: JSON.stringify(document.resume), notation: 'json' }
        : await ofFile(file, () => dataOf(job)),
    );
    found.push(...(document?.warnings ?? []).map((warning) => ({ ...warning, file })));
  }
  const { resume, warnings } = readSources(texts, false);
  return { resume, warnings: [...found, ...warnings], isDocument };
};

/** The résumé that Vitae embedded in a PDF or Word file, as JSON text. @throws RenderError */
export const extractFrom = (bytes: Uint8Array, limit?: number): Promise<string> =>
  withArrayLimit(() => extractSource(bytes), limit);

/** Loads the reader of PDF files, which takes longest, before the first file. */
export const loadPdfReader = (): Promise<unknown> => import('../prose/pdf-lines.ts');

/** Adds the number of the file to an error. */
const ofFile = async <Result>(
  file: number,
  work: () => Result | Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw asErrorOfFile(error, file);
  }
};

/** The résumé of a document, embedded or in prose; `undefined` for a file with data, like JSON. @throws RenderError */
const importDocument = (job: ImportJob): Promise<ImportedFile | undefined> =>
  withArrayLimit(() => readDocument(job));

const readDocument = async ({
  bytes,
  extension = '',
}: ImportJob): Promise<ImportedFile | undefined> => {
  const text = await embeddedIn(bytes);
  if (text === undefined) {
    const prose = await importFile(bytes, extension);
    return prose && { ...prose, isDocument: true };
  }
  const { resume, warnings } = readSources({ text, notation: 'json' } satisfies ResumeText, false);
  return { resume, warnings, isDocument: true };
};

/** The résumé that Vitae embedded in a PDF or Word file; `undefined` for other files. */
const embeddedIn = async (bytes: Uint8Array): Promise<string | undefined> => {
  if (documentKind(bytes) === undefined) return undefined;
  try {
    return await extractSource(bytes);
  } catch (error) {
    // A zip archive of CSV files, or a document of another program.
    if (error instanceof RenderError) return undefined;
    throw error;
  }
};
