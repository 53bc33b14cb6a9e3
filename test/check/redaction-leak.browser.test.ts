import { findLeaks } from '../../src/check/redaction-leak.ts';
import { createRenderer, RenderOptions, type Format } from '../../src/index.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { removedValues } from '../../src/resume/redact/removed-values.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { person } from '../resume/redact/corpus.ts';
import { viewOf } from '../support/view-of.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const leaksOf = async (resume: object, format: Format, options = {}): Promise<string[]> => {
  const text = JSON.stringify(resume);
  const removed = removedValues(
    [parseResume(JSON.stringify({ basics: person })).resume],
    ['name', 'contact'],
  );
  const { bytes } = await renderer.render(text, RenderOptions.parse({ format, ...options }));
  const { view } = await viewOf(text, 'classic');
  const language = await resolveLanguage('en', undefined);
  const leaks = await findLeaks(bytes, format, { removed, view, language, fixed: [] });
  expect(JSON.stringify(leaks)).not.toMatch(/zaphod |quentin |mailbox|betelgeuse|6789/i);
  return [...new Set(leaks.map(({ code, pointer }) => `${code} ${pointer}`))];
};

describe('findLeaks', () => {
  it.each(['pdf', 'docx', 'html', 'txt'] as const)(
    'reports every value that %s still contains, only by its JSON Pointer',
    async (format) => {
      const pointers = [
        'name',
        'email',
        'phone',
        'url',
        'location',
        'profiles/0/url',
        'profiles/1/url',
      ];
      expect(await leaksOf({ basics: person }, format)).toEqual(
        expect.arrayContaining(pointers.map((pointer) => `redaction_leak /basics/${pointer}`)),
      );
    },
  );

  it.each(['pdf', 'docx'] as const)(
    'finds a name that occurs only in a link of %s',
    async (format) => {
      const resume = { basics: { summary: '[Code](https://example.org/zaphod-labs)' } };
      expect(await leaksOf(resume, format)).toEqual(['redaction_leak /basics/name']);
    },
  );

  it.each(['pdf', 'docx'] as const)(
    'finds a value that occurs only in the embedded résumé of %s',
    async (format) => {
      const resume = { basics: { summary: 'Hello' }, work: [{ hidden: false, note: 7 }] };
      const attached = { ...resume, meta: { tool: { owner: 'Zaphod' } } };
      expect(await leaksOf(attached, format)).toEqual(['redaction_leak /basics/name']);
      expect(await leaksOf(attached, format, { attach: 'off' })).toEqual([]);
    },
  );

  it('does not report months or section titles as names', async () => {
    const resume = JSON.stringify({ work: [{ name: 'X', startDate: '2019-05' }] });
    const { bytes } = await renderer.render(resume, RenderOptions.parse({ format: 'txt' }));
    const { view } = await viewOf(resume, 'classic');
    const language = await resolveLanguage('en', undefined);
    const removed = [{ kind: 'name', value: 'May Experience', pointer: '/basics/name' }] as const;
    expect(await findLeaks(bytes, 'txt', { removed, view, language, fixed: [] })).toEqual([]);
  });
});
