import type { Io } from './io.ts';

export interface ProgressLine {
  show(text: string): void;
  clear(): void;
}

const eraseLine = '\r\u001b[2K';

/** A progress line on stderr that overwrites itself. Only on a terminal, and not while the terminal shows a document. */
export const openProgress = ({ stderr, isTTY, env }: Io, isHidden = false): ProgressLine => {
  if (isHidden || !isTTY.stderr || env['TERM'] === 'dumb')
    return { show: () => undefined, clear: () => undefined };
  return {
    show: (text) => void stderr.write(`${eraseLine}${text}`),
    clear: () => void stderr.write(eraseLine),
  };
};
