import { pointerOf } from '../text/json-pointer.ts';
import { derived, leaveOut, textOf, type Cursor } from './cursor.ts';
import { hasParts, type Draft, type DraftRecord } from './draft.ts';
import { freeName } from '../text/free-name.ts';
import { slugOf } from '../text/slug.ts';

/** Sections of a document that keeps its own titles and order. */
export interface SectionList {
  /** Adds a section of JSON Resume under its own title. The second one of a kind becomes a custom section. */
  readonly addStandard: (id: string, items: Draft, title: Cursor | undefined) => void;
  /** Adds a custom section. */
  readonly addCustom: (title: Cursor | undefined, content: DraftRecord) => void;
  readonly has: (id: string) => boolean;
  /** Leaves a section out of the print. */
  readonly hide: (id: string, cause: Cursor) => void;
  /** The id of the custom section with this title. */
  readonly customIdOf: (title: Cursor) => string | undefined;
  /** The ids of all sections in the order of the document. */
  readonly ids: () => readonly string[];
  /** The sections, and `meta.vitae` with titles and hidden sections, as members of the résumé. */
  readonly finish: (vitae?: DraftRecord) => { sections: DraftRecord; vitae: DraftRecord };
}

export const createSectionList = (): SectionList => {
  const standard: Record<string, Draft> = {};
  const custom: DraftRecord[] = [];
  const titles: Record<string, Draft> = {};
  const hidden: Cursor[] = [];
  const ids: string[] = [];
  const customIds = new Set<string>();
  const given = new Map<string, number>();
  const byTitle = new Map<string, string>();
  const list: SectionList = {
    addStandard(id, items, title) {
      standard[id] = items;
      if (title) titles[id] = title;
      ids.push(id);
    },
    addCustom(title, content) {
      if (!hasParts(content)) return;
      const slug = slugOf(textOf(title) ?? '') || 'more';
      const free = freeName(slug, {
        isTaken: (id) => customIds.has(id),
        separator: '-',
        first: custom.length + 1,
        given,
      });
      customIds.add(free);
      custom.push({ id: title && derived(title, free), title, ...content });
      ids.push(`custom-${free}`);
      if (title) byTitle.set(pointerOf(title.path), `custom-${free}`);
    },
    has: (id) => id in standard,
    hide(id, cause) {
      leaveOut(cause, 'excluded');
      hidden.push(derived(cause, id));
    },
    customIdOf: (title) => byTitle.get(pointerOf(title.path)),
    ids: () => ids,
    finish: (vitae = {}) => ({
      sections: { ...standard, sections: custom },
      vitae: { titles, hide: hidden, ...vitae },
    }),
  };
  return list;
};
