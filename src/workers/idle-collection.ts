import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface IdleCollectionConfig {
  /** Milliseconds without work before the collection. @default 5000 */
  readonly idleMs?: number;
  /** Bytes of memory that are not worth a collection. @default 64 MB */
  readonly keptBytes?: number;
}

/**
 * Collects the garbage of this thread when it has no work. V8 collects only while a program allocates, so a
 * worker without work would keep the memory of its largest document.
 * @returns a function to call after each piece of work
 */
export const collectWhenIdle = ({
  idleMs = 5_000,
  keptBytes = 64 * 1024 ** 2,
}: IdleCollectionConfig = {}): (() => void) => {
  const timer = setTimeout(() => {
    // Objects hold arrays of bytes, which are not in the heap.
    const { total_heap_size: heap, external_memory: outside } = getHeapStatistics();
    if (heap + outside > keptBytes) collectGarbage();
  }, idleMs).unref();
  return () => {
    timer.refresh();
  };
};

/** Node has no function for a collection without a command-line flag; V8 accepts the flag at run time. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined; // see `--expose-gc`
  collect?.();
};
