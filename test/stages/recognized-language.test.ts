import { RenderOptions } from '../../src/options/schema.ts';
import { prepareResume } from '../../src/stages/prepare-resume.ts';
import { validate } from '../../src/stages/validate.ts';

const german = {
  summary:
    'Ich entwickle seit zehn Jahren Software für die Verwaltung und leite ein Team von fünf Personen.',
};

const prepare = (resume: object, options: object = {}) =>
  prepareResume(JSON.stringify(resume), RenderOptions.parse(options));

const codes = (warnings: readonly { readonly code: string }[]): string[] =>
  warnings.map(({ code }) => code);

describe('recognizedTag', () => {
  it('reads a résumé in the language of its texts, with a warning', async () => {
    const { language, warnings } = await prepare({ basics: german });
    expect(language.tag).toBe('de');
    expect(language.labels.present).toBe('heute');
    expect(warnings).toEqual([
      {
        code: 'language_recognised',
        path: '/meta/language',
        message:
          'is not given; the text is read as German; the option "locale" or meta.language decides',
        before: null,
        after: 'de',
      },
    ]);
  });

  it('leaves a language that is stated', async () => {
    const stated = await prepare({ basics: german, meta: { language: 'en' } });
    const asked = await prepare({ basics: german }, { locale: 'fr' });
    expect([stated.language.tag, codes(stated.warnings)]).toEqual(['en', []]);
    expect([asked.language.tag, codes(asked.warnings)]).toEqual(['fr', []]);
  });

  it('only mentions a language that it is not sure of', async () => {
    const summary = 'Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima.';
    const { language, warnings } = await prepare({ basics: { summary } });
    expect(language.tag).toBe('en');
    expect(warnings).toMatchObject([
      { code: 'language_unclear', message: expect.stringContaining('may be Croatian') },
    ]);
  });

  it('is told by validate', async () => {
    const text = JSON.stringify({ basics: german });
    const { warnings } = await validate({ source: text, options: RenderOptions.parse({}) });
    expect(codes(warnings)).toEqual(['language_recognised']);
  });
});
