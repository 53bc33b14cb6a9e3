import type { CheckedFormat } from '../../src/options/schema.ts';
import { findLeaks } from '../../src/check/redaction-leak.ts';
import { createRenderer, RenderOptions } from '../../src/index.ts';
import { parseResume } from '../../src/resume/parse.ts';
import { removedValues } from '../../src/resume/redact/removed-values.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { person } from '../resume/redact/corpus.ts';
import { viewOf } from '../support/view-of.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const leaksOf = async (resume: object, format: CheckedFormat, options = {}): Promise<string[]> => {
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

  it.each([
    ['Skills', 'Summary, Skills, Y', {}, []],
    ['Mark Summary', 'Summary, Skills, Y', {}, []],
    ['Lorem Ipsum', 'Made with lorem', { fixed: ['Made with lorem.'] }, []],
    ['Lorem Ipsum', 'Made with lorem', {}, ['/basics/name']],
    ['Mark Lorem', 'Mark Lorem', { fixed: ['Mark Lorem'] }, ['/basics/name']],
    ['Notes Zaphod', 'Zaphod', {}, ['/basics/name']],
  ])(
    'of the name %s in %j finds what no title and no theme says',
    async (value, text, given, found) => {
      const resume = JSON.stringify({ sections: [{ title: 'Zaphod', summary: 'Y' }] });
      const { view } = await viewOf(resume, 'classic');
      const language = await resolveLanguage('en', undefined);
      const removed = [{ kind: 'name', value, pointer: '/basics/name' }] as const;
      const job = { removed, view, language, fixed: [], ...given };
      const leaks = await findLeaks(new TextEncoder().encode(text), 'txt', job);
      expect(leaks.map(({ pointer }) => pointer)).toEqual(found);
    },
  );

  it.each(['Zaphods', 'Zаphоd', 'ΖAΡHΟD', 'Quentin\nZaphod', 'Ｚａｐｈｏｄ'])(
    'finds %s',
    async (text) => {
      expect(await leaksOf({ basics: { summary: text } }, 'txt')).toEqual([
        'redaction_leak /basics/name',
      ]);
    },
  );

  it.each([
    ['Ada Lovelace', 'L.o.v.e.l.a.c.e'],
    ['Ada Lovelace', 'Love\uE000lace'],
    ['Ada Lovelace', 'ꓡꓳꓦꓰꓡꓮꓚꓰ'],
    ['Ada Lovelace', '🅻🅾🆅🅴🅻🅰🅲🅴'],
    ['Ada Lovelace', 'L0vel4ce'],
    ['Ada Lovelace', 'ecalevoL'],
    ['Ada Lovelace', 'alovelace'],
    ['محمد الأحمد', 'ولمحمد'],
    ['Piotr Kowalski', 'Kowalskiego'],
    ['Juan de la Cruz', 'Delacruz'],
  ])('of the name %s finds the disguise %s', async (value, text) => {
    const { view } = await viewOf('{"basics":{"label":"Engineer"}}', 'classic');
    const language = await resolveLanguage('en', undefined);
    const removed = [{ kind: 'name', value, pointer: '/basics/name' }] as const;
    const bytes = new TextEncoder().encode(`met ${text} there`);
    const leaks = await findLeaks(bytes, 'txt', { removed, view, language, fixed: [] });
    expect(leaks.map(({ pointer }) => pointer)).toEqual(['/basics/name']);
  });

  it.each([
    ['phone', '+44 20 7946 0958', '৭৯৪৬ ০৯৫৮'],
    ['phone', '+44 20 7946 0958', 'nine four six oh nine five eight'],
    ['email', 'ada@postbox.example', 'ada arroba postbox punto example'],
    ['email', 'ada@postbox.example', 'elpmaxe.xobtsop@ada'],
    ['address', '14 rue de la Paix', 'r. de la Paix'],
  ] as const)('of the %s %s finds the disguise %s', async (kind, value, text) => {
    const { view } = await viewOf('{"basics":{"label":"Engineer"}}', 'classic');
    const language = await resolveLanguage('en', undefined);
    const removed = [{ kind, value, pointer: '/x' }] as const;
    const bytes = new TextEncoder().encode(`met ${text} there`);
    const leaks = await findLeaks(bytes, 'txt', { removed, view, language, fixed: [] });
    expect(leaks).toHaveLength(1);
  });

  it('finds one of many values, and of a long one its beginning', async () => {
    const { view } = await viewOf('{"basics":{"label":"Engineer"}}', 'classic');
    const language = await resolveLanguage('en', undefined);
    const removed = Array.from({ length: 2_000 }, (_, index) => ({
      kind: 'email' as const,
      value: `${'x'.repeat(index)}@example.org`,
      pointer: `/${index}`,
    }));
    const bytes = new TextEncoder().encode(`-${'x'.repeat(7)}@example.org ${'x'.repeat(150)}`);
    const leaks = await findLeaks(bytes, 'txt', { removed, view, language, fixed: [] });
    expect(leaks.map(({ pointer }) => pointer)).toEqual([
      ...Array.from({ length: 8 }, (_, index) => `/${index}`),
      ...Array.from({ length: 1_900 }, (_, index) => `/${index + 100}`),
    ]);
  });
});
