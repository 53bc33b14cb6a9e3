import { Writable } from 'node:stream';
import { withBrowserWarnings } from '../../src/cli/with-renderer.ts';

describe('withBrowserWarnings', () => {
  it.each([
    [true, 'warning: No sandbox\n'],
    [false, ''],
  ])('prints the warning of the browser if it is shown: %j', (isShown, expected) => {
    const printed: string[] = [];
    const stderr = new Writable({
      write(chunk: Buffer, _, done) {
        printed.push(chunk.toString());
        done();
      },
    });
    const io = {
      ...{ stdin: process.stdin, stdout: process.stdout, stderr, columns: undefined, cwd: '.' },
      ...{ env: {}, signal: new AbortController().signal },
      isTTY: { stdin: false, stdout: false, stderr: false },
    };
    withBrowserWarnings({}, io, isShown).browser?.warn?.('No sandbox');
    expect(printed.join('')).toBe(expected);
  });
});
