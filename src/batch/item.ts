import type { NamedStrings } from '../options/parse.ts';
import type { ResumeText } from '../resume/read-sources.ts';

/** Where an item comes from. */
export interface ItemPlace {
  /** Number of the item in the batch, from 1. */
  readonly index: number;
  /** "people.jsonl:3", "cvs.zip/ada.json" or "cvs/ada.yaml". */
  readonly input: string;
}

/** One résumé of a batch. Plain data, so that another process can render it. */
export interface BatchItem extends ItemPlace {
  /** The name of the input without folder and extension, for names of documents. */
  readonly stem: string;
  readonly source: ResumeText;
  /** Options of this résumé, over those of the batch. */
  readonly options: NamedStrings;
  /** Formats of this résumé in place of those of the batch. */
  readonly formats: readonly string[];
}

/** An input that could not be read as a résumé. */
export interface FaultyItem extends ItemPlace {
  readonly error: unknown;
}
