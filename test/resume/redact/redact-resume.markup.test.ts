import { parseResume } from '../../../src/resume/parse.ts';
import { fold } from '../../../src/resume/redact/fold.ts';
import { markupReadings } from '../../../src/resume/redact/markup-readings.ts';
import { selectVariant } from '../../../src/resume/variant.ts';
import { fc } from '../../support/fast-check.ts';
import { comparable } from './corpus.ts';

const markup = [
  ...['<', '>', '</', '/>', '<!--', '-->', '<!', '<![CDATA[', ']]>', '<?x ', '?>', '<% ', '%>'],
  ...[
    '<b>',
    '</b>',
    '<a href="',
    '<x y="',
    "<i title='",
    '">',
    "'>",
    '<script>',
    '</svg>',
    '<br/>',
  ],
  ...['&lt;', '&#60;', '&gt;', '&amp;', '&nbsp;', '\\', '"', '=', '!', '|', '{', '}', '#'],
  ...[
    '[',
    '](',
    ')',
    '(',
    ']',
    '[^',
    '![',
    '[1]: ',
    '`',
    '```\n',
    '**',
    '_ ',
    '~~',
    '\n',
    ' ',
    '- ',
  ],
  ...[' word ', ' https://a.example/', ' a@mail.example ', '-x-'],
];
const names = ['Quentin Zaphod', 'Zaphod', ' zaphod ', '&#90;aphod', 'ZAPHOD', 'Quentin'];
const sign = fc.constantFrom(...markup);
const texts = fc
  .array(
    fc.tuple(sign, fc.constantFrom('', ...names), sign).map((row) => row.join('')),
    {
      maxLength: 12,
    },
  )
  .map((rows) => rows.join(''));

const redacted = (text: string): string => {
  const work = [{ name: 'Northwind', highlights: ['first', text] }];
  const { resume } = parseResume(
    JSON.stringify({ basics: { name: 'Quentin Zaphod', summary: text }, work }),
  );
  return JSON.stringify(selectVariant(resume, { redact: ['name'] }).resume);
};

describe('redactResume', () => {
  it('leaves no name in a text with any markup, whether it is read with or without the markup', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = redacted(text);
        for (const read of [kept, kept.replace(/<[^<>]*>/g, '')]) {
          expect(comparable(read)).not.toMatch(/zaphod|quentin/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('searches each letter, apart from the names of HTML elements', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = new Set<number>();
        for (const reading of markupReadings(text)) {
          const { starts, ends } = fold(text, reading);
          starts.forEach((start, at) => {
            for (let each = start; each < (ends[at] ?? 0); each++) seen.add(each);
          });
        }
        const elements = text.replace(/&nbsp;|<\/?(?:b|a|i|br)(?![^\s/>])/g, (tag) =>
          '<'.repeat(tag.length),
        );
        const missed = Array.from(elements.matchAll(/[\p{L}\p{N}]/gu)).filter(
          ({ index }) => !seen.has(index),
        );
        expect(missed.map(({ index }) => text.slice(index))).toEqual([]);
      }),
    );
  });
});
