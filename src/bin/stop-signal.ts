import { exitCodeOfSignal } from '../cli/exit-codes.ts';

const names = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const;

/**
 * A signal that aborts on SIGINT, SIGTERM, SIGHUP (a closed terminal) or SIGQUIT, with the signal's name as reason.
 * A second signal ends the process at once.
 */
export const stopSignal = (): AbortSignal => {
  const controller = new AbortController();
  for (const name of names) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCodeOfSignal(name));
      controller.abort(name);
    });
  }
  return controller.signal;
};
