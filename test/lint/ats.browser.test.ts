import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from '../../src/browser/browser.ts';
import { createBrowser } from '../../src/browser/create-browser.ts';
import type { PdfMetadata } from '../../src/formats/pdf/postprocess/pdf-metadata.ts';
import { postprocessPdf } from '../../src/formats/pdf/postprocess/postprocess.ts';
import { marked, skiaPdf, tag, text } from '../support/skia-pdf.ts';
import { lintAts, type ExpectedLines } from './ats.ts';

const font = readFileSync(
  createRequire(import.meta.url).resolve(
    '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2',
  ),
).toString('base64');

const page = (body: string, style = ''): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>t</title><style>
@font-face{font-family:Body;src:url(data:font/woff2;base64,${font})}
body{font:10pt Body} h1,h2{font-weight:400} p,ul{margin:3pt 0} ${style}</style></head><body>${body}</body></html>`;

const job = `<div role="paragraph" style="display:flex;justify-content:space-between">
  <span>Office of Engines</span><span>Jan 2020 – Present</span></div>
  <ul><li>Wrote efficient programs for state-of-the-art machines</li></ul>`;

const contacts = '<p>ada@example.org | +44 20 7946 0018</p>';

const good = `<h1>Ada Lovelace</h1>${contacts}<h2>Experience</h2>${job}<h2>Skills</h2><p>Go</p>`;

const expected: ExpectedLines = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  phone: '+44 20 7946 0018',
  flows: [
    [
      'Ada Lovelace',
      'Office of Engines',
      'Wrote efficient programs for state-of-the-art machines',
      'Go',
    ],
  ],
  titles: ['Experience', 'Skills'],
  periods: ['Jan 2020 – Present', '2012 – 2014'],
};

let browser: Browser;
beforeAll(() => (browser = createBrowser()));
afterAll(() => browser.close());

const facts: PdfMetadata = {
  ...{ standard: 'ua1+a3a', title: 't', keywords: [], headings: [], language: 'en' },
};

const rulesOf = async (html: string, wanted: Partial<ExpectedLines> = {}): Promise<string[]> => {
  const raw = await browser.withPage(async (sheet) => {
    await sheet.load(html);
    return sheet.print();
  });
  const findings = await lintAts(await postprocessPdf(raw, facts), { ...expected, ...wanted });
  return [...new Set(findings.map(({ rule }) => rule))];
};

describe('lintAts', () => {
  it('accepts a plain page with everything in order', async () => {
    expect(await rulesOf(page(good))).toEqual([]);
  });

  it.each([
    ['name-first', 'a name that is not first', good.replace('<h1>', '<p>CV</p><h1>')],
    ['page-number-first', 'a page number at the top', good.replace('<h1>', '<p>1 / 2</p><h1>')],
    ['contact-missing', 'a missing telephone number', good.replace('+44 20 7946 0018', '')],
    [
      'contact-near-top',
      'contacts at the end',
      good.replace(contacts, '') + '<p>and</p>'.repeat(12) + contacts,
    ],
    ['text-missing', 'a missing highlight', good.replace('efficient', 'good')],
    [
      'title-alone',
      'a title in a line with text',
      good.replace('<h2>Skills</h2><p>', '<p>Skills: '),
    ],
    ['unmapped', 'letters missing in every font', good.replace('Go', 'Go \uE001')],
    ['type3-font', 'bold without a bold font', good.replace('Go', '<b>Go</b>')],
    [
      'letter-spaced',
      'letter-spaced words',
      good.replace('Go', 'Go <span style="letter-spacing:.3em">ENGINES</span>'),
    ],
    [
      'tiny-text',
      'too small text',
      good.replace('Go', 'Go <span style="font-size:1px">keywords</span>'),
    ],
    [
      'hidden-text',
      'too faint text',
      good.replace('Go', 'Go <span style="opacity:.05">keywords</span>'),
    ],
    [
      'paint-order',
      'dates painted before their row',
      good.replace('<span>Jan', '<span style="position:absolute;z-index:-1;right:0">Jan'),
    ],
  ])('reports by rule %s %s', async (rule, _, body) => {
    expect(await rulesOf(page(body))).toContain(rule);
  });

  it('reports words in the wrong order', async () => {
    const flows = [['Go', 'Ada Lovelace']];
    expect(await rulesOf(page(good), { flows })).toEqual(['text-order']);
    expect(await rulesOf(page(good), { flows: [['Go'], ['Ada Lovelace']] })).toEqual([]);
  });

  it('accepts a first name line that spans two lines or is a number', async () => {
    const long = 'Augusta Ada King, Countess of Lovelace';
    const narrow = good.replace('<h1>Ada Lovelace', `<h1 style="width:8cm">${long}`);
    const flows = [[long]];
    expect(await rulesOf(page(narrow), { name: long, flows })).toEqual([]);
    const numbered = good.replace('Ada Lovelace', '7');
    expect(await rulesOf(page(numbered), { name: '7', flows: [['7']] })).toEqual([]);
  });

  it('ignores the order of lines with right-to-left words', async () => {
    const hebrew = readFileSync(
      createRequire(import.meta.url).resolve(
        '@fontsource/noto-sans-hebrew/files/noto-sans-hebrew-hebrew-400-normal.woff2',
      ),
    ).toString('base64');
    const face = `@font-face{font-family:H;src:url(data:font/woff2;base64,${hebrew})}p{font-family:Body,H}`;
    const mixed = '<p dir="rtl">שלום <span>Ada</span> <span>42</span></p>';
    expect(await rulesOf(page(good + mixed, face))).toEqual([]);
  });

  it('reports months in several styles', async () => {
    const periods = ['Jan 2020 – Present', '2012', '03/2010 – 2011'];
    expect(await rulesOf(page(good), { periods })).toEqual(['date-style']);
  });

  it('finds a string across a line or page break', async () => {
    const long = 'aa bb '.repeat(80).trim();
    const split = `<div style="height:245mm"></div><p style="orphans:1;widows:1;width:9cm">${long}</p>`;
    const flows = [['state-of-the-art machines', long]];
    expect(await rulesOf(page(good + split), { flows })).toEqual([]);
  });

  it('accepts a title that spans several lines', async () => {
    const title = 'Programming Languages, Frameworks and Tools';
    const narrow = `<h2 style="width:6cm">${title}</h2>`;
    expect(await rulesOf(page(good + narrow), { titles: [title] })).toEqual([]);
  });

  it.each([
    ['unmapped', 'glyphs without a character', 'FFFD'],
    ['ligature', 'ligature characters', 'FB01'],
    ['soft-hyphen', 'soft hyphens', '00AD'],
    ['private-use', 'letters of an icon font', 'E001'],
  ])('reports by rule %s %s', async (rule, _, letter) => {
    expect(await rulesOfGlyphs(letter, text('Ada'))).toEqual([rule]);
    expect(await rulesOfGlyphs('0061', text('Ada'))).toEqual([]);
  });

  it('reports text outside the page', async () => {
    const content = text('Ada').replace('72 700', '590 700');
    expect(await rulesOfGlyphs('0061', content)).toEqual(['text-off-page']);
  });

  it('reports invisible text', async () => {
    const content = text('Ada').replace('BT', 'BT\n3 Tr');
    expect(await rulesOfGlyphs('0061', content)).toEqual(['hidden-text']);
  });

  it('does not change its input', async () => {
    const bytes = Buffer.from(await glyphPdf('0061', text('Ada')));
    const before = bytes.toString('latin1');
    await lintAts(bytes, { flows: [], titles: [] });
    expect(bytes.toString('latin1')).toBe(before);
  });
});

/** A page with a font that maps the letter a to another letter. */
const glyphPdf = (letter: string, content: string): Promise<Uint8Array> =>
  skiaPdf({
    tree: tag('Document', tag('P', 0)),
    pages: [marked('P', 0, content)],
    toUnicode: `<0041> <0041>\n<0064> <0064>\n<0061> <${letter}>`,
  });

const rulesOfGlyphs = async (letter: string, content: string): Promise<string[]> => {
  const findings = await lintAts(await glyphPdf(letter, content), { flows: [], titles: [] });
  return findings.map(({ rule }) => rule);
};
