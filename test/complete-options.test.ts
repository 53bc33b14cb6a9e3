import { parseOptions } from '../src/options/parse.ts';
import { RenderOptions } from '../src/options/schema.ts';
import { createRenderer } from '../src/render.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const resume = JSON.stringify({
  basics: { name: 'Ada' },
  work: [{ name: 'Acme', startDate: '2020-06' }],
  meta: { theme: 'modern', vitae: { locale: 'de' } },
});

const html = async (given: object): Promise<string> => {
  const { bytes } = await renderer.render(resume, parseOptions({ ...given, format: 'html' }));
  return new TextDecoder().decode(bytes);
};

describe('options of a résumé', () => {
  it('take effect below those of the request, even if the request states a default', async () => {
    const [own, asked] = await Promise.all([html({}), html({ theme: 'classic', locale: 'en' })]);
    expect(own).toContain('lang="de"');
    expect(asked).toContain('lang="en"');
    expect(await html({ theme: 'modern', locale: 'de' })).toBe(own);
    expect(await html({ theme: 'classic', locale: 'de' })).not.toBe(own);
  });

  it('are noted if they name a theme of another program', async () => {
    const text = JSON.stringify({ basics: { name: 'Ada' }, meta: { theme: 'elegant' } });
    const { warnings } = await renderer.render(text, RenderOptions.parse({ format: 'txt' }));
    expect(warnings).toEqual([
      {
        ...{ code: 'unknown_theme', path: '/meta/theme', line: 1, column: 42, before: 'elegant' },
        message: '"elegant" is not a theme of Vitae; classic is used',
      },
    ]);
  });

  it('are not noted for such a theme where the request names one, and named with the nearest', async () => {
    const text = JSON.stringify({ basics: { name: 'Ada' }, meta: { theme: 'modren' } });
    const asked = parseOptions({ format: 'txt', theme: 'modern' });
    expect((await renderer.render(text, asked)).warnings).toEqual([]);
    const [warning] = (await renderer.render(text, parseOptions({ format: 'txt' }))).warnings;
    expect(warning?.message).toMatch(/; classic is used; did you mean "modern"\?$/);
  });

  it('are named with their place and the nearest if the theme or the font is unknown', async () => {
    const vitae = { theme: 'modrn', font: 'interr', paper: 'leter' };
    const text = JSON.stringify({ basics: { name: 'Ada' }, meta: { vitae } });
    const { warnings } = await renderer.render(text, RenderOptions.parse({ format: 'txt' }));
    const path = '/meta/vitae/';
    expect(warnings).toEqual([
      {
        ...{ code: 'invalid_option', path: `${path}theme`, line: 1, column: 51, before: 'modrn' },
        message: 'is not a theme; did you mean "modern"?',
      },
      {
        ...{ code: 'invalid_option', path: `${path}font`, line: 1, column: 66, before: 'interr' },
        message: expect.stringMatching(/^must be one of .*not "interr"; did you mean "inter"\?$/),
      },
      {
        ...{ code: 'invalid_option', path: `${path}paper`, line: 1, column: 83, before: 'leter' },
        message: expect.stringContaining('did you mean "letter"?') as string,
      },
    ]);
  });

  it('refuse an unknown theme of the request with the nearest', async () => {
    const render = renderer.render(resume, parseOptions({ theme: 'modren', format: 'txt' }));
    await expect(render).rejects.toMatchObject({
      code: 'theme_not_found',
      message: expect.stringContaining('Did you mean "modern"?') as string,
    });
  });
});
