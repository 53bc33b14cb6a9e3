import { sectionIds, type CustomSectionId, type SectionId } from './model.ts';

type AnySectionId = SectionId | CustomSectionId;

export const isCustom = (id: AnySectionId): id is CustomSectionId => id.startsWith('custom-');

export interface SectionOrder {
  /** Sections that the theme prints first. */
  readonly sections: readonly SectionId[];
  /** Sections of the side column. */
  readonly aside: readonly SectionId[];
  /** Whether the side column is read before the main one. @default false */
  readonly isAsideFirst?: boolean;
}

export interface ResumeOrder {
  /** Sections that the résumé puts before those of the theme: section ids, or names of custom sections. */
  readonly first?: readonly string[] | undefined;
  readonly custom?: readonly CustomSectionId[] | undefined;
}

/**
 * All section ids in reading order: those named by the résumé, those named by the theme, the rest in
 * the default order; the side column before or after them. Custom sections come before the interests by default.
 */
export const orderSections = (
  { sections, aside, isAsideFirst = false }: SectionOrder,
  { first = [], custom = [] }: ResumeOrder = {},
): AnySectionId[] => {
  const known: ReadonlyMap<string, AnySectionId> = new Map(
    [...sectionIds, ...custom].map((id) => [id, id]),
  );
  const named = first.flatMap((name) => known.get(name) ?? known.get(`custom-${name}`) ?? []);
  const isAside = (id: AnySectionId): boolean => aside.some((each) => each === id);
  const before = sectionIds.indexOf('interests');
  const usual = [...sectionIds.slice(0, before), ...custom, ...sectionIds.slice(before)];
  const main = [...named, ...sections, ...usual].filter((id) => !isAside(id));
  const side = [...named, ...aside].filter(isAside);
  return [...new Set(isAsideFirst ? [...side, ...main] : [...main, ...side])];
};
