import type { Fate } from './fate.ts';
import type { SourceLeaf } from './source-leaves.ts';

/** A leaf of the source with its fate. */
export interface LedgerEntry {
  readonly leaf: SourceLeaf;
  readonly fate: Fate;
  /** Indexes of the printed texts that hold it. */
  readonly texts: readonly number[];
}

/** A leaf that is not settled yet. */
export interface OpenLeaf {
  readonly leaf: SourceLeaf;
  readonly index: number;
  /** Whether the schema knows the field of the résumé that holds the leaf. */
  readonly isKnown: boolean;
}
