import { RenderError } from '../errors.ts';
import { mergeResumes } from './overlay.ts';
import { parseResume, type ParsedResume } from './parse.ts';
import type { Notation } from './read/document.ts';
import type { Resume } from './schema.ts';
import { listWarnings, type Warning } from './warning.ts';

/** A résumé as it was written, and what is known of the file it comes from. */
export interface ResumeText {
  readonly text: string;
  /** Where its name or media type tells; else the content decides. */
  readonly notation?: Notation | undefined;
  /** Where photos beside it are; without one, nowhere. */
  readonly folder?: string | undefined;
}

/** One text, or several: each is laid over those before it. */
export type ResumeSource = string | ResumeText | readonly (string | ResumeText)[];

/** What several texts make together. */
export interface CombinedResume extends ParsedResume {
  /** The folder of the text that names the photo. */
  readonly folder: string | undefined;
}

const textsOf = (source: ResumeSource): readonly ResumeText[] => {
  const list: readonly (string | ResumeText)[] =
    typeof source === 'string' || 'text' in source ? [source] : source;
  return list.map((each) => (typeof each === 'string' ? { text: each } : each));
};

/**
 * One text read, or several laid over each other.
 * @throws RenderError as `parseResume` does; of several, `file` says which it is about
 */
export const combineResumes = (source: ResumeSource, strict: boolean): CombinedResume => {
  const texts = textsOf(source);
  const parsed = texts.map((each, file) =>
    texts.length === 1
      ? parseResume(each.text, { notation: each.notation, strict })
      : parseOneOf(each, file, strict),
  );
  const [first] = parsed;
  if (!first) throw new TypeError('There is no text to read.');
  const resumes = parsed.map(({ resume }) => resume);
  const photographed = resumes.findLastIndex(({ basics }) => basics?.image !== undefined);
  const folder = texts[photographed]?.folder;
  if (parsed.length === 1) return { ...first, folder };
  const resume = resumes.reduce(mergeResumes);
  const warnings = parsed.flatMap((one, file) => [
    ...one.warnings.map((warning) => (file === 0 ? warning : { ...warning, file })),
    ...otherPerson(resumes, file, one),
  ]);
  return {
    resume,
    warnings: listWarnings(warnings),
    source: resume,
    locate: (path) => ({ path }),
    folder,
  };
};

const parseOneOf = (each: ResumeText, file: number, strict: boolean): ParsedResume => {
  try {
    return parseResume(each.text, { notation: each.notation, strict });
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const { code, message, issues, cause } = error;
    throw new RenderError(code, message, { issues, file, cause });
  }
};

/** Two whole résumés of two people make one of neither. */
const otherPerson = (
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
  const message = `is another name than "${below}" in what it is laid over; are these two people?`;
  return [
    { ...locate('/basics/name'), code: 'other_person', message, before: below, after: name, file },
  ];
};
