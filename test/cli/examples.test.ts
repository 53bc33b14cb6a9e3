import { inFolder, runIn } from '../support/terminal.ts';

/** The help of a command and of the commands in it, by their words. */
const helpOf = async (folder: string, words: readonly string[]): Promise<[string, string][]> => {
  const { exitCode, stdout } = await runIn({ folder }, ...words, '--help');
  expect({ words, exitCode }).toEqual({ words, exitCode: 0 });
  const listed = /^Commands:\n((?: .*\n)+)/m.exec(stdout)?.[1] ?? '';
  const names = [...listed.matchAll(/^ {2}([a-z][a-z-]*)/gm)].map(([, name = '']) => name);
  const inner = names
    .filter((name) => name !== 'help')
    .map((name) => helpOf(folder, [...words, name]));
  return [[words.join(' '), stdout], ...(await Promise.all(inner)).flat()];
};

describe('addExamples', () => {
  it('shows examples before the options of every command, in 80 columns', () =>
    inFolder(async (folder) => {
      const helps = await helpOf(folder, []);
      expect(helps.length).toBeGreaterThan(15);
      for (const [words, help] of helps) {
        const lines = help.split('\n');
        expect({ words, long: lines.filter((line) => [...line].length > 80) }).toEqual({
          words,
          long: [],
        });
        const heads = help.match(/^[A-Z][a-z ]+:$/gm);
        expect({ words, usage: lines[0], first: heads?.[0] }).toEqual({
          words,
          usage: expect.stringMatching(`^Usage: ${`render ${words}`.trim()} `),
          first: 'Examples:',
        });
      }
    }));

  it('shows only flags that the command has', () =>
    inFolder(async (folder) => {
      for (const [words, help] of await helpOf(folder, [])) {
        const [, examples = '', rest = ''] = /Examples:\n((?: .*\n)+)([\s\S]*)/.exec(help) ?? [];
        const given = [...examples.matchAll(/ (--?[a-z][a-z-]*)/g)].map(([, flag]) => flag);
        const own = given.filter((flag) => flag !== '-s' && flag !== '-name');
        const wrong = own.filter(
          (flag) => !new RegExp(`^ +(?:-\\w, )?${flag}\\b|^ +${flag},`, 'm').test(rest),
        );
        expect({ words, wrong }).toEqual({ words, wrong: [] });
        const command = words === '' ? 'render' : `render ${words}`;
        expect({ words, named: examples.includes(command) }).toEqual({ words, named: true });
      }
    }));
});
