import { createApp, createRenderer, validate } from '../src/library.ts';
import { RenderOptions } from '../src/options/schema.ts';

const renderer = createRenderer();
afterAll(() => renderer[Symbol.asyncDispose]());

const textOf = async (...given: Parameters<typeof renderer.render>): Promise<string> =>
  new TextDecoder().decode((await renderer.render(...given)).bytes);

describe('createRenderer', () => {
  it('takes some options, all parsed options, and a résumé as text or object', async () => {
    const resume = {
      basics: { name: 'Ada' },
      meta: { vitae: { locale: 'de' } },
      skills: [{ name: 'X' }],
    };
    const german = await textOf(resume, { format: 'txt', theme: undefined });
    expect(german).toContain('Kenntnisse');
    expect(await textOf(JSON.stringify(resume), RenderOptions.parse({ format: 'txt' }))).toBe(
      german,
    );
    expect(await textOf(resume, { format: 'txt', locale: 'en' })).toContain('Skills');
    expect(await textOf([resume, 'basics: {label: Analyst}'], { format: 'txt' })).toContain(
      'Analyst',
    );
  });

  it('rejects with one type of error', async () => {
    const wrong = [
      renderer.render('{', { format: 'txt' }),
      renderer.render({}, { format: 'odt' as 'pdf' }),
      validate({ basics: { name: 'Ada' } }, { theme: 'nope' }),
    ];
    const codes = await Promise.all(wrong.map((each) => each.catch((error: unknown) => error)));
    expect(codes).toMatchObject([
      { name: 'RenderError', code: 'invalid_json' },
      { name: 'RenderError', code: 'invalid_options', issues: [{ path: '/format' }] },
      { name: 'RenderError', code: 'theme_not_found' },
    ]);
  });
});

describe('createApp', () => {
  it('takes settings by the names of their variables, and refuses wrong ones', async () => {
    const app = await createApp({ environment: { VITAE_LOG_LEVEL: 'silent' } });
    expect(typeof app.handler).toBe('function');
    await app.close();
    await expect(createApp({ environment: { VITAE_PAGES: 'many' } })).rejects.toMatchObject({
      code: 'invalid_options',
    });
  });
});
