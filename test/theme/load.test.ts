import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { RenderError } from '../../src/errors.ts';
import { limits } from '../../src/limits.ts';
import { createThemeStore } from '../../src/theme/load.ts';
import { Tokens } from '../../src/theme/manifest.ts';
import { listThemes, loadTheme } from '../support/themes.ts';

const aleo = createRequire(import.meta.url).resolve(
  '@fontsource/aleo/files/aleo-latin-400-normal.woff2',
);

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

interface ThemeFiles {
  readonly 'theme.json'?: string;
  readonly 'template.hbs'?: string;
  readonly 'style.css'?: string;
}

const complete: ThemeFiles = {
  'theme.json': '{ "title": "Ember", "description": "Warm." }',
  'template.hbs': '{{title}}',
  'style.css': '',
};

/** A folder of themes with the one theme "ember". */
const themesWith = async (files: ThemeFiles): Promise<URL> => {
  const folder = await mkdtemp(join(tmpdir(), 'vitae-themes-'));
  folders.push(folder);
  await mkdir(join(folder, '_partials'));
  await mkdir(join(folder, 'ember'));
  await writeFile(join(folder, '_partials', 'base.css'), 'body{margin:0}');
  await writeFile(join(folder, '_partials', 'link.hbs'), '{{text}}');
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(folder, 'ember', name), String(text));
  }
  return pathToFileURL(`${folder}/`);
};

const failure = async (loading: Promise<unknown>): Promise<RenderError> => {
  const error: unknown = await loading.catch((cause: unknown) => cause);
  if (error instanceof RenderError) return error;
  throw new Error('nothing was refused');
};

const loadEmber = async (files: ThemeFiles) =>
  createThemeStore({}, await themesWith(files)).loadTheme('ember');

describe('listThemes', () => {
  it('finds themes by their folders and ignores shared folders', async () => {
    const themes = await listThemes();
    expect(themes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['classic', 'modern', 'sidebar']),
    );
    expect(themes.map(({ name }) => name)).not.toContain('_partials');
    for (const { title, description } of themes) {
      expect(title).not.toBe('');
      expect(description).toMatch(/\.$/);
    }
  });
});

describe('loadTheme', () => {
  it('returns the same theme each time', async () => {
    expect(await loadTheme('classic')).toBe(await loadTheme('classic'));
  });

  it('lists the themes when it refuses an unknown name', async () => {
    const error = await failure(loadTheme('baroque'));
    expect(error.code).toBe('theme_not_found');
    expect(error.message).toMatch(
      /^Theme "baroque" does not exist\. Themes: .*classic.*modern.*sidebar/,
    );
  });

  it('refuses folders outside the themes', async () => {
    for (const name of ['_partials', '../seeds', '', 'classic/../modern', '__proto__']) {
      expect((await failure(loadTheme(name))).code).toBe('theme_not_found');
    }
  });

  it('fills absent values with defaults', async () => {
    const theme = await loadEmber({
      ...complete,
      'theme.json':
        '{ "title": "Ember", "description": "Warm.", "tokens": { "size": { "body": 11 } } }',
    });
    const tokens = Tokens.parse({});
    expect(theme.tokens).toEqual({ ...tokens, size: { ...tokens.size, body: 11 } });
    expect(theme.layout.aside.side).toBe('none');
  });

  it('puts the shared style sheet first and adds the shared partials', async () => {
    const theme = await loadEmber({ ...complete, 'style.css': 'p{margin:0}' });
    expect(theme.css).toBe('body{margin:0}\np{margin:0}');
    expect(theme.partials).toEqual({ link: '{{text}}' });
    expect(theme.template).toBe('{{title}}');
  });

  it('reports every unknown and invalid token with its path', async () => {
    const error = await failure(
      loadEmber({
        ...complete,
        'theme.json': JSON.stringify({
          title: 'Ember',
          description: 'Warm.',
          tokens: { color: { acent: '#112233', rule: '#123' }, leading: 9 },
          layout: { header: 'middle' },
        }),
      }),
    );
    expect(error.code).toBe('theme_invalid');
    expect(error.issues.map(({ path }) => path).sort()).toEqual([
      '/layout/header',
      '/tokens/color/acent',
      '/tokens/color/rule',
      '/tokens/leading',
    ]);
    expect(error.message).toContain('theme.json of theme "ember"');
  });

  it('says what would be right in place of an invalid word or key', async () => {
    const layout = {
      header: 'middle',
      headngs: 'ruled',
      bullets: 'stars',
      aside: { side: 'left', sections: ['skils'] },
      signature: 'yes',
    };
    const error = await failure(
      loadEmber({
        ...complete,
        'theme.json': JSON.stringify({ title: 'Ember', description: 'Warm.', layout }),
      }),
    );
    expect(error.issues.map(({ path, message }) => ({ path, message }))).toEqual(
      expect.arrayContaining([
        { path: '/layout/header', message: 'must be one of left, centered, split, band.' },
        { path: '/layout/aside/side', message: 'must be one of none, start, end.' },
        {
          path: '/layout/aside/sections/0',
          message: expect.stringMatching(/^must be one of summary, work, .*skills/),
        },
        {
          path: '/layout/bullets',
          message: expect.stringMatching(
            /^must be one of disc, dash, dot, square, arrow, none, or one of •.*→/,
          ),
        },
        { path: '/layout/signature', message: 'must be true or false.' },
        {
          path: '/layout/headngs',
          message: 'is not a key of theme.json; did you mean "headings"?',
        },
      ]),
    );
  });

  it.each([
    [{ headings: 'beside', dates: 'gutter' }, '/layout/dates must be right or below'],
    [{ dates: 'gutter', aside: { side: 'end' } }, '/layout/aside/side must be none'],
    [{ headings: 'beside', aside: { side: 'start' } }, '/layout/aside/side must be none'],
    [{ header: 'band', aside: { side: 'end' } }, '/layout/header must be left, centered or split'],
  ])('refuses %j, which needs one place for two things', async (layout, refusal) => {
    const error = await failure(
      loadEmber({
        ...complete,
        'theme.json': JSON.stringify({ title: 'Ember', description: 'Warm.', layout }),
      }),
    );
    expect(error.issues.map(({ path, message }) => `${path} ${message}`)).toEqual([
      expect.stringContaining(`${refusal} if `),
    ]);
  });

  it('refuses a font that is neither bundled nor of the theme and lists the families', async () => {
    const error = await failure(
      loadEmber({
        ...complete,
        'theme.json':
          '{ "title": "Ember", "description": "Warm.", "tokens": { "font": { "heading": "Comic Sans" } } }',
      }),
    );
    expect(error.issues).toEqual([
      {
        path: '/tokens/font/heading',
        line: 1,
        column: 78,
        message: expect.stringMatching(
          /^"Comic Sans" is not a font family\. Families: .*Source Serif 4/,
        ),
      },
    ]);
  });

  it('reads the font files of a theme, which its tokens may name', async () => {
    const file = 'EmberText-Regular.woff2';
    const manifest = {
      title: 'Ember',
      description: 'Warm.',
      fonts: [{ family: 'Ember Text', file }],
      tokens: { font: { body: 'Ember Text' } },
    };
    const root = await themesWith({ ...complete, 'theme.json': JSON.stringify(manifest) });
    const store = createThemeStore({}, root);
    await copyFile(aleo, new URL(`ember/${file}`, root));
    expect((await failure(store.loadTheme('ember'))).issues).toEqual([
      {
        path: '/fonts/0/file',
        line: 1,
        column: expect.any(Number),
        message: expect.stringContaining('has no licence beside it'),
      },
    ]);
    await writeFile(new URL('ember/OFL.txt', root), 'SIL Open Font License');
    const theme = await store.loadTheme('ember');
    expect(theme.tokens.font.body).toBe('Ember Text');
    expect(theme.fontFiles?.map(({ family, format }) => [family, format])).toEqual([
      ['Ember Text', 'woff2'],
    ]);
  });

  it('names a file that is missing or is not JSON', async () => {
    const { 'theme.json': manifest } = complete;
    expect((await failure(loadEmber({ 'theme.json': String(manifest) }))).message).toBe(
      'Theme "ember" does not have a readable template.hbs.',
    );
    expect((await failure(loadEmber({ ...complete, 'theme.json': '{,}' }))).message).toBe(
      'theme.json of theme "ember": is not JSON: a comma too many; delete it (line 1, column 2).',
    );
  });

  it('reads a theme again after a failure', async () => {
    const root = await themesWith({ ...complete, 'theme.json': '{}' });
    const store = createThemeStore({}, root);
    expect((await failure(store.loadTheme('ember'))).code).toBe('theme_invalid');
    await writeFile(new URL('ember/theme.json', root), String(complete['theme.json']));
    expect((await store.loadTheme('ember')).title).toBe('Ember');
  });

  it('refuses forbidden styles, with the reason', async () => {
    const error = await failure(
      loadEmber({ ...complete, 'style.css': '.period { float: right }' }),
    );
    expect(error.code).toBe('theme_invalid');
    expect(error.message).toContain('"float:" is not allowed: floated text is painted before');
  });

  describe.each(['theme.json', 'template.hbs', 'style.css'] as const)('with a bad %s', (file) => {
    const loadWith = async (plant: (path: string) => unknown) => {
      const root = await themesWith(complete);
      const path = fileURLToPath(new URL(`ember/${file}`, root));
      await rm(path);
      await plant(path);
      return failure(createThemeStore({}, root).loadTheme('ember'));
    };

    it('refuses symbolic links with any target', async () => {
      for (const target of ['/etc/passwd', '/dev/zero', '../_partials/link.hbs']) {
        const { code, message } = await loadWith((path) => symlink(target, path));
        expect({ code, message }).toEqual({
          code: 'theme_invalid',
          message: `Theme "ember" does not have a readable ${file}: it is a symbolic link.`,
        });
      }
    });

    it('refuses named pipes and folders', async () => {
      const irregular = `Theme "ember" does not have a readable ${file}: it is not a regular file.`;
      expect((await loadWith((path) => execFileSync('mkfifo', [path]))).message).toBe(irregular);
      expect((await loadWith((path) => mkdir(path))).message).toBe(irregular);
    });

    it('refuses files larger than the limit', async () => {
      const large = ' '.repeat(limits.themeFileBytes + 1);
      const { code, message } = await loadWith((path) => writeFile(path, large));
      expect(code).toBe('theme_invalid');
      const limit = file === 'template.hbs' ? limits.templateBytes : limits.themeFileBytes;
      expect(message).toContain(`${file}: it is larger than ${limit / 1024} KiB`);
    });
  });

  it.each([
    ['nested', '['.repeat(60_000) + ']'.repeat(60_000), 'nested deeper than'],
    ['wide', `{${Array.from({ length: 10_000 }, (_, key) => `"k${key}":0`).join()}}`, '/k1:'],
    ['long', `{"${'k'.repeat(100_000)}":0}`, '/kkk'],
  ])('refuses a %s theme.json with a short message', async (_, text, words) => {
    const { code, message } = await failure(loadEmber({ ...complete, 'theme.json': text }));
    expect(code).toBe('theme_invalid');
    expect(message).toContain(words);
    expect(message.length).toBeLessThan(6_000);
  });

  it('refuses expressions that take Handlebars minutes to read', async () => {
    const { code, message } = await failure(
      loadEmber({ ...complete, 'template.hbs': `{{a ${'(a '.repeat(5_000)}` }),
    );
    expect({ code, message }).toEqual({
      code: 'theme_invalid',
      message: 'template.hbs of theme "ember": has more than 500 "(".',
    });
  });

  it('refuses symbolic links among the shared partials', async () => {
    const root = await themesWith(complete);
    await symlink('/etc/passwd', fileURLToPath(new URL('_partials/secret.hbs', root)));
    expect((await failure(createThemeStore({}, root).loadTheme('ember'))).message).toBe(
      'Theme "ember" does not have a readable secret.hbs: it is a symbolic link.',
    );
  });
});

describe('createThemeStore', () => {
  it('lists valid themes and explains which folders are left out', async () => {
    const root = await themesWith(complete);
    const folder = fileURLToPath(root);
    for (const name of ['broken', 'half', 'Loud', 'x" onload="y']) await mkdir(join(folder, name));
    await writeFile(join(folder, 'half', 'theme.json'), String(complete['theme.json']));
    for (const [name, text] of Object.entries({ ...complete, 'theme.json': '{' })) {
      await writeFile(join(folder, 'broken', name), String(text));
    }
    await symlink('/etc', join(folder, 'linked'));
    await writeFile(join(folder, 'notes.txt'), '');
    const store = createThemeStore({}, root);
    expect(await store.listThemes()).toEqual([
      { name: 'ember', title: 'Ember', description: 'Warm.' },
    ]);
    const messages = (await store.listFaultyThemes()).map(({ message }) => message).sort();
    expect(messages).toEqual([
      expect.stringMatching(/^The theme folder "Loud" is left out: a theme must be a folder/),
      expect.stringContaining('theme.json of theme "broken": is not JSON:'),
      'The theme folder "half" is left out: Theme "half" does not have a readable template.hbs.',
      expect.stringMatching(/^The theme folder "linked" is left out: .*not a symbolic link/),
      expect.stringMatching(/^The theme folder "x" onload="y" is left out: /),
    ]);
    expect((await store.loadTheme('ember')).title).toBe('Ember');
    expect((await failure(store.loadTheme('half'))).code).toBe('theme_invalid');
    expect((await failure(store.loadTheme('linked'))).code).toBe('theme_not_found');
  });
});

describe('createThemeStore with further folders', () => {
  const storeWith = (themes: readonly string[], reloadThemes = false) =>
    createThemeStore({ themes, reloadThemes });
  const emberFolder = async () => fileURLToPath(await themesWith(complete));

  it('has the themes of a folder beside the bundled ones, with the shared partials', async () => {
    const store = storeWith([await emberFolder()]);
    expect((await store.listThemes()).map(({ name }) => name)).toEqual(
      [...(await listThemes()).map(({ name }) => name), 'ember'].sort(),
    );
    const { css, partials } = await store.loadTheme('ember');
    expect(partials).toEqual((await loadTheme('classic')).partials);
    expect(css).toContain('.section');
  });

  it('does not replace a bundled theme, and says so', async () => {
    const folder = await emberFolder();
    await rename(join(folder, 'ember'), join(folder, 'modern'));
    const store = storeWith([folder]);
    expect((await store.loadTheme('modern')).title).toBe('Modern');
    expect(await store.listFaultyThemes()).toEqual([
      {
        path: '',
        message: expect.stringContaining('"modern" is left out: another theme has this name'),
      },
    ]);
  });

  it('has one theme by its folder name and by its path', async () => {
    const path = join(await emberFolder(), 'ember');
    const store = storeWith([path]);
    expect((await store.loadTheme('ember')).title).toBe('Ember');
    expect(await store.loadTheme(`${path}/`)).toBe(await store.loadTheme('ember'));
  });

  it('prints a theme that has the name of a bundled one by its path', async () => {
    const folder = await emberFolder();
    const path = join(folder, 'modern');
    await rename(join(folder, 'ember'), path);
    const store = storeWith([path]);
    expect((await store.loadTheme(path)).title).toBe('Ember');
    expect((await store.loadTheme('modern')).title).toBe('Modern');
  });

  it('refuses the path of a folder that it is not created with', async () => {
    const folder = await emberFolder();
    const store = storeWith([folder]);
    for (const path of [join(folder, 'ember'), '../seeds', '.', 'templates/classic']) {
      expect((await failure(store.loadTheme(path))).code).toBe('theme_not_found');
      expect(await store.hasTheme(path)).toBe(false);
    }
  });

  it('says which folder of a theme is missing', async () => {
    const error = await failure(storeWith(['/none/ember']).requireTheme('/none/ember'));
    expect(error).toMatchObject({
      code: 'theme_not_found',
      message: 'There is no folder of a theme at /none/ember.',
    });
  });

  it('lists a folder of themes that cannot be read, and keeps the bundled themes', async () => {
    const store = storeWith(['/none/looks']);
    expect(await store.listFaultyThemes()).toEqual([
      { path: '', message: 'The themes of the folder "looks" cannot be read: it does not exist.' },
    ]);
    expect((await store.listThemes()).length).toBe((await listThemes()).length);
  });

  it('reads a theme again after a change of its files, and only then', async () => {
    const folder = await emberFolder();
    const store = storeWith([folder], true);
    const first = await store.loadTheme('ember');
    expect(await store.loadTheme('ember')).toBe(first);
    await writeFile(join(folder, 'ember', 'style.css'), 'p{margin:1em}');
    expect((await store.loadTheme('ember')).css).toContain('p{margin:1em}');
    await writeFile(join(folder, 'ember', 'style.css'), 'p{float:left}');
    expect((await failure(store.loadTheme('ember'))).code).toBe('theme_invalid');
    await rm(join(folder, 'ember', 'theme.json'));
    expect((await store.listThemes()).map(({ name }) => name)).not.toContain('ember');
    expect(await store.listFaultyThemes()).toHaveLength(1);
  });

  it('keeps a theme that has changed unless it reloads themes', async () => {
    const folder = await emberFolder();
    const store = storeWith([folder]);
    const first = await store.loadTheme('ember');
    await writeFile(join(folder, 'ember', 'style.css'), 'p{margin:1em}');
    expect(await store.loadTheme('ember')).toBe(first);
  });
});
