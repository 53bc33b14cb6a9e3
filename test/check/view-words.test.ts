import { leaksIn } from '../../src/check/redaction-leak.ts';
import { readAllWords, type AllWords } from '../../src/check/all-words.ts';
import { viewWords } from '../../src/check/view-words.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { viewOf } from '../support/view-of.ts';

const removed = [{ kind: 'name', value: 'Quentin Zaphod', pointer: '/basics/name' }] as const;

const leaks = async (
  resume: object,
  wordsOf: (view: Awaited<ReturnType<typeof composed>>) => AllWords | Promise<AllWords>,
) => {
  const view = await composed(resume);
  const language = await resolveLanguage('en', undefined);
  return leaksIn(await wordsOf(view), { removed, view, language, fixed: [] }).length;
};
const composed = async (resume: object) => (await viewOf(JSON.stringify(resume), 'classic')).view;

const plain = { basics: { label: 'Engineer' }, work: [{ name: 'X' }] };

describe('viewWords', () => {
  it.each([
    ['a text', { ...plain, work: [{ name: 'X', highlights: ['with **Zap**hod'] }] }],
    ['a link', { ...plain, work: [{ name: 'X', url: 'https://example.org/zaphodlabs' }] }],
    ['the title of the properties', { basics: { name: 'Zaphod' } }],
    ['a keyword', { ...plain, skills: [{ keywords: ['Zaphod'] }] }],
  ])('holds %s', async (_, resume) => {
    expect(await leaks(resume, (view) => viewWords(view))).toBe(1);
    expect(await leaks(plain, (view) => viewWords(view))).toBe(0);
  });

  it('holds the texts and links of the embedded résumé', async () => {
    for (const attached of [{ note: 'Zaphod' }, { url: 'https://example.org/zaphodlabs' }])
      expect(await leaks(plain, (view) => viewWords(view, JSON.stringify(attached)))).toBe(1);
  });
});

describe('leaksIn', () => {
  it('finds a name in the file name', async () => {
    const view = { ...(await composed(plain)), fileStem: 'zaphod-cv' };
    const language = await resolveLanguage('en', undefined);
    expect(leaksIn(viewWords(view), { removed, view, language, fixed: [] })).toHaveLength(1);
  });
});

describe('readAllWords', () => {
  it('reads the keys of JSON that the schema does not name, and no pictures', async () => {
    const picture = 'iVBORw0KGgo'.repeat(40);
    const json = JSON.stringify({ work: [{ zaphod: 'X', url: 'Y' }], picture });
    const { texts } = await readAllWords(new TextEncoder().encode(json), 'json');
    expect(texts.filter((text) => text.length < 100)).toEqual(['zaphod', 'X', 'Y', 'picture']);
  });

  it.each([
    ['md', '[Code](https://example.org/zaphodlabs)'],
    ['txt', 'Code: www.example.org/zaphodlabs'],
    ['json', '{"a":["see https://example.org/zaphodlabs"]}'],
    ['json', '{"Zap\\u0068od":1}'],
  ] as const)('of %s reads the addresses and keys of %s', async (format, text) => {
    const bytes = new TextEncoder().encode(text);
    expect(await leaks(plain, () => readAllWords(bytes, format))).toBe(1);
  });
});
