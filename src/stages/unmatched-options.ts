import { limits } from '../limits.ts';
import { namesOf, type RenderOptions } from '../options/schema.ts';
import { suggestion } from '../options/suggest.ts';
import { readFileOptions } from '../resume/file-options.ts';
import type { ParsedResume } from '../resume/parse.ts';
import type { Resume } from '../resume/schema/resume.ts';
import { customSectionIds } from '../resume/section-id.ts';
import type { Warning } from '../resume/warning.ts';
import { isObject, stringsIn, valueAt } from '../text/json.ts';
import { parentPointer, pathOf } from '../text/json-pointer.ts';
import { languageProblem } from '../view/language.ts';
import { localeTags } from '../view/locales.ts';
import { sectionIds } from '../view/model.ts';

type Choice = Pick<RenderOptions, 'locale' | 'tags' | 'order' | 'hide'>;

/**
 * Warnings about options that name a section, an entry, a tag or a language that is not there, and about what
 * `meta.vitae` states in vain.
 */
export const unmatchedOptions = (
  choice: Choice,
  parsed: Pick<ParsedResume, 'resume' | 'locate'>,
): Warning[] => {
  const { resume, locate } = parsed;
  const { order, hide } = resume.meta?.vitae ?? {};
  const ownNames = [
    ...(order ?? []).map((name, index) => ['order', index, name] as const),
    ...(hide ?? []).map((name, index) => ['hide', index, name] as const),
  ];
  const ownProblem = ownNames.length === 0 ? () => undefined : sectionProblem(resume);
  return [
    ...readFileOptions(parsed).warnings,
    ...requested('order', namesOf(choice.order), resume, sectionProblem),
    ...requested('hide', namesOf(choice.hide), resume, sectionProblem),
    ...requested('tags', namesOf(choice.tags), resume, tagProblem),
    ...requested(
      'locale',
      choice.locale === undefined ? [] : [choice.locale],
      resume,
      localeProblem,
    ),
    ...ownNames.flatMap(([list, index, name]) => {
      const message = ownProblem(name.trim());
      if (message === undefined) return [];
      return [unmatched(locate(`/meta/vitae/${list}/${index}`), message, name)];
    }),
  ];
};

/** For a résumé, what an option names in vain; `undefined` if it is there. */
type Problem = (resume: Resume) => (name: string) => string | undefined;

/** A suggestion compares a name with all known ones, so only as many problems have one as are listed. */
const suggesting = (): typeof suggestion => {
  let count = 0;
  return (name, known) => (count++ < limits.listedFindings ? suggestion(name, known) : '');
};

const unmatched = (
  place: Omit<Warning, 'code' | 'message' | 'before'>,
  message: string,
  before: string,
): Warning => ({
  ...place,
  code: 'unmatched_option',
  message,
  before,
});

const requested = (
  option: keyof Choice,
  names: readonly string[] | undefined,
  resume: Resume,
  problemOf: Problem,
): Warning[] => {
  if (!names?.length) return [];
  const problemIn = problemOf(resume);
  return names.flatMap((name) => {
    const problem = problemIn(name);
    return problem === undefined
      ? []
      : [
          unmatched(
            { path: '' },
            `The option "${option}" names ${quoted(name)}, which ${problem}`,
            name,
          ),
        ];
  });
};

const quoted = (name: string): string => JSON.stringify(name.slice(0, 60));

const sectionProblem: Problem = (resume) => {
  const suggest = suggesting();
  const own = customSectionIds(resume.sections);
  const known = [...sectionIds, ...own, ...own.map((id) => `custom-${id}`)];
  const isKnown = new Set<string>(known);
  return (name) => {
    if (name.startsWith('/')) {
      return valueAt(resume, pathOf(name)) === undefined
        ? `is not in the résumé${entriesBeside(name, resume)}`
        : undefined;
    }
    return isKnown.has(name) ? undefined : `is not the id of a section${suggest(name, known)}`;
  };
};

/** "; the last one is /work/3" for the index of an entry beyond the list. */
const entriesBeside = (pointer: string, resume: Resume): string => {
  const parent = parentPointer(pointer);
  const list = valueAt(resume, pathOf(parent));
  return Array.isArray(list) && list.length > 0
    ? `; the last one is ${parent}/${list.length - 1}`
    : '';
};

const tagProblem: Problem = (resume) => {
  const suggest = suggesting();
  const tags = [...new Set(tagsOf(resume).map((tag) => tag.trim().toLowerCase()))];
  const isKnown = new Set(tags);
  return (name) => {
    if (isKnown.has(name.trim().toLowerCase())) return undefined;
    const hint = suggest(name, tags);
    return `is not a tag in the résumé${hint || (tags.length > 0 ? `; its tags are ${tags.slice(0, 10).join(', ')}` : '')}`;
  };
};

/** All tags of entries, highlights and sections. */
const tagsOf = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(tagsOf);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === 'tags' || key === 'highlightTags' ? stringsIn(item) : tagsOf(item),
  );
};

const localeProblem: Problem = () => (tag) => {
  const problem = languageProblem(tag);
  if (problem === 'unknown') return `is not a language${suggestion(tag, localeTags)}`;
  return problem && 'has no titles here; they are English';
};
