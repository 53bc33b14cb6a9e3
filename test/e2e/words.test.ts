import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { docxParagraphs } from '../support/docx-text.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { printedLetters, saidLetters, excess } from '../support/parity.ts';
import { asideIds, bulletSign, isUpperCase } from '../../src/theme/layout.ts';
import { separators } from '../../src/view/separators.ts';
import { readSeed, seedNames } from '../support/seeds.ts';
import { loadTheme } from '../support/themes.ts';
import { letters, readableStrings, wordsOf } from '../support/words.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);

const bytesOf = async (seed: string, options: object): Promise<Uint8Array> =>
  (await renderer.render(readSeed(seed), RenderOptions.parse(options))).bytes;

const printedPages = async (seed: string, theme: string): Promise<string[]> => {
  const { basics } = JSON.parse(readSeed(seed)) as { basics?: { name?: string; label?: string } };
  const pdf = await bytesOf(seed, { theme, format: 'pdf' });
  return printedLetters(pdf, basics?.name ?? basics?.label ?? '');
};

/** Plain text by sections, each as lines without markers and rules. */
const textSections = async (seed: string, theme: string): Promise<string[][]> =>
  new TextDecoder()
    .decode(await bytesOf(seed, { theme, format: 'txt' }))
    .split(/\n\n(?=[^\n]+\n-+\n)/)
    .map((section) =>
      section
        .replace(/^-+$/gm, '')
        .replace(/^\s*(?:- |\d+\. )/gm, '')
        .replaceAll(separators.contact, '\n')
        .split('\n')
        .map(letters)
        .filter((line) => line !== ''),
    );

/** Whether a line starts on one page and continues at the top of the next, past the other column. */
const straddles = (line: string, pages: readonly string[]): boolean =>
  pages.some((page, index) => {
    const next = pages[index + 1] ?? '';
    return [...line].some((_, cut) => {
      const head = line.slice(0, cut);
      return cut > 0 && page.includes(head) && next.startsWith(line.slice(cut));
    });
  });

/** The lines of a section that are not printed after their predecessor. */
const strayedLines = (section: readonly string[], pages: readonly string[]): string[] => {
  const printed = pages.join('');
  let from = 0;
  return section.filter((line) => {
    const at = printed.indexOf(line, from);
    if (at >= 0) from = at;
    return at < 0 && !straddles(line, pages);
  });
};

/** pdf.js gives right-to-left runs and Indic clusters in drawing order, so only their letters are compared, not the order. */
const isReordered = (line: string): boolean =>
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Thai}]/u.test(line);

describe.each(themes)('theme %s', (theme) => {
  /** Section titles may be in capitals. */
  let folded: (text: string) => string;
  let bullet: string;
  /** A side column stands before the text in Word, and after it in plain text. */
  let inOrder: (text: string) => string;
  beforeAll(async () => {
    const { layout } = await loadTheme(theme);
    folded = (text) => (isUpperCase(layout) ? text.toLowerCase() : text);
    bullet = bulletSign(layout);
    const hasColumn = asideIds(layout).length > 0;
    inOrder = (text) => (hasColumn ? [...text].sort().join('') : text);
  });

  it.each(seedNames)('prints every word of %s in the PDF', async (seed) => {
    const text = (await printedPages(seed, theme)).join('').toLowerCase();
    const missing = readableStrings(JSON.parse(readSeed(seed)))
      .flatMap(wordsOf)
      .map((word) => letters(word).toLowerCase())
      .filter((word) => !isReordered(word) && !text.includes(word));
    expect(missing).toEqual([]);
  });

  it.each(seedNames)('has the same text in Word and plain text for %s', async (seed) => {
    const docx = docxParagraphs(await bytesOf(seed, { theme, format: 'docx' }));
    const txt = (await textSections(seed, theme)).flat();
    expect(inOrder(letters(docx.map(({ text }) => text).join('')))).toBe(inOrder(txt.join('')));
  });

  it.each(seedNames)('prints %s in the order of its plain text', async (seed) => {
    const pages = (await printedPages(seed, theme)).map(folded);
    const sections = await textSections(seed, theme);
    const strayed = sections.flatMap((section) =>
      strayedLines(section.filter((line) => !isReordered(line)).map(folded), pages),
    );
    expect(strayed).toEqual([]);
  });

  it.each(seedNames)('prints exactly the letters of %s', async (seed) => {
    const txt = new TextDecoder().decode(await bytesOf(seed, { theme, format: 'txt' }));
    const printed = (await printedPages(seed, theme)).join('');
    expect(excess(folded(printed), folded(saidLetters(txt, bullet)))).toEqual({});
  });
});

describe('contacts that fill their line', () => {
  const long =
    'aliquet lorem, felis quam, lorem amet vitae massa purus aliquam tempor cursus risus volutpat, no; Profiles: Ada, Hobbies: x';
  const resume = {
    basics: {
      name: 'Ada',
      location: { address: long },
      profiles: [{ url: 'https://example.com' }],
    },
  };

  it.each(['classic', 'harvard', 'compact'])(
    'end it without a separator, apart from the next line, in %s',
    async (theme) => {
      const options = RenderOptions.parse({ theme, format: 'pdf' });
      const { bytes, check } = await renderer.check(JSON.stringify(resume), options);
      expect(check.findings).toEqual([]);
      expect((await pdfPages(bytes)).join('')).not.toContain('|');
    },
  );
});
