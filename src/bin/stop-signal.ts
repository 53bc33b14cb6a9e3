const names = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/**
 * A signal that aborts on SIGINT, SIGTERM, SIGHUP (a closed terminal) or SIGQUIT, with the signal's name as reason.
 * A second signal calls `stopNow`.
 */
export const stopSignal = (stopNow: (name: NodeJS.Signals) => void): AbortSignal => {
  const controller = new AbortController();
  for (const name of names) {
    process.on(name, () => {
      if (controller.signal.aborted) stopNow(name);
      controller.abort(name);
    });
  }
  return controller.signal;
};
