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
    expect(warnings).toMatchObject([{ code: 'unknown_theme', before: 'elegant' }]);
  });

  it('refuse an unknown theme of the request with the nearest', async () => {
    const render = renderer.render(resume, parseOptions({ theme: 'modren', format: 'txt' }));
    await expect(render).rejects.toMatchObject({
      code: 'theme_not_found',
      message: expect.stringContaining('Did you mean "modern"?') as string,
    });
  });
});
