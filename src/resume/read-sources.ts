import { asErrorOfFile, type TextLocation } from '../errors.ts';
import type { Path } from '../text/json-pointer.ts';
import { joinTables } from './join-csv.ts';
import { mergeResumes } from './merge.ts';
import { parseResume, type ParseOptions, type ParsedResume } from './parse.ts';
import type { Notation } from './read/source-document.ts';
import { requireContent } from './require-content.ts';
import type { Resume } from './schema/resume.ts';
import { listWarnings, type Warning } from './warning.ts';

/** The text of a résumé, with facts about its file. */
export interface ResumeText {
  readonly text: string;
  /** Notation by file name or media type. Absent: the content decides. */
  readonly notation?: Notation | undefined;
  /** Folder in which local photos are found. Absent: local photos are not read. */
  readonly folder?: string | undefined;
}

/** One text, or several texts. Each later text overrides the earlier ones. */
export type ResumeSource = string | ResumeText | readonly (string | ResumeText)[];

/** The result of one text, or of several merged texts. */
export interface CombinedSources extends Omit<ParsedResume, 'locateSource'> {
  /** The folder of the text that names the photo. */
  readonly folder: string | undefined;
  /** Finds line and column of a value by its path in the source text with this index. */
  readonly locateSource: (path: Path, file: number) => TextLocation;
}

/** The texts of a source, each with its facts. */
export const sourceTexts = (source: ResumeSource): readonly ResumeText[] => {
  const list: readonly (string | ResumeText)[] =
    typeof source === 'string' || 'text' in source ? [source] : source;
  return list.map((each) => (typeof each === 'string' ? { text: each } : each));
};

const toTexts = (source: ResumeSource): readonly ResumeText[] => {
  const texts = sourceTexts(source);
  // The files of one LinkedIn export are one résumé, so they are read together instead of being merged.
  const archive = texts.length > 1 ? joinTables(texts.map(({ text }) => text)) : undefined;
  return archive === undefined ? texts : [{ text: archive, notation: 'zip' }];
};

/**
 * Parses one text, or parses several and merges them in order.
 * @throws RenderError as `parseResume` does; invalid_resume without a name and a known section (with `strict`, without a member of the official schema); with several texts, `file` is the index of the faulty one
 */
export const readSources = (
  source: ResumeSource,
  strict: boolean,
  language?: string,
): CombinedSources => {
  const texts = toTexts(source);
  const parsed = texts.map((each, file) =>
    texts.length === 1
      ? parseResume(each.text, { notation: each.notation, strict, language })
      : parseNumbered(each, file, { notation: each.notation, strict, language }),
  );
  const [first, ...more] = parsed;
  if (!first) throw new TypeError('There is no text to read.');
  const photographed = parsed.findLastIndex(({ resume }) => resume.basics?.image !== undefined);
  const folder = texts[photographed]?.folder;
  const locateSource = (path: Path, file: number): TextLocation =>
    (parsed[file] ?? first).locateSource(path);
  const combined = more.length === 0 ? first : mergeParsed(parsed);
  requireContent(combined.resume, combined.source, strict);
  return { ...combined, folder, locateSource };
};

/** Merges parsed texts in order. Values of a later text have the index of their file. */
const mergeParsed = (
  parsed: readonly ParsedResume[],
): Omit<CombinedSources, 'folder' | 'locateSource'> => {
  const resumes = parsed.map(({ resume }) => resume);
  const resume = resumes.reduce(mergeResumes);
  const warnings = parsed.flatMap((one, file) => [
    ...inFile(one.warnings, file),
    ...differentPersonWarnings(resumes, file, one),
  ]);
  return {
    resume,
    warnings: listWarnings(warnings),
    source: resume,
    otherLanguages: () => parsed.flatMap((one) => one.otherLanguages()),
    locate: (path) => ({ path }),
    leaves: () => parsed.flatMap((one, file) => inFile(one.leaves(), file)),
  };
};

/** Values with the index of their file; those of the first file have none. */
const inFile = <Each extends object>(values: readonly Each[], file: number): readonly Each[] =>
  file === 0 ? values : values.map((each) => ({ ...each, file }));

const parseNumbered = (each: ResumeText, file: number, options: ParseOptions): ParsedResume => {
  try {
    return parseResume(each.text, options);
  } catch (error) {
    throw asErrorOfFile(error, file);
  }
};

/** Warns when the merged texts name two people: merging two whole résumés is most likely a mistake. */
const differentPersonWarnings = (
  resumes: readonly Resume[],
  file: number,
  { locate }: ParsedResume,
): Warning[] => {
  const names = resumes.map(({ basics }) => basics?.name?.trim() ?? '');
  const [below = '', name = ''] = [
    names.slice(0, file).findLast((each) => each !== ''),
    names[file],
  ];
  if (below === '' || name === '' || below.toLowerCase() === name.toLowerCase()) return [];
  const message = `differs from the name "${below}" in an earlier file; are these two people?`;
  return [
    { ...locate('/basics/name'), code: 'other_person', message, before: below, after: name, file },
  ];
};
