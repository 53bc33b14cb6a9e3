import { isObject } from '../text/json.ts';
import { Resume, type Overlay } from './schema/resume.ts';

/** How a list of entries without ids merges: by index, or by replacing the whole list. */
type MergeMode = 'byPlace' | 'whole';

/**
 * Merges a later file into an earlier one. Objects merge member by member; a text or a list replaces
 * the earlier one. A list whose entries all have an `id` merges by id, and new ids are appended.
 */
export const mergeResumes = (base: Resume, overlay: Resume): Resume =>
  Resume.parse(merge(base, overlay, 'whole'));

/**
 * The résumé with the translation for a BCP 47 tag from `locales`; "fr-CA" falls back to "fr".
 * Entries of a list merge by `id`, otherwise by index. A text or a list of texts replaces the
 * original. Without a translation the résumé is returned unchanged.
 */
export const translateResume = (resume: Resume, tag: string): Resume => {
  const overlay = findLocale(resume.locales ?? {}, tag);
  return overlay ? Resume.parse(merge(resume, overlay, 'byPlace')) : resume;
};

const findLocale = (
  locales: Readonly<Record<string, Overlay>>,
  tag: string,
): Overlay | undefined => {
  const wanted = tag.toLowerCase();
  // If two keys are the same language tag, the first is used.
  const known = new Map(
    Object.entries(locales)
      .map(([key, overlay]) => [key.toLowerCase().replaceAll('_', '-'), overlay] as const)
      .reverse(),
  );
  for (let name = wanted; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('-')))) {
    const found = known.get(name);
    if (found) return found;
  }
  return undefined;
};

const merge = (base: unknown, overlay: unknown, mode: MergeMode): unknown => {
  if (overlay === undefined) return base;
  if (Array.isArray(base) && Array.isArray(overlay)) return mergeLists(base, overlay, mode);
  if (!isObject(base) || !isObject(overlay)) return overlay;
  const keys = new Set([...Object.keys(base), ...Object.keys(overlay)]);
  return Object.fromEntries([...keys].map((key) => [key, merge(base[key], overlay[key], mode)]));
};

const idOf = (item: unknown): unknown =>
  isObject(item) && typeof item['id'] === 'string' ? item['id'] : undefined;

const mergeLists = (
  base: readonly unknown[],
  overlay: readonly unknown[],
  mode: MergeMode,
): readonly unknown[] => {
  const isNamed = overlay.length > 0 && overlay.every((item) => idOf(item) !== undefined);
  const isTranslated = mode === 'byPlace' && overlay.some(isObject);
  if (!isNamed && !isTranslated) return overlay;
  const merged = [...base];
  const places = new Map<unknown, number>();
  const note = (item: unknown, place: number): void => {
    const id = idOf(item);
    if (id !== undefined && !places.has(id)) places.set(id, place);
  };
  merged.forEach(note);
  overlay.forEach((item, index) => {
    const id = idOf(item);
    const same = id === undefined ? index : (places.get(id) ?? -1);
    // The base entry has no `id`, so the translation matches it by index.
    const place = same < 0 && isTranslated && idOf(base[index]) === undefined ? index : same;
    const free = place < 0 || place >= merged.length;
    const target = free ? merged.length : place;
    merged[target] = free ? item : merge(merged[place], item, mode);
    note(merged[target], target);
  });
  return merged;
};
