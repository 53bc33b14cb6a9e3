import { parseLocalOptions, parseOptions, type NamedStrings } from '../options/parse.ts';
import type { RenderOptions } from '../options/schema.ts';
import { mayStateOptions } from '../resume/file-options.ts';
import { readDocument } from '../resume/read/read-document.ts';
import { readSources, type ResumeText } from '../resume/read-sources.ts';
import { isObject, valueAt } from '../text/json.ts';
import type { Path } from '../text/json-pointer.ts';
import type { BatchItem } from './item.ts';
import { expandName, type NamedDocument, type NamePattern } from './name-pattern.ts';
import type { TakenNames } from './taken-names.ts';

/** What all documents of a batch have in common. */
export interface BatchPlan {
  readonly pattern: NamePattern;
  /** Options that are given for all résumés. */
  readonly options: NamedStrings;
  /** Values of options that neither the batch nor the résumé states. */
  readonly defaults: NamedStrings;
  /** At least one. */
  readonly formats: readonly string[];
}

/** A document of an item: its options, with the format, and its name. */
export interface PlannedDocument {
  readonly options: RenderOptions;
  readonly name: string;
  /** Whether the name tells nothing about the person. */
  readonly isAnonymous: boolean;
}

/**
 * The documents of an item. Their names depend on the earlier items but not on the results of these, so that a repeated
 * batch gives the same names.
 * @throws RenderError invalid_options
 */
export const planDocuments = (
  item: BatchItem,
  { pattern, options, defaults, formats }: BatchPlan,
  taken: TakenNames,
): PlannedDocument[] => {
  const wanted = [...new Set(item.formats.length > 0 ? item.formats : formats)];
  // The options of an item must be valid as options of a request: only the command line may name the folder of a theme.
  parseOptions(item.options);
  const parsed = wanted.map((format) =>
    parseLocalOptions({ ...options, ...item.options, format }, defaults),
  );
  const facts = readFacts(item, pattern, parsed);
  return parsed.map((each) => {
    const value = (path: Path) => (facts.isRedacted ? undefined : facts.value(path));
    const name = expandName(pattern, { index: item.index, format: each.format, value });
    return { options: each, name: taken.claim(name), isAnonymous: facts.isRedacted };
  });
};

/** The name of a document whose redaction, stated by its résumé, is known only after it is rendered. */
export const redactedName = (
  document: Pick<NamedDocument, 'index' | 'format'>,
  pattern: NamePattern,
  taken: TakenNames,
): string => taken.claim(expandName(pattern, { ...document, value: () => undefined }));

interface NameFacts {
  /** Whether the values may identify the person. */
  readonly isRedacted: boolean;
  readonly value: (path: Path) => string | undefined;
}

const readFacts = (
  { stem, source }: BatchItem,
  { readsResume }: NamePattern,
  options: readonly RenderOptions[],
): NameFacts => {
  const resume = readsResume || mayStateOptions(source.text) ? valueOf(source) : undefined;
  const isStated = textAt(resume, ['meta', 'vitae', 'redact']) !== undefined;
  return {
    isRedacted: isStated || options.some(({ redact }) => (redact ?? '') !== ''),
    value: (path) => (path[0] === 'input' ? stem : textAt(resume, path)),
  };
};

/** The résumé as it is written; one of another dialect as it is read. Undefined if it cannot be read. */
const valueOf = (source: ResumeText): unknown => {
  try {
    const { value } = readDocument(source.text, source.notation);
    if (isObject(value) && isObject(value['basics'])) return value;
    return readSources(source, false).resume;
  } catch {
    // Rendering reports the error.
    return undefined;
  }
};

const textAt = (document: unknown, path: Path): string | undefined => {
  const value = valueAt(document, path);
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
