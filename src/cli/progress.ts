import type { Io } from './io.ts';

export interface Progress {
  show(text: string): void;
  clear(): void;
}

const eraseLine = '\r\u001b[2K';

/** A progress line on stderr that overwrites itself. Only on a terminal. */
export const openProgress = ({ stderr, isTTY, env }: Io): Progress => {
  if (!isTTY.stderr || env['TERM'] === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => void stderr.write(`${eraseLine}${text}`),
    clear: () => void stderr.write(eraseLine),
  };
};
