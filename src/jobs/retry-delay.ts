const [firstMs, longestMs] = [1_000, 300_000];

/** Milliseconds before work is tried again after its failure number `failures`, counted from 0. */
export const retryDelayMs = (failures: number): number =>
  Math.min(longestMs, firstMs * 2 ** failures);
