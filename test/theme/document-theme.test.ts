import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '../../src/limits.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import { documentTheme } from '../../src/theme/document-theme.ts';
import { createThemeStore } from '../../src/theme/load.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitae-templates-'));
mkdirSync(join(folder, 'listed'));
for (const file of ['listed/acme.docx', 'listed/~$acme.docx', 'secret.docx']) {
  writeFileSync(join(folder, file), file);
}
writeFileSync(join(folder, 'listed/large.docx'), new Uint8Array(limits.wordTemplateBytes + 1));
symlinkSync(join(folder, 'secret.docx'), join(folder, 'listed/link.docx'));
afterAll(() => rmSync(folder, { recursive: true }));

const themeWith = async (wordTemplate: string, more: object = {}) => {
  const theme = await createThemeStore().loadTheme('executive');
  const options = RenderOptions.parse({ format: 'docx', ...more });
  return documentTheme(theme, { ...options, wordTemplate }, join(folder, 'listed'));
};

describe('documentTheme', () => {
  it.each([
    [{}, 23],
    [{ paper: 'a5' }, 16],
    [{ paper: 'a5', margin: '20' }, 20],
  ])('has for %o side margins of %i mm', async (options, side) => {
    const theme = await createThemeStore().loadTheme('executive');
    const { tokens } = await documentTheme(theme, RenderOptions.parse(options), undefined);
    expect(tokens.page.marginSideMm).toBe(side);
  });
});

describe('documentTheme with a Word template', () => {
  it('has the file of that name in the listed folder, and one column', async () => {
    const { wordTemplate, layout } = await themeWith('acme');
    expect(Buffer.from(wordTemplate ?? []).toString()).toBe('listed/acme.docx');
    expect(layout).toMatchObject({ header: 'left', dates: 'below', aside: { side: 'none' } });
  });

  it.each([{ format: 'pdf' }, { document: 'letter' }, { document: 'both' }])(
    'has none for %o',
    async (options) => {
      expect(await themeWith('acme', options)).not.toHaveProperty('wordTemplate');
    },
  );

  it.each(['other', join(folder, 'secret.docx'), '../secret', 'listed/acme.docx', 'link'])(
    'refuses %s, which is not listed',
    async (name) => {
      await expect(themeWith(name)).rejects.toMatchObject({
        code: 'invalid_options',
        issues: [{ path: '/wordTemplate' }],
      });
    },
  );

  it('refuses a file above the limit', async () => {
    await expect(themeWith('large')).rejects.toMatchObject({ code: 'too_large' });
  });
});
