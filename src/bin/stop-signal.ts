/**
 * A signal that aborts on SIGINT or SIGTERM, with the signal's name as reason.
 * A second SIGINT or SIGTERM calls `stopNow`.
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
