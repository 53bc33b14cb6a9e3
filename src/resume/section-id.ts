import type { CustomSection } from './schema.ts';

/** "Talks & workshops" → "talks-workshops": letters and digits of any script. */
export const sectionId = (title: string): string =>
  title
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** What a section of one's own is called in `meta.vitae`: its `id`, else its title in small letters. */
export const customSectionIds = (sections: readonly CustomSection[] = []): string[] => {
  const taken = new Set<string>();
  return sections.map(({ id, title }, index) => {
    const name = sectionId(id ?? '') || sectionId(title ?? '') || String(index + 1);
    const free = taken.has(name) ? `${name}-${index + 1}` : name;
    taken.add(free);
    return free;
  });
};
