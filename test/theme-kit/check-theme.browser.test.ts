import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../../src/package-root.ts';
import { createRenderer } from '../../src/render.ts';
import { inFolder, runIn } from '../support/terminal.ts';

const modern = fileURLToPath(new URL('templates/modern', packageRoot));

/** Checks a copy of the theme modern after a change of its files. */
const checkAfter = async (change: (folder: string) => void, ...flags: string[]) => {
  let outcome: Awaited<ReturnType<typeof runIn>> | undefined;
  let hasPicture = false;
  await inFolder(async (folder) => {
    const theme = join(folder, 'ember');
    cpSync(modern, theme, { recursive: true });
    change(theme);
    const renderer = createRenderer({ themes: theme });
    outcome = await runIn({ folder, renderer }, 'themes', 'check', './ember', ...flags);
    hasPicture = existsSync(join(folder, 'pictures', 'ember-full.png'));
  });
  return { ...outcome, hasPicture };
};

const edit = (file: string, from: string, to: string) => (theme: string) => {
  const path = join(theme, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, text.replace(from, to));
};

describe('render themes check', () => {
  it('finds no fault in a copy of a bundled theme, and writes pictures', async () => {
    const outcome = await checkAfter(() => undefined, '--pictures', 'pictures');
    expect(outcome).toMatchObject({ exitCode: 0, stderr: '', hasPicture: true });
    expect(outcome.stdout).toMatch(
      /^\.\/ember: 16 documents, \d+ kB for \d pages of PDF, no faults$/m,
    );
  });

  it('finds the sections that the template does not draw, and low contrast with its place', async () => {
    const { exitCode, stderr } = await checkAfter((theme) => {
      const sections = '{{#each main}}{{#if body}}{{else}}{{> section}}{{/if}}{{/each}}';
      edit('template.hbs', '{{> columns}}', `<main>${sections}</main>`)(theme);
      edit('theme.json', '#5a626c', '#a0a0a0')(theme);
    });
    expect(exitCode).toBe(7);
    expect(stderr).toMatch(/fault: \.\/ember \/basics: .*full pdf/);
    expect(stderr).toMatch(/ember\/theme\.json:\d+:\d+ \/tokens\/color\/meta #a0a0a0 on paper/);
    expect(stderr).not.toContain('/volunteer:');
  });

  it('reports the faults of all files at once', async () => {
    const { exitCode, stderr } = await checkAfter((theme) => {
      edit('theme.json', '"leading"', '"leeding"')(theme);
      writeFileSync(join(theme, 'style.css'), '.row {\n  float: left;\n}\n');
    });
    expect(exitCode).toBe(7);
    expect(stderr).toMatch(/theme\.json:\d+:\d+ \/tokens\/leeding .*did you mean "leading"/);
    expect(stderr).toMatch(/style\.css:2:3 "float:" is not allowed/);
  });

  it('places a fault of the template', async () => {
    const { exitCode, stderr } = await checkAfter(edit('template.hbs', '{{> header}}', '{{nmae}}'));
    expect(exitCode).toBe(7);
    expect(stderr).toContain('ember/template.hbs:1:3 "nmae" is not defined; did you mean "name"?');
  });
});
