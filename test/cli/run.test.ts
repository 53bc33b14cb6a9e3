import { exitCodeMeanings, exitCodes } from '../../src/cli/exit-codes.ts';
import { completeSwitches, flagName } from '../../src/cli/flags.ts';
import { errorCodes } from '../../src/errors.ts';
import { paperNames, RenderOptions } from '../../src/options/schema.ts';
import { readVersion } from '../../src/version.ts';
import { inFolder, runIn } from '../support/terminal.ts';

describe('run', () => {
  it.each([['--help'], ['-h'], ['help']])('prints help for %s on stdout', (flag) =>
    inFolder(async (folder) => {
      const { exitCode, stdout, stderr } = await runIn({ folder }, flag);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      expect(stdout).toMatch(/^Usage: render \[options\] \[command\] \[resumes\.\.\.\]/);
      expect(stdout).toMatch(/Examples:\n {2}\$ render resume\.json/);
    }),
  );

  it('has a flag with description, choices and default for every option', () =>
    inFolder(async (folder) => {
      const help = (await runIn({ folder }, '--help')).stdout.replace(/\s+/g, ' ');
      for (const [name, schema] of Object.entries(RenderOptions.shape)) {
        expect(help).toMatch(new RegExp(`--${flagName(name)} [<[]`));
        expect(help).toContain(schema.description);
      }
      const choices = paperNames.map((name) => JSON.stringify(name)).join(', ');
      expect(help).toContain(`(choices: ${choices}, default: "a4")`);
    }));

  it('shows examples first and options in groups, in 80 columns', () =>
    inFolder(async (folder) => {
      const { stdout } = await runIn({ folder }, '--help');
      expect(stdout.split('\n').filter((line) => [...line].length > 80)).toEqual([]);
      const heads = stdout.match(/^[A-Z][a-z ]+:$/gm);
      expect(heads).toEqual([
        'Examples:',
        'Arguments:',
        'Options:',
        'Document options:',
        'Design options:',
        'Content options:',
        'Commands:',
        'Exit codes:',
      ]);
    }));

  it('documents every exit code', () =>
    inFolder(async (folder) => {
      const { stdout } = await runIn({ folder }, '--help');
      const documented = exitCodeMeanings.flatMap(([code]) => String(code).split(', '));
      expect(Object.values(exitCodes).filter((code) => !documented.includes(String(code)))).toEqual(
        [],
      );
      expect(
        exitCodeMeanings.filter(
          ([code, meaning]) => !stdout.includes(`  ${code}`) || !stdout.includes(meaning),
        ),
      ).toEqual([]);
      expect(errorCodes.filter((code) => !(code in exitCodes))).toEqual([]);
    }));

  it('prints its version', () =>
    inFolder(async (folder) => {
      expect((await runIn({ folder }, '--version')).stdout).toBe(`${readVersion()}\n`);
    }));
});

describe('completeSwitches', () => {
  it.each([
    [
      ['--strict', 'cv.json'],
      ['--strict', 'on', 'cv.json'],
    ],
    [
      ['cv.json', '--strict'],
      ['cv.json', '--strict', 'on'],
    ],
    [
      ['--photo', 'off', 'cv.json'],
      ['--photo', 'off', 'cv.json'],
    ],
    [
      ['--page-numbers', 'no'],
      ['--page-numbers', 'no'],
    ],
    [
      ['--photo=off', '-o', 'x'],
      ['--photo=off', '-o', 'x'],
    ],
    [
      ['--no-photo', 'cv.json', '--no-fit'],
      ['--photo', 'off', 'cv.json', '--fit', 'off'],
    ],
    [
      ['--', '--no-photo'],
      ['--', '--no-photo'],
    ],
    [
      ['--', '--strict'],
      ['--', '--strict'],
    ],
    [
      ['--theme', 'modern'],
      ['--theme', 'modern'],
    ],
  ])('reads %j as %j', (given, read) => {
    expect(completeSwitches(given)).toEqual(read);
  });
});

describe('flagName', () => {
  it('writes camel case with hyphens', () => {
    expect(flagName('pageNumbers')).toBe('page-numbers');
    expect(flagName('theme')).toBe('theme');
  });
});
