import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { echoRenderer } from '../support/echo-renderer.ts';
import { inFolder, runIn } from '../support/terminal.ts';

describe('render --watch', () => {
  it('renders again after a change, and ends with success at a signal', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'cv.json');
      writeFileSync(path, '"first"');
      const stop = new AbortController();
      const seen: string[] = [];
      const renderer = echoRenderer(({ text }) => {
        seen.push(text);
        if (text === '"second"') stop.abort('SIGINT');
        return Promise.resolve();
      });
      const poll = setInterval(() => {
        if (seen.length > 0) writeFileSync(path, '"second"');
      }, 100);
      const outcome = await runIn(
        { folder, renderer, signal: stop.signal },
        ...['cv.json', '-f', 'txt', '--watch'],
      );
      clearInterval(poll);
      expect(outcome.exitCode).toBe(0);
      expect(seen.slice(0, 2)).toEqual(['"first"', '"second"']);
    }));

  it('refuses standard input, which cannot be watched', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder, stdin: '{}' }, '-', '--watch')).toMatchObject({
        exitCode: 2,
        stderr: expect.stringContaining('--watch watches files'),
      });
    }));
});
