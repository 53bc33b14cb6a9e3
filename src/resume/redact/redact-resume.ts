import type { Redaction } from '../../options/schema.ts';
import type { Issue } from '../../errors.ts';
import { Resume } from '../schema/resume.ts';
import { placeholder, redactText } from './redact-text.ts';
import { isKnownField } from '../ledger/known-fields.ts';
import { knownBasics, removedValues, type RemovedValue } from './removed-values.ts';
import { createSearcher, type Searcher } from './searcher.ts';
import { membersWith } from '../../text/json.ts';

export interface Redacted {
  readonly resume: Resume;
  readonly removed: readonly RemovedValue[];
}

const redactedKeys: Readonly<Record<Redaction, readonly string[]>> = {
  name: ['name'],
  contact: ['email', 'phone', 'url', 'location', 'profiles'],
  photo: ['image'],
};

/**
 * Removes the redacted data from all fields, texts and links of a résumé. `whole` is the résumé before
 * translation, and in the other languages of its texts, because their names may also occur.
 */
export const redactResume = (
  resume: Resume,
  whole: Resume | readonly Resume[],
  wanted: readonly Redaction[],
): Redacted => {
  if (wanted.length === 0) return { resume, removed: [] };
  const removed = removedValues([resume, whole].flat(), wanted);
  const searcher = createSearcher(removed, wanted);
  const isPerson = wanted.some((word) => word !== 'photo');
  const kept = withoutMembers(resume, wanted, isPerson);
  return {
    resume: Resume.parse(isPerson ? redactMembers(kept, searcher, []) : kept),
    removed,
  };
};

/** The data that was removed from a résumé. */
export interface Removal {
  readonly removed: readonly RemovedValue[];
  readonly redacted: readonly Redaction[];
}

const ownMeta = ['vitae', 'language', 'version', 'lastModified'];

/** Removes the redacted fields, and unknown keys about the person or the file. */
const withoutMembers = (
  resume: Resume,
  wanted: readonly Redaction[],
  isPerson: boolean,
): Record<string, unknown> => {
  const gone = wanted.flatMap((word) => redactedKeys[word]);
  const { basics, meta } = resume;
  const isKnown = (key: string): boolean =>
    isPerson ? knownBasics.includes(key) : !/image|picture|photo|avatar|portrait/i.test(key);
  const rest = Object.entries(resume).filter(
    ([key]) =>
      // Translations could repeat the redacted data.
      key !== 'locales' && (!isPerson || (key !== '$schema' && key in Resume.shape)),
  );
  return {
    ...Object.fromEntries(rest),
    ...(basics && { basics: membersWith(basics, (key) => !gone.includes(key) && isKnown(key)) }),
    ...(meta && isPerson && { meta: membersWith(meta, (key) => ownMeta.includes(key)) }),
  };
};

type Path = readonly string[];

const redactMembers = (value: object, searcher: Searcher, path: Path): object => {
  const isOwn = path[0] !== 'references';
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]: [string, unknown]): [string, unknown][] => {
      const place = [...path, key];
      if (isSetting(place)) return [[key, item]];
      // A field that the schema names, such as "work", may be a person's name, too.
      if (!isKnownField(place) && redactText(key, searcher, isOwn) !== key) return [];
      const kept = redactValue(item, searcher, place);
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
};

/** Keeps the file name of the photo, which is read later. */
const isSetting = ([room, key]: Path): boolean => room === 'basics' && key === 'image';

const redactValue = (value: unknown, searcher: Searcher, path: Path): unknown => {
  const isOwn = path[0] !== 'references';
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => redactValue(item, searcher, path) ?? '');
    // Ids of sections are made of their titles.
    return path[0] === 'meta' ? items.filter((item) => value.includes(item)) : items;
  }
  if (typeof value === 'object' && value !== null) return redactMembers(value, searcher, path);
  if (typeof value === 'number') {
    return redactText(String(value), searcher, isOwn) === String(value) ? value : undefined;
  }
  if (typeof value !== 'string') return value;
  const isAddress = path.at(-1) === 'url';
  if (isAddress && searcher.identifies(value, isOwn)) return undefined;
  const kept = redactText(value, searcher, isOwn);
  // With a placeholder in it, an address is invalid.
  return isAddress && kept !== value ? undefined : kept;
};

interface Quoting extends Issue {
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Removes the redacted data from warnings and findings that quote the résumé. */
export const cleanIssues = <Kind extends Quoting>(
  issues: readonly Kind[],
  { removed, redacted }: Removal,
): Kind[] => {
  if (issues.length === 0 || redacted.length === 0) return [...issues];
  const searcher = createSearcher(removed, redacted);
  const clean = (message: string): string => redactText(message, searcher, true);
  return issues.map((issue) => cleaned(issue, clean));
};

interface Quoted {
  readonly path: string;
  readonly text: string;
}

/** Removes the redacted data from lost texts. */
export const cleanLost = <Kind extends Quoted>(lost: readonly Kind[], removal: Removal): Kind[] => {
  if (removal.redacted.length === 0) return [...lost];
  const issues = lost.map(({ path, text }) => ({ path, message: text }));
  return cleanIssues(issues, removal).flatMap(({ path, message }, index) => {
    const given = lost[index];
    const text = contactPath.test(given?.path ?? '') ? placeholder : message;
    return given ? [{ ...given, path, text }] : [];
  });
};

/** Fields of `basics` whose values are removed whatever they say. */
const contactPath = /^(?:\/locales\/[^/]+)?\/basics\/(?!label|summary)/;

const cleaned = <Kind extends Quoting>(issue: Kind, clean: (message: string) => string): Kind => {
  const quoted = (given: unknown): unknown => {
    const text = JSON.stringify(given);
    return text === undefined || clean(text) === text ? given : placeholder;
  };
  const keys = issue.path.split('/').map((key) => (clean(key) === key ? key : placeholder));
  const value = contactPath.test(issue.path) ? () => placeholder : quoted;
  return {
    ...issue,
    path: keys.join('/'),
    message: clean(issue.message),
    ...('before' in issue && { before: value(issue.before) }),
    ...('after' in issue && { after: value(issue.after) }),
  };
};
