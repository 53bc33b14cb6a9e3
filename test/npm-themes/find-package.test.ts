import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNpmTheme, isNpmTheme, openNpmTheme } from '../../src/npm-themes/find-package.ts';
import { installTheme } from '../support/npm-theme.ts';

const module = 'exports.render = () => "x"';

describe('npm themes', () => {
  it('are found by name in the node_modules of a folder', async () => {
    const { root, name, folder } = await installTheme(module);
    const found = await findNpmTheme(name, { folders: [root] });
    expect(found).toEqual({
      name,
      version: '1.2.3',
      folder,
      entry: join(folder, 'index.js'),
      readable: [folder, join(root, 'node_modules')],
    });
  });

  it('are not found if the list of allowed names lacks them', async () => {
    const { root, name } = await installTheme(module);
    const names = ['jsonresume-theme-even'];
    expect(await findNpmTheme(name, { folders: [root], names })).toBeUndefined();
  });

  it('are not looked for under a name that is not that of a theme', async () => {
    const { root } = await installTheme(module);
    for (const name of ['express', 'classic', '../jsonresume-theme-sample', 'theme-x']) {
      expect(await findNpmTheme(name, { folders: [root] })).toBeUndefined();
    }
  });

  it('name their module by exports before main', async () => {
    const { folder } = await installTheme(module, {
      main: './other.cjs',
      exports: { '.': { types: './index.d.ts', import: { default: './index.js' } } },
    });
    expect((await openNpmTheme(folder)).entry).toBe(join(folder, 'index.js'));
  });

  it.each(['../outside.js', './missing.js'])('are refused with the module %s', async (main) => {
    const { folder } = await installTheme(module, { main });
    await writeFile(join(folder, '../outside.js'), module);
    await expect(openNpmTheme(folder)).rejects.toMatchObject({ code: 'theme_invalid' });
  });

  it('are not entered by a file beside the package with the name of its folder', async () => {
    const { folder } = await installTheme(module, { main: '.' });
    await writeFile(`${folder}.js`, module);
    expect((await openNpmTheme(folder)).entry).toBe(join(folder, 'index.js'));
  });

  it('are told from themes of Vitae by their files', async () => {
    const { folder } = await installTheme(module);
    expect(await isNpmTheme(folder)).toBe(true);
    await writeFile(join(folder, 'theme.json'), '{}');
    expect(await isNpmTheme(folder)).toBe(false);
  });
});
