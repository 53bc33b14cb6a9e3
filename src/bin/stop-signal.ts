const names = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/**
 * Aborts on the signals that ask a program to stop, a closed terminal's too, with the signal's name as reason: a
 * clean stop. The second signal means now.
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
