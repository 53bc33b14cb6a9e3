import { uniqueNames } from '../text/free-name.ts';
import { slugOf, splitCamelCase } from '../text/slug.ts';
import type { CustomSection } from './schema/resume.ts';

/** "talksAndWorkshops" → "talks-and-workshops". */
export const sectionId = (title: string): string => slugOf(splitCamelCase(title));

/** The id of each custom section for `meta.vitae`: from its `id`, else its title, else its number from 1. Unique. */
export const customSectionIds = (sections: readonly CustomSection[] = []): string[] =>
  uniqueNames(
    sections.map(
      ({ id, title }, index) => sectionId(id ?? '') || sectionId(title ?? '') || String(index + 1),
    ),
    '-',
  );
