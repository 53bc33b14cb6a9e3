import type { HeadWords } from './entry-head.ts';

/** The words of a layout that order the texts of a document. */
export interface DocumentOrder extends HeadWords {
  /** Ids of the sections whose entries are numbered. */
  readonly numbered: readonly string[];
  /** Ids of the sections in the side column. */
  readonly aside: readonly string[];
  readonly hasContactsAside: boolean;
}

/** The order of a document without a theme. */
export const plainOrder: DocumentOrder = {
  entry: 'inline',
  lead: 'employer',
  dates: 'right',
  numbered: [],
  aside: [],
  hasContactsAside: false,
};
