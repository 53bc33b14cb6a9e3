import { PDFArray, PDFDict, PDFName, PDFRawStream, PDFString, rgb } from '@cantoo/pdf-lib';
import { createRenderer, type Renderer } from '../../../src/index.ts';
import { entry, arrayItems, streamBytes, stringOf } from '../../../src/pdf/objects.ts';
import { parseToUnicode, writeToUnicode } from '../../../src/pdf/to-unicode.ts';
import { checkOf, findingsOf, options, printed, sample, swapped } from '../../support/checked.ts';
import { changed, findRun, rewrite } from '../../support/shown-runs.ts';

let renderer: Renderer;
let pdf: Uint8Array;
beforeAll(async () => {
  renderer = createRenderer();
  pdf = await printed(renderer, 'pdf');
});
afterAll(() => renderer.close());

const inRun = (words: string, as: (written: string) => string): Promise<Uint8Array> =>
  changed(pdf, (document) => rewrite(findRun(document, words), as));

/** Adds entries to the graphics states of the first page. */
const withState = (opacity: number): Promise<Uint8Array> =>
  changed(pdf, (document) => {
    const run = findRun(document, 'Kotlin');
    const states = entry(entry(run.page.node, 'Resources'), 'ExtGState');
    if (states instanceof PDFDict)
      states.set(PDFName.of('Faint'), document.context.obj({ ca: opacity }));
    rewrite(run, (written) => `/Faint gs\n${written}`);
  });

/** Maps every glyph of a letter to another text in all fonts. */
const withLetterAs = (letter: string, other: string): Promise<Uint8Array> =>
  changed(pdf, ({ context }) => {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      if (!(object instanceof PDFRawStream)) continue;
      const map = parseToUnicode(streamBytes(object));
      const codes = [...map].filter(([, text]) => text === letter);
      for (const [code] of codes) map.set(code, other);
      if (codes.length > 0) context.assign(ref, context.flateStream(writeToUnicode(map)));
    }
  });

/** Changes the annotation of a link. */
const withLink = (
  target: string,
  change: (link: PDFDict, all: PDFArray) => void,
): Promise<Uint8Array> =>
  changed(pdf, (document) => {
    for (const { node } of document.getPages()) {
      const all = entry(node, 'Annots');
      for (const link of arrayItems(all)) {
        if (!(link instanceof PDFDict) || !(all instanceof PDFArray)) continue;
        if (stringOf(entry(entry(link, 'A'), 'URI')) === target) change(link, all);
      }
    }
  });

const work = 'https://northmere.example.org/';

describe('readPdf', () => {
  it('passes an unchanged document', async () => {
    const report = await checkOf(await changed(pdf, () => undefined), 'pdf');
    expect(report).toMatchObject({ passed: true, unordered: 0, pages: 1, findings: [] });
    expect(report.texts).toBeGreaterThan(15);
    expect(report.found).toBe(report.texts);
    expect(report.links).toBe(4);
  });

  it('reports a missing text', async () => {
    const report = await checkOf(await inRun('Wrote the prediction', () => ''), 'pdf');
    expect(report.findings).toEqual([
      {
        code: 'text_missing',
        path: '/work/0/highlights/1',
        line: 1,
        column: sample.indexOf('"Wrote the') + 1,
        message: '"Wrote the prediction engine." is not in the file.',
      },
    ]);
    expect(report.found).toBe(report.texts - 1);
  });

  it('reports every missing text', async () => {
    const runs = [
      ['Imogen Tarrant', 'text_missing /basics/name'],
      ['imogen@', 'text_missing /basics/email'],
      ['Lead Engineer', 'text_missing /work/1/position'],
      ['Apr 2021', 'text_missing /work/0'],
      ['Languages', 'text_missing /skills/0/name'],
    ] as const;
    for (const [words, finding] of runs) {
      expect(await findingsOf(await inRun(words, () => ''), 'pdf')).toContain(finding);
    }
  });

  it('reports entries in the wrong order', async () => {
    const findings = await findingsOf(await printed(renderer, 'pdf', swapped()), 'pdf');
    expect(findings.length).toBeGreaterThan(2);
    expect(findings.every((finding) => /^text_order \/work\/\d/.test(finding))).toBe(true);
  });

  it('reports a repeated and an added text', async () => {
    const twice = await inRun('Wrote the prediction', (written) => `${written}\n${written}`);
    expect(await findingsOf(twice, 'pdf')).toEqual(['text_repeated /work/0/highlights/1']);
    const added = changed(pdf, (document) => {
      document.getPage(0).drawText('Confidential draft', { x: 300, y: 20, size: 9 });
    });
    expect((await checkOf(await added, 'pdf')).findings).toMatchObject([
      { code: 'text_added', path: '', message: '"CONFIDENTIALDRAFT" is not from the résumé.' },
    ]);
  });

  it('reports glyphs mapped to a wrong letter or to none', async () => {
    expect(await findingsOf(await withLetterAs('K', 'X'), 'pdf')).toEqual([
      'text_altered /skills/0/keywords/0',
    ]);
    expect(await findingsOf(await withLetterAs('K', '\uFFFD'), 'pdf')).toEqual([
      'glyph_missing /skills/0/keywords/0',
    ]);
    expect(await findingsOf(await withLetterAs('K', '\uE001'), 'pdf')).toEqual([
      'glyph_missing /skills/0/keywords/0',
    ]);
  });

  it('reports an empty box', async () => {
    const boxed = await inRun('Imogen', (written) => written.replace(/<....>/, '<0000>'));
    expect(await findingsOf(boxed, 'pdf')).toContain('glyph_missing ');
  });

  it('reports missing and dead links and unexpected targets', async () => {
    const gone = withLink(work, (link, all) => {
      const index = all.asArray().findIndex((each) => link.context.lookup(each) === link);
      all.remove(index);
    });
    expect(await findingsOf(await gone, 'pdf')).toEqual(['link_missing /work/0/url']);
    const flat = withLink(work, (link) => {
      link.set(PDFName.of('Rect'), link.context.obj([0, 0, 0, 0]));
    });
    expect(await findingsOf(await flat, 'pdf')).toEqual(['link_missing /work/0/url']);
    const elsewhere = withLink('https://example.com/talk', (link) => {
      const action = entry(link, 'A');
      if (action instanceof PDFDict)
        action.set(PDFName.of('URI'), PDFString.of('https://evil.test/'));
    });
    expect(await findingsOf(await elsewhere, 'pdf')).toEqual([
      'link_missing /basics/summary',
      'link_strange ',
    ]);
  });

  it.each([
    ['is painted in an invisible mode', (written: string) => `3 Tr\n${written}\n0 Tr`],
    ['is white on white', (written: string) => `1 1 1 rg\n${written}\n0 0 0 rg`],
    ['is too small to see', (written: string) => `.01 0 0 -.01 0 9 Tm\n${written}`],
  ])('reports a text that %s', async (_, hide) => {
    const findings = await findingsOf(await inRun('Kotlin', hide), 'pdf');
    expect(findings.filter((finding) => finding.startsWith('text_hidden'))).not.toEqual([]);
  });

  it('reports a text outside the page as missing', async () => {
    const off = await inRun('Kotlin', (written) => `1 0 0 -1 9000 9 Tm\n${written}`);
    expect(await findingsOf(off, 'pdf')).toContain('text_missing /skills/0/keywords/0');
  });

  it('accepts white letters on a dark ground', async () => {
    const bytes = await changed(pdf, (document) => {
      document.getPage(0).drawRectangle({ x: 0, y: 0, width: 40, height: 40, color: rgb(0, 0, 0) });
      document.getPage(0).drawText('Kotlin', { x: 9, y: 9, color: rgb(1, 1, 1) });
    });
    const codes = (await checkOf(bytes, 'pdf')).findings.map(({ code }) => code);
    expect(codes).toEqual(['text_repeated']);
  });

  it('reports light letters that run out of their dark ground', async () => {
    const long = JSON.stringify({ basics: { name: 'Ada Lovelace' }, skills: [{ name: 'Kotlin' }] });
    const { bytes } = await renderer.render(long, options('pdf', 'executive'));
    expect((await checkOf(bytes, 'pdf', long, 'executive')).findings).toEqual([]);
    const outside = await changed(bytes, (document) =>
      rewrite(findRun(document, 'Ada'), (written) => `1 0 0 -1 210 52 Tm\n${written}`),
    );
    const { findings } = await checkOf(outside, 'pdf', long, 'executive');
    expect(findings.map(({ code }) => code)).toContain('text_hidden');
  });

  it('reports dark letters on a ground of their colour', async () => {
    const bytes = await changed(pdf, (document) => {
      document
        .getPage(0)
        .drawRectangle({ x: 0, y: 0, width: 60, height: 40, color: rgb(0, 0, 0.1) });
      document.getPage(0).drawText('Kotlin', { x: 9, y: 9, color: rgb(0.1, 0, 0) });
    });
    const codes = (await checkOf(bytes, 'pdf')).findings.map(({ code }) => code);
    expect(codes).toContain('text_hidden');
  });

  it('reports a nearly transparent text', async () => {
    expect(await findingsOf(await withState(0.01), 'pdf')).toContain('text_hidden ');
    expect(await findingsOf(await withState(0.8), 'pdf')).toEqual([]);
  });

  it.each(['classic', 'sidebar'])(
    'finds right-to-left texts in %s and reports a missing one',
    async (theme) => {
      const text = (highlights: string[]): string =>
        JSON.stringify({
          meta: { language: 'he' },
          basics: { name: 'עדה לאבלייס', phone: '+972 3 555 0142', summary: 'כתבה Python ב־1843.' },
          work: [{ name: 'מנועים', position: 'Developer', startDate: '1842', highlights }],
          skills: [{ name: 'תכנות', keywords: ['Python', 'אלגברה'] }],
          languages: [{ language: 'עברית', fluency: 'Native' }, { language: 'English' }],
        });
      const [one, other] = ['Led the migration.', 'הובילה צוות'] as const;
      const whole = await renderer.check(text([one, other]), options('pdf', theme));
      expect(whole.check).toMatchObject({ passed: true, findings: [] });
      expect(whole.check.unordered).toBeGreaterThan(10);
      const { bytes } = await renderer.render(text([one]), options('pdf', theme));
      const { findings } = await checkOf(bytes, 'pdf', text([one, other]), theme);
      expect(findings.map(({ path }) => path)).toContain('/work/0/highlights/1');
    },
  );

  it.each(['classic', 'modern', 'sidebar'])('finds the numbers of lists in %s', async (theme) => {
    const text = JSON.stringify({
      basics: { name: 'Ada', email: 'a@example.com', summary: '1. Alpha beta\n2. Gamma delta' },
      work: [{ name: 'Garden', highlights: ['Steps:\n1. dig\n2. plant', '7. seven\n8. eight'] }],
    });
    const { check } = await renderer.check(text, options('pdf', theme));
    expect(check.findings).toEqual([]);
    expect(check.found).toBe(check.texts);
  });

  it('reports words that are joined in the tags', async () => {
    const space = /<0001> Tj/;
    const joined = await inRun('Moved the signs', (written) => written.replace(space, '<> Tj'));
    const { findings } = await checkOf(joined, 'pdf');
    expect(findings).toMatchObject([{ code: 'joined_words', path: '/work/0/highlights/0' }]);
  });

  it('reports a blank page', async () => {
    const longer = await changed(pdf, (document) => document.addPage());
    const { findings, pages } = await checkOf(longer, 'pdf');
    expect(pages).toBe(2);
    expect(findings).toMatchObject([{ code: 'page_blank', page: 2 }]);
  });
});
