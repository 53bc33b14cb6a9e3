import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { openPdf, pagesOf } from '../../src/pdf/document.ts';
import { pageContent } from '../../src/pdf/objects.ts';
import { lintPdfUa } from '../lint/pdf-ua.ts';
import { partOf } from '../support/open-docx.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { readLayout } from '../support/printed-layout.ts';
import { letter, withLetter } from '../support/letters.ts';
import { readSeed } from '../support/seeds.ts';

let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer();
});
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);
const source = withLetter(readSeed('full'));

const check = (text: string, options: object) =>
  renderer.check(text, RenderOptions.parse({ document: 'letter', ...options }));

const pointsFromMm = (mm: number): number => (mm * 72) / 25.4;

describe.each(themes)('a letter in the theme %s', (theme) => {
  it('has every text of the letter once, in order, below the name, as PDF, Word, HTML and text', async () => {
    for (const format of ['pdf', 'docx', 'html', 'txt']) {
      const { check: report, ledger } = await check(source, { theme, format });
      expect({ format, findings: report.findings, lost: ledger.lost }).toEqual({
        format,
        findings: [],
        lost: [],
      });
    }
  });

  it('is one page of PDF/UA with the address of DIN 5008 in the window', async () => {
    const { bytes, pages } = await check(source, { theme, locale: 'de' });
    expect(pages).toBe(1);
    expect(await lintPdfUa(bytes, 1)).toEqual([]);
    const { blocks } = await readLayout(bytes);
    const [first] = blocks.find(({ text }) => text.startsWith('Cascade'))!.lines;
    expect(first!.top).toBeGreaterThan(pointsFromMm(62));
    expect(first!.top).toBeLessThan(pointsFromMm(69));
    expect(first!.left).toBeCloseTo(pointsFromMm(25), 0);
  });
});

describe.each(['classic', 'sidebar', 'executive', 'swiss'])(
  'letter and résumé in the theme %s',
  (theme) => {
    it('are one document with every text of both, each below its header, as PDF, Word and text', async () => {
      for (const format of ['pdf', 'docx', 'txt']) {
        const { check: report, ledger } = await check(source, { document: 'both', theme, format });
        expect({ format, findings: report.findings, lost: ledger.lost }).toEqual({
          format,
          findings: [],
          lost: [],
        });
      }
    });

    it('are one PDF/UA, with page numbers and bookmarks of both', async () => {
      const { bytes, pages } = await check(source, { document: 'both', theme });
      expect(await lintPdfUa(bytes, 1)).toEqual([]);
      const texts = await pdfPages(bytes);
      expect(texts).toHaveLength(pages!);
      expect(texts[0]).toContain(letter.subject);
      expect(texts[1]).toContain('Imogen Tarrant');
      expect(texts[2]).toContain(`2 / ${pages! - 1}`);
    });
  },
);

describe('the marks of a letter of DIN 5008', () => {
  const options = { letterForm: 'din5008', theme: 'banner' };

  it.each(['ua1+a3a', 'ua2+a4f'])(
    'are lines at the left edge of page 1 that no text mentions, in %s',
    async (standard) => {
      const { bytes, check: report } = await check(source, { ...options, standard });
      expect(report.findings).toEqual([]);
      expect(await lintPdfUa(bytes, standard === 'ua1+a3a' ? 1 : 2)).toEqual([]);
      const [page] = pagesOf(await openPdf(bytes));
      const content = Buffer.from(pageContent(page!.node)).toString('latin1');
      const marks = /\/Artifact <<\/Type \/Page>> BDC\n([\s\S]*?)EMC/.exec(content)?.[1] ?? '';
      const tops = [...marks.matchAll(/([\d.]+) ([\d.]+) m\n([\d.]+) \2 l/g)].map(
        ([, from, y, to]) => [from, y, to].map((each) => (Number(each) * 25.4) / 72),
      );
      const wanted = [105, 148.5, 210].map((top) => 297 - top);
      expect(tops.map(([, y]) => y)).toEqual(wanted.map((y) => expect.closeTo(y, 0)));
      for (const [from = 0, , to = 0] of tops) {
        expect(from).toBeGreaterThan(0);
        expect(to).toBeLessThanOrEqual(5.001);
      }
    },
  );

  it('are three decorations of the Word file, and none in other forms', async () => {
    const marksIn = async (more: object) => {
      const { bytes } = await check(source, { format: 'docx', theme: 'classic', ...more });
      return partOf(bytes, 'word/document.xml').match(/name="Ground 101\d"/g)?.length ?? 0;
    };
    expect(await marksIn({ letterForm: 'din5008' })).toBe(3);
    expect(await marksIn({ letterForm: 'us' })).toBe(0);
  });
});

describe('the end of a letter', () => {
  const sentences = 'Every sentence of this paragraph is as long as the one before it. ';
  it.each([20, 22, 24, 26, 28, 30])(
    'is never alone on a page, with %i paragraphs',
    async (count) => {
      const paragraphs = Array.from({ length: count }, () => sentences.repeat(2));
      const text = withLetter(readSeed('full'), { paragraphs });
      const { bytes } = await check(text, { fit: 'off' });
      const pages = await pdfPages(bytes);
      const last = pages.find((page) => page.includes(letter.closing))!;
      expect(last).toContain('as the one before it.');
      expect(last).toContain('References');
    },
  );
});

describe('the option document', () => {
  it('leaves the letter out of the résumé, and says so in the ledger', async () => {
    const { bytes, ledger } = await check(source, { document: 'resume', format: 'txt' });
    expect(new TextDecoder().decode(bytes)).not.toContain('Whitfield');
    expect(ledger.lost).toEqual([]);
    expect(ledger.values.excluded).toBeGreaterThanOrEqual(10);
  });

  it('does not embed the letter to one company in the résumé for another', async () => {
    const { bytes } = await check(source, { document: 'resume', format: 'docx' });
    expect(Buffer.from(bytes).includes('Whitfield')).toBe(false);
  });

  it('makes no HTML of both, because a page of HTML is one of them', async () => {
    await expect(check(source, { document: 'both', format: 'html' })).rejects.toMatchObject({
      code: 'invalid_options',
    });
  });

  it('keeps the letter in JSON, which is the file as read', async () => {
    const options = RenderOptions.parse({ format: 'json' });
    const { bytes } = await renderer.render(source, options);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toHaveProperty('letter.subject');
  });

  it('reports a misspelt key of a letter as not printed', async () => {
    const text = withLetter(readSeed('full'), { postscript: 'I am free on Mondays.' });
    const { ledger } = await check(text, { format: 'txt' });
    expect(ledger.lost).toMatchObject([{ path: '/letter/postscript' }]);
  });
});

describe('redaction of a letter', () => {
  it.each(['pdf', 'docx', 'txt'])(
    'removes name and contacts from text and signature of the %s',
    async (format) => {
      const text = withLetter(readSeed('full'), {
        paragraphs: 'I am Imogen Tarrant; write to imogen@tarrant.example.com.',
      });
      const { check: report } = await check(text, { format, redact: 'name,contact,photo' });
      expect(report.findings).toEqual([]);
    },
  );
});
