import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createThemeStore } from '../../src/theme/load.ts';
import { completeOptions } from '../../src/complete-options.ts';
import { parseOptions } from '../../src/options/parse.ts';
import { runHere } from '../../src/stages/runner.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { inFolder, runIn } from '../support/terminal.ts';

const resume = '{"basics":{"name":"Ada"}}';

const withConfig = (
  name: string,
  text: string,
  work: (folder: string) => Promise<void>,
): Promise<void> =>
  inFolder(async (folder) => {
    writeFileSync(join(folder, 'resume.json'), resume);
    writeFileSync(join(folder, name), text);
    await work(folder);
  });

describe('readConfigFile', () => {
  it.each([
    ['vitae.config.json', '{ "theme": "modern", "format": ["txt", "html"], } // mine'],
    ['vitae.config.yaml', 'theme: modern\nformat: [txt, html]\n'],
    ['vitae.config.yml', 'theme: modern\nformat: [txt, html]\n'],
  ])('takes options and formats from %s', (name, text) =>
    withConfig(name, text, async (folder) => {
      const renderer = echoRenderer();
      const { stdout, stderr } = await runIn({ folder, renderer }, 'resume.json', '-v');
      expect(stdout).toBe('resume.txt\nresume.html\n');
      expect(stderr).toContain(
        `note: options of ${name}: --format txt --format html --theme modern\n`,
      );
      const argv = ['resume.json', '-t', 'sidebar', '-o', '-', '-f', 'txt'];
      expect((await runIn({ folder }, ...argv)).stdout).toBe(`txt:sidebar:${resume}`);
      expect((await runIn({ folder }, 'resume.json', '--no-config')).stdout).toBe('resume.pdf\n');
    }),
  );

  it('names every wrong key and value in one answer', () =>
    withConfig('vitae.config.yaml', 'papr: a4\npaper: a3\nfit: x\n', async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'resume.json');
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /^error: vitae\.config\.yaml:1:7 papr .*\nvitae\.config\.yaml:2:8 paper .*\nvitae\.config\.yaml:3:6 fit .*\n$/,
      );
    }));

  it('finds the file of a folder above', () =>
    withConfig('vitae.config.yaml', 'format: txt', async (folder) => {
      mkdirSync(join(folder, 'cv'));
      writeFileSync(join(folder, 'cv/a.json'), resume);
      expect((await runIn({ folder: join(folder, 'cv') }, 'a.json')).stdout).toBe('a.txt\n');
    }));

  it('comes below meta.vitae of the résumé, which comes below the flags', async () => {
    const text = '{"basics":{"name":"A"},"meta":{"vitae":{"paper":"letter"}}}';
    const paperOf = async (flags: Record<string, string>, config: Record<string, string>) => {
      const asked = parseOptions(flags, config);
      const request = { source: text, asked, runner: runHere, themes: createThemeStore() };
      const { options } = await completeOptions({
        ...request,
        signal: new AbortController().signal,
      });
      return `${options.paper} ${options.density}`;
    };
    const config = { paper: 'a5', density: 'airy' };
    expect(await paperOf({}, config)).toBe('letter airy');
    expect(await paperOf({ paper: 'legal' }, config)).toBe('legal airy');
  });

  it.each([
    ['papr: letter', '1:7 papr is not an option; did you mean "paper"?'],
    ['theme: modern\npaper: b5', '2:8 paper must be one of a4, letter, legal, a5, not "b5"'],
    ['- theme', '1:1 must be an object of options'],
    ['order: work', '1:8 order is an option of one résumé; write it there, as meta.vitae.order'],
    [
      'font: interr',
      '1:7 font must be one of source-sans-3, source-serif-4, open-sans, eb-garamond, literata, inter, ibm-plex-sans, fira-sans, poppins, aleo, ibm-plex-mono, playfair-display, not "interr"; did you mean "inter"?',
    ],
    ['paper: a4\ntheme: modrn', '2:8 Theme "modrn" does not exist. Did you mean "modern"?'],
    [
      'format: dox',
      '1:9 format must be one of pdf, docx, html, txt, md, png, json, not "dox"; did you mean',
    ],
  ])('refuses %j with its place', (text, message) =>
    withConfig('vitae.config.yaml', text, async (folder) => {
      const { exitCode, stderr } = await runIn({ folder }, 'resume.json');
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringContaining(`error: vitae.config.yaml:${message}`),
      });
    }),
  );

  it.each(['check', 'batch', 'preview'])('names the place of a theme to %s, too', (command) =>
    withConfig('vitae.config.yaml', 'theme: modrn', async (folder) => {
      const more = command === 'batch' ? ['-o', 'out/'] : [];
      const { exitCode, stderr } = await runIn({ folder }, command, 'resume.json', ...more);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringContaining('error: vitae.config.yaml:1:8 Theme "modrn"'),
      });
    }),
  );

  it.each(['js', 'mjs', 'cjs', 'ts', 'toml'])(
    'refuses vitae.config.%s, which is not read',
    (ending) =>
      withConfig(`vitae.config.${ending}`, 'theme = "modern"', async (folder) => {
        expect(await runIn({ folder }, 'resume.json')).toMatchObject({
          exitCode: 2,
          stderr: `error: vitae.config.${ending} is not read; write the options as data, in vitae.config.yaml or .json\n`,
        });
        expect(await runIn({ folder }, 'resume.json', '--no-config')).toMatchObject({
          exitCode: 0,
        });
      }),
  );

  it('reads true, false and numbers as the values of options', () =>
    withConfig('vitae.config.json', '{"photo": false, "fit": 1}', async (folder) => {
      const { stderr } = await runIn({ folder }, 'resume.json', '-v');
      expect(stderr).toContain('--photo off --fit 1\n');
    }));
});
