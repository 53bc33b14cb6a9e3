/** Loads a picture. @throws once the signal is aborted */
export type LoadPicture = (name: string, signal: AbortSignal) => Promise<Blob>;

export interface PictureQueue {
  /** Loads a picture after those before it; `undefined`: it cannot be loaded. */
  readonly add: (name: string, done: (picture: Blob | undefined) => void) => void;
  /** Removes a picture that is not loading yet. */
  readonly remove: (name: string) => void;
  /** Removes all pictures and stops the one that is loading. */
  readonly stop: () => void;
}

/** Loads pictures one at a time. */
export const createPictureQueue = (load: LoadPicture): PictureQueue => {
  const waiting = new Map<string, (picture: Blob | undefined) => void>();
  const controller = new AbortController();
  const { signal } = controller;
  let isRunning = false;
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let [next] = waiting; next && !signal.aborted; [next] = waiting) {
      const [name, done] = next;
      waiting.delete(name);
      const picture = await load(name, signal).catch(() => undefined);
      if (!signal.aborted) done(picture);
    }
    isRunning = false;
  };
  return {
    add(name, done) {
      waiting.set(name, done);
      void run();
    },
    remove: (name) => void waiting.delete(name),
    stop() {
      waiting.clear();
      controller.abort();
    },
  };
};
