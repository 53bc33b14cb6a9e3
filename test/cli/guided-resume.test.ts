import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { parseResume } from '../../src/resume/parse.ts';
import { inFolder, runIn } from '../support/terminal.ts';

const isTTY = { stdin: true, stderr: true };
const enter = '\r';

/** Runs `render init` on a terminal with these keys. */
const init = (folder: string, keys: readonly string[], ...argv: string[]) => {
  const stdin = Readable.from(keys.flatMap((key) => [...key].map((each) => Buffer.from(each))));
  return runIn({ folder, isTTY, stdin, env: { NO_COLOR: '1' } }, 'init', ...argv);
};

describe('askResume', () => {
  it('writes a résumé from five answers', () =>
    inFolder(async (folder) => {
      const keys = [enter, `Ann Lee${enter}`, `Baker${enter}`, `ann@example.com${enter}`, enter];
      const { exitCode, stdout, stderr } = await init(folder, keys);
      expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: 'resume.json\n' });
      expect(stderr.match(/What is your name\?/g)).not.toBeNull();
      expect(stderr).toContain('Edit it: render preview resume.json\n');
      const { resume, warnings } = parseResume(readFileSync(join(folder, 'resume.json'), 'utf8'));
      expect({ ...resume, warnings }).toMatchObject({
        basics: { name: 'Ann Lee', label: 'Baker', email: 'ann@example.com' },
        work: [{ name: 'Example Corp' }, {}],
        meta: { vitae: { theme: 'classic' } },
        warnings: [],
      });
      expect(resume.basics).not.toHaveProperty('phone');
    }));

  it('takes the shown word "none" for no file', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await init(folder, [`none${enter}`, enter, enter, enter, enter]);
      expect({ exitCode, isAskedAgain: stderr.includes('Another path') }).toEqual({
        exitCode: 0,
        isAskedAgain: false,
      });
    }));

  it('says that a text is not an e-mail address', () =>
    inFolder(async (folder) => {
      const keys = [enter, enter, enter, `ann@example${enter}`, enter];
      const { exitCode, stderr } = await init(folder, keys);
      expect(exitCode).toBe(0);
      expect(stderr).toContain('"ann@example" is not an e-mail address');
    }));

  it('imports a file, and asks again for one that cannot be read', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'old.yaml'), 'cv:\n  name: Ann Lee\n  email: ann@example.com\n');
      const keys = [`old.yml${enter}`, `'old.yaml'${enter}`, enter];
      const { exitCode, stderr } = await init(folder, keys, 'cv.yaml');
      expect({ exitCode, asked: stderr.includes('your name') }).toEqual({
        exitCode: 0,
        asked: false,
      });
      expect(stderr).toContain(
        'did you mean "old.yaml"? Give another path, or press Enter to continue without a file',
      );
      expect(readFileSync(join(folder, 'cv.yaml'), 'utf8')).toMatch(
        /^# yaml-language-server: \$schema=https:\S+\nbasics:\n {2}name: Ann Lee\n {2}email: ann@example.com\nmeta:\n {2}vitae:\n {4}theme: classic\n$/,
      );
    }));

  it('writes nothing after Ctrl-C', () =>
    inFolder(async (folder) => {
      const { exitCode, stderr } = await init(folder, [enter, 'Ann', '\u0003']);
      expect({ exitCode, stderr: stderr.includes('error: Stopped; no file is written.') }).toEqual({
        exitCode: 130,
        stderr: true,
      });
      expect(existsSync(join(folder, 'resume.json'))).toBe(false);
    }));

  it('does not ask for a file that exists, or for the sample', () =>
    inFolder(async (folder) => {
      expect(await init(folder, [], '--sample')).toMatchObject({
        exitCode: 0,
        stderr: expect.not.stringContaining('?') as string,
      });
      expect(await init(folder, [])).toMatchObject({
        exitCode: 9,
        stderr: expect.stringMatching(/^error: resume\.json already exists/) as string,
      });
    }));
});
