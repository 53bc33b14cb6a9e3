import type { CustomSectionId, SectionId } from './model.ts';
import { sectionIds } from './model.ts';

type AnySectionId = SectionId | CustomSectionId;

export const isCustom = (id: AnySectionId): id is CustomSectionId => id.startsWith('custom-');

export interface SectionOrder {
  /** Sections that come first, as the theme says. */
  readonly sections: readonly SectionId[];
  /** Sections of the side column, which are read last. */
  readonly aside: readonly SectionId[];
}

export interface OwnOrder {
  /** Sections that come before those of the theme, as the résumé says: ids, or names of its own sections. */
  readonly first?: readonly string[] | undefined;
  readonly custom?: readonly CustomSectionId[] | undefined;
}

/**
 * First what the résumé names, then what the theme names, then the rest in the default order, then
 * the side column: reordered, never lost. Sections of one's own stand before the interests.
 */
export const orderSections = (
  { sections, aside }: SectionOrder,
  { first = [], custom = [] }: OwnOrder = {},
): AnySectionId[] => {
  const known: ReadonlyMap<string, AnySectionId> = new Map(
    [...sectionIds, ...custom].map((id) => [id, id]),
  );
  const named = first.flatMap((name) => known.get(name) ?? known.get(`custom-${name}`) ?? []);
  const isAside = (id: AnySectionId): boolean => aside.some((each) => each === id);
  const before = sectionIds.indexOf('interests');
  const usual = [...sectionIds.slice(0, before), ...custom, ...sectionIds.slice(before)];
  const main = [...named, ...sections, ...usual].filter((id) => !isAside(id));
  return [...new Set([...main, ...named, ...aside])];
};
