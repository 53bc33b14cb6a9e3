import type { Io } from './io.ts';

export interface Progress {
  show(text: string): void;
  clear(): void;
}

const eraseLine = '\r\u001b[2K';

/** One changing line on stderr, at a terminal only. */
export const openProgress = ({ stderr, isTTY, env }: Io): Progress => {
  if (!isTTY.stderr || env['TERM'] === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => void stderr.write(`${eraseLine}${text}`),
    clear: () => void stderr.write(eraseLine),
  };
};
