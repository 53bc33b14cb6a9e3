import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shells } from '../../src/cli/completion.ts';
import { allOptionNames, flagName } from '../../src/cli/flags.ts';
import { completing, isInstalled } from '../support/shells.ts';
import { inFolder, runIn } from '../support/terminal.ts';

const scriptOf = async (shell: string): Promise<string> => {
  let script = '';
  await inFolder(async (folder) => {
    script = (await runIn({ folder }, 'completion', shell)).stdout;
  });
  return script;
};

/** What bash offers for the last of these words. */
const offered = (script: string, ...words: string[]): string[] => {
  const line = words.map((word) => `'${word}'`).join(' ');
  const ask = `COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _render; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', `${script}\n${ask}`], { encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
};

describe('completionScript', () => {
  it.each(shells)(
    'has every option and command, and the values of options, for %s',
    async (shell) => {
      const script = await scriptOf(shell);
      const missing = allOptionNames
        .map(flagName)
        .filter((name) => !new RegExp(`(?:--|-l )${name}\\b`).test(script));
      expect(missing).toEqual([]);
      for (const word of [
        'preview',
        'validate',
        'completion',
        'letter',
        'no-photo',
        'source-sans-3',
      ])
        expect(script).toContain(word);
    },
  );

  it('completes commands, options and values in bash', async () => {
    const script = await scriptOf('bash');
    expect(offered(script, 'render', 'val')).toContain('validate');
    expect(offered(script, 'render', '--no-ph')).toEqual(['--no-photo']);
    expect(offered(script, 'render', 'cv.json', '--paper', 'l')).toEqual(['letter', 'legal']);
    expect(offered(script, 'render', 'cv.json', '-f', 'd')).toEqual(['docx']);
    expect(offered(script, 'render', 'cv.json', '--hide', 'sk')).toEqual(['skills']);
    expect(offered(script, 'render', 'validate', '--')).toEqual([
      '--strict',
      '--no-strict',
      '--help',
    ]);
  });

  it('completes values after an equals sign, and each value of a list in bash', async () => {
    const script = await scriptOf('bash');
    // The words as bash divides them.
    expect(offered(script, 'render', 'cv.json', '--format', '=')).toContain('docx');
    expect(offered(script, 'render', 'cv.json', '--format', '=', 'd')).toEqual(['docx']);
    expect(offered(script, 'render', 'cv.json', '--redact', 'name,pho')).toEqual(['name,photo']);
  });

  it('completes the commands in a command and the values of an argument in bash', async () => {
    const script = await scriptOf('bash');
    expect(offered(script, 'render', 'themes', '')).toEqual(['new', 'check']);
    expect(offered(script, 'render', 'themes', 'check', 'mine', '--pi')).toEqual(['--pictures']);
    expect(offered(script, 'render', 'themes', 'new', 'mine', '--fr')).toEqual(['--from']);
    expect(offered(script, 'render', 'completion', 'f')).toEqual(['fish']);
    expect(offered(script, 'render', 'queue', 'p')).toEqual(['pause']);
  });

  it('knows PowerShell by the name of its program', async () => {
    expect(await scriptOf('pwsh')).toBe(await scriptOf('powershell'));
  });

  it('refuses a shell without a completion', () =>
    inFolder(async (folder) => {
      expect(await runIn({ folder }, 'completion', 'bsh')).toMatchObject({
        exitCode: 2,
        stderr: 'error: "bsh" is not one of bash, zsh, fish, powershell; did you mean "bash"?\n',
      });
    }));
});

describe.each(Object.entries(completing))('completion in %s', (shell, { program, ask }) => {
  const test = isInstalled(program) ? it : it.skip;

  test.each([
    ['render val', 'validate'],
    ['render cv.json --th', '--theme'],
    ['render cv.json -t mode', 'modern'],
    ['vitae-render cv.json --paper leg', 'legal'],
    ['render completion po', 'powershell'],
    ['render cv', 'cv.json'],
    ['render check cv', 'cv.json'],
  ])('completes %j', (line, expected) =>
    inFolder(async (folder) => {
      const script = await scriptOf(shell);
      writeFileSync(join(folder, 'cv.json'), '{}');
      expect(ask({ script, folder, line, expected })).toContain(expected);
    }),
  );
});
