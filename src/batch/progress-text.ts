/** The numbers of documents so far, by outcome. */
export interface BatchCounts {
  readonly made: number;
  readonly failed: number;
  readonly unchanged: number;
}

export interface BatchProgress extends BatchCounts {
  /** Milliseconds since the start. */
  readonly ms: number;
  /** Share of the input that is read, 0 to 1; undefined if its size is not known. */
  readonly share: number | undefined;
}

/**
 * The rate covers this time only, because a repeated batch first skips the documents that are made. It begins at the
 * first documents, because the start of the browser does not repeat.
 */
const windowMs = 30_000;

/** Turns the state of a batch into "1,204 made, 3 failed, 24.1/s, 51 min left". The rate needs earlier calls. */
export const createProgressText = (): ((now: BatchProgress) => string) => {
  const recent: BatchProgress[] = [];
  return (now) => {
    while (recent.length > 1 && now.ms - (recent[0]?.ms ?? 0) > windowMs) recent.shift();
    const [from = now] = recent;
    recent.push(now);
    const tookMs = now.ms - from.ms;
    const rate = tookMs > 0 ? ((doneOf(now) - doneOf(from)) / tookMs) * 1_000 : 0;
    return [countsText(now), rateText(rate), leftText(now, from)]
      .filter((part) => part !== '')
      .join(', ');
  };
};

const doneOf = ({ made, failed, unchanged }: BatchCounts): number => made + failed + unchanged;

/** "19 made, 13 failed, 5 unchanged" */
export const countsText = ({ made, failed, unchanged }: BatchCounts): string =>
  [
    `${made.toLocaleString('en')} made`,
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
    ...(unchanged > 0 ? [`${unchanged.toLocaleString('en')} unchanged`] : []),
  ].join(', ');

const rateText = (perSecond: number): string =>
  perSecond > 0 ? `${perSecond.toFixed(perSecond < 10 ? 1 : 0)}/s` : '';

const leftText = (now: BatchProgress, from: BatchProgress): string => {
  if (now.share === undefined || now.share >= 1) return '';
  const read = now.share - (from.share ?? 0);
  if (read <= 0) return '';
  return `${durationText(((1 - now.share) / read) * (now.ms - from.ms))} left`;
};

const durationText = (ms: number): string => {
  const seconds = Math.ceil(ms / 1_000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
};
