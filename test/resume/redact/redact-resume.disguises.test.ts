import { parseResume } from '../../../src/resume/parse.ts';
import { selectVariant } from '../../../src/resume/variant.ts';
import { disguises, innocent } from './disguises.ts';
import { otherAlphabets } from './other-alphabets.ts';
import { otherPlaces, writtenAddresses } from './written-addresses.ts';
import { ordinaryWords, writtenNames } from './written-names.ts';

const redactSummary = (basics: object, summary: string): string | undefined => {
  const { resume } = parseResume(JSON.stringify({ basics: { ...basics, summary } }));
  return selectVariant(resume, { redact: ['name', 'contact'] }).resume.basics?.summary;
};

const weijden = { name: 'Zoë van der Weijden', email: 'zoe.w@mail.example' };
const addresses = [
  'https://h.example/%5Bx%5D%28https%3A//ex.org/%3Fq%3Dweijden%26r%3D1%29',
  'https://h.example/%5Bmail%5D%28mailto%3Azoe.w%40mail.example%29',
  'https://h.example/%21%5Ba%5D%28b%20%22Weijden%22%29',
  'https://h.example/%3C!--weijden--%3E',
  'https://h.example/?m=somebody.else@mail.example',
];

const table = [...disguises, ...writtenNames, ...writtenAddresses, ...otherAlphabets].flatMap(
  ({ kind, basics, texts }) => texts.map((text) => ({ kind, basics, text })),
);

describe('redactResume', () => {
  it.each(table)('hides $text, $kind', ({ basics, text }) => {
    expect(redactSummary(basics, `met ${text} there`)).toMatch(
      /^met [^\p{L}\p{N}]*…[^\p{L}\p{N}]* there$/u,
    );
  });

  it.each([...innocent, ...ordinaryWords, ...otherPlaces])(
    'of %j does not change %j',
    (basics, text) => {
      expect(redactSummary(basics, text)).toBe(text);
    },
  );

  it.each([
    ['вул. Грушевського, 26', 'Office at Грушевського 26 since May', 'Office at … since May'],
    ['Am Graben 12', 'Büro in Graben 12 ab Mai, Adresse Graben 12', 'Büro in … ab Mai, Adresse …'],
  ])('removes the street of %j in %j', (address, text, expected) => {
    expect(redactSummary({ location: { address } }, text)).toBe(expected);
  });

  it.each(addresses)('removes the whole address %s', (url) => {
    const { resume } = parseResume(
      JSON.stringify({ basics: { ...weijden, summary: `see ${url} now` }, projects: [{ url }] }),
    );
    const redacted = selectVariant(resume, { redact: ['name', 'contact'] }).resume;
    expect(redacted.basics?.summary).toBe('see … now');
    expect(redacted.projects?.[0]?.url).toBeUndefined();
  });
});
