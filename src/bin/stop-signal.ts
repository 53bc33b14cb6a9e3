/**
 * Aborts on SIGINT or SIGTERM with the signal's name as reason: a clean stop.
 * The second signal means now.
 */
export const stopSignal = (stopNow: (name: NodeJS.Signals) => void): AbortSignal => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) stopNow(name);
      controller.abort(name);
    });
  }
  return controller.signal;
};
