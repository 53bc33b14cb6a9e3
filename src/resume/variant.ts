import { isDeepStrictEqual } from 'node:util';
import { redactions, type DocumentName } from '../options/schema.ts';
import { isObject, isTextList, type JsonObject, membersWith } from '../text/json.ts';
import { pointerStep } from '../text/json-pointer.ts';
import { redactResume, type Removal } from './redact/redact-resume.ts';
import type { CustomSection, Resume } from './schema/resume.ts';
import { customSectionIds } from './section-id.ts';
import { selectDocument } from './select-document.ts';

/** Selects the parts of a résumé to print. */
export interface VariantChoice {
  /** Prints untagged parts and parts with one of these tags. Absent or empty: prints all parts. */
  readonly tags?: readonly string[] | undefined;
  /** Ids of sections and JSON Pointers of entries to leave out, in addition to `meta.vitae.hide`. */
  readonly hide?: readonly string[] | undefined;
  /** Ids of the sections to print first. Replaces `meta.vitae.order`. */
  readonly order?: readonly string[] | undefined;
  /** What the document consists of. Absent: everything. */
  readonly document?: DocumentName | undefined;
  /** Personal data to remove (see `redactions`), in addition to `meta.vitae.redact`. */
  readonly redact?: readonly string[] | undefined;
}

export interface Variant extends Removal {
  /** The selected résumé. A removed entry becomes an empty object, so that indexes stay the same. */
  readonly resume: Resume;
  /** Whether the selection removed anything. */
  readonly isPartial: boolean;
}

/**
 * Removes hidden parts, parts with other tags, and redacted data from a résumé. `whole` is the same
 * résumé before translation, and `others` reads it in the other languages of its texts.
 */
export const selectVariant = (
  resume: Resume,
  choice: VariantChoice = {},
  whole: Resume = resume,
  others: () => readonly Resume[] = () => [],
): Variant => {
  const vitae = resume.meta?.vitae ?? {};
  const tags = choice.tags?.map(foldWord) ?? [];
  const isTagged = (own: readonly string[] | undefined): boolean =>
    tags.length === 0 ||
    !own ||
    own.length === 0 ||
    own.some((tag) => tags.includes(foldWord(tag)));
  const hidden = new Set(
    [...(vitae.hide ?? []), ...(choice.hide ?? [])].map((name) => name.trim()),
  );
  const selection: SelectionRules = { isTagged, hidden };

  const chosen = choice.document ? selectDocument(resume, choice.document) : resume;
  const sections = selectSections(chosen, selection);
  const isWhole = isUnchanged(resume, sections, selection);
  // Translations could repeat the removed parts, so they are kept only if nothing is removed.
  const selected = isWhole ? sections : omit(sections, ['locales']);
  const words = [...(vitae.redact ?? []), ...(choice.redact ?? [])].map(foldWord);
  const redacted = redactions.filter((word) => words.includes(word));
  const { resume: left, removed } = redactResume(
    selected,
    redacted.length === 0 ? whole : [whole, ...others()],
    redacted,
  );
  return {
    resume: choice.order ? withOrder(left, choice.order) : left,
    isPartial: redacted.length > 0 || !isWhole,
    redacted,
    removed,
  };
};

/** Whether a selection removed nothing, also from the translations. */
const isUnchanged = (resume: Resume, selected: Resume, selection: SelectionRules): boolean =>
  isDeepStrictEqual(selected, resume) &&
  Object.values(resume.locales ?? {}).every((overlay) =>
    isDeepStrictEqual(selectSections(overlay, selection), overlay),
  );

const foldWord = (word: string): string => word.trim().toLowerCase();

interface SelectionRules {
  readonly isTagged: (tags: readonly string[] | undefined) => boolean;
  /** Section ids and JSON Pointers to leave out. */
  readonly hidden: ReadonlySet<string>;
}

const omit = (value: JsonObject, keys: readonly string[]): JsonObject =>
  membersWith(value, (key) => !keys.includes(key));

const selectSections = (resume: Resume, selection: SelectionRules): Resume => {
  const { hidden, isTagged } = selection;
  const sectionTags = resume.meta?.vitae?.tags ?? {};
  const isKept = (name: string): boolean => !hidden.has(name) && isTagged(sectionTags[name]);
  const names = customSectionIds(resume.sections);
  const isCustomKept = (_: CustomSection, index: number): boolean => {
    const name = names[index] ?? '';
    return isKept(name) && isKept(`custom-${name}`);
  };
  const whole = {
    ...resume,
    ...(resume.basics && !isKept('summary') && { basics: omit(resume.basics, ['summary']) }),
    ...(resume.sections && {
      sections: resume.sections.map((section, index) =>
        isCustomKept(section, index) ? section : {},
      ),
    }),
  };
  const kept = Object.entries(whole).filter(([key, value]) => !Array.isArray(value) || isKept(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      key === 'locales' ? value : select(value, pointerStep(key), selection),
    ]),
  );
};

/** The selected parts of a value; the value itself if all of it is selected. */
const select = (value: unknown, pointer: string, selection: SelectionRules): unknown => {
  if (!Array.isArray(value))
    return isObject(value) ? selectMembers(value, pointer, selection) : value;
  const selected = value.map((item: unknown, index) => {
    const place = placeIn(pointer, index, selection);
    if (!isObject(item)) return selection.hidden.has(place) ? '' : item;
    return isLeftOut(item, place, selection) ? {} : selectMembers(item, place, selection);
  });
  return selected.every((item, index) => item === value[index]) ? value : selected;
};

/** The JSON Pointer of a member; empty if nothing is hidden. */
const placeIn = (pointer: string, key: string | number, { hidden }: SelectionRules): string =>
  hidden.size === 0 ? '' : pointer + pointerStep(key);

const isLeftOut = (
  item: JsonObject,
  place: string,
  { hidden, isTagged }: SelectionRules,
): boolean =>
  item['hidden'] === true ||
  hidden.has(place) ||
  (isTextList(item['tags']) && !isTagged(item['tags']));

const selectMembers = (
  value: JsonObject,
  pointer: string,
  selection: SelectionRules,
): JsonObject => {
  const { hidden } = selection;
  const gone =
    hidden.size === 0
      ? []
      : Object.keys(value).filter((key) => hidden.has(pointer + pointerStep(key)));
  const shown = gone.length === 0 ? value : omit(value, gone);
  const changes: [string, unknown][] = [];
  for (const key of Object.keys(shown)) {
    const kept = select(shown[key], placeIn(pointer, key, selection), selection);
    if (kept !== shown[key]) changes.push([key, kept]);
  }
  const selected = changes.length === 0 ? shown : { ...shown, ...Object.fromEntries(changes) };
  return selectHighlights(selected, selection);
};

/** A removed highlight becomes an empty text, so that the other indexes stay the same. */
const selectHighlights = (entry: JsonObject, { isTagged }: SelectionRules): JsonObject => {
  const { highlights, highlightTags } = entry;
  if (!isTextList(highlights) || !Array.isArray(highlightTags)) return entry;
  const tags: readonly unknown[] = highlightTags;
  const kept = highlights.map((text, index) => {
    const own = tags[index];
    return isTextList(own) && !isTagged(own) ? '' : text;
  });
  return { ...entry, highlights: kept };
};

const withOrder = (resume: Resume, order: readonly string[]): Resume => ({
  ...resume,
  meta: { ...resume.meta, vitae: { ...resume.meta?.vitae, order: [...order] } },
});
