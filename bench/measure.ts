/** One variant to measure: `run` renders one document. */
export interface Variant {
  readonly name: string;
  readonly run: () => Promise<unknown>;
  /** Documents measured together, in sequence. @default 1 */
  readonly inARow?: number;
  /** Documents in progress at the same time. */
  readonly concurrency?: number;
}

/** Results round by round, for table rows and ratios. */
export interface Samples extends Variant {
  /** Milliseconds of each document. */
  readonly durations: number[];
  /** The compared value of each round: milliseconds, or documents per second. */
  readonly rounds: number[];
}

/**
 * Runs variants in the order A B C, C B A, …, so that noise and neighbours affect all equally.
 * A round is one document, or a window of `windowMs` with `concurrency` documents in progress.
 */
export const takeTurns = async (
  variants: readonly Variant[],
  { rounds, warmup, windowMs }: { rounds: number; warmup: number; windowMs?: number },
): Promise<Samples[]> => {
  const all = variants.map((variant): Samples => ({ ...variant, durations: [], rounds: [] }));
  for (let round = -warmup; round < rounds; round += 1) {
    for (const samples of round % 2 === 0 ? all : all.toReversed()) {
      const durations: number[] = [];
      const tookMs = await timeOf(() =>
        atOnce(samples.concurrency ?? 1, async (elapsedMs) => {
          if (durations.length > 0 && elapsedMs >= (windowMs ?? 0)) return false;
          durations.push(await timeOfEach(samples.run, samples.inARow ?? 1));
          return true;
        }),
      );
      if (round < 0) continue;
      samples.durations.push(...durations);
      samples.rounds.push(
        windowMs === undefined ? (durations[0] ?? tookMs) : (durations.length / tookMs) * 1_000,
      );
    }
  }
  return all;
};

/** Runs `step` in `concurrency` parallel loops until it returns false. */
export const atOnce = async (
  concurrency: number,
  step: (elapsedMs: number) => Promise<boolean>,
): Promise<void> => {
  const start = performance.now();
  const client = async (): Promise<void> => {
    while (await step(performance.now() - start));
  };
  await Promise.all(Array.from({ length: concurrency }, client));
};

/** Milliseconds of one call. */
export const timeOf = async (run: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

/**
 * Milliseconds per call, averaged over several calls in a row. A single fast call between prints would
 * mostly measure cold caches.
 */
export const timeOfEach = async (run: () => Promise<unknown>, count: number): Promise<number> => {
  const tookMs = await timeOf(async () => {
    for (let call = 0; call < count; call += 1) await run();
  });
  return tookMs / count;
};

export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * share)] ?? NaN;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The median of the ratios of each round; both values of a round are close in time. */
export const ratioOf = (one: Samples, other: Samples): number =>
  median(one.rounds.map((value, round) => value / (other.rounds[round] ?? NaN)));

/** The variant with the most documents per second among those whose name contains this text. */
export const best = (all: readonly Samples[], part: string): Samples =>
  all
    .filter(({ name }) => name.includes(part))
    .reduce((one, other) => (median(other.rounds) > median(one.rounds) ? other : one));
