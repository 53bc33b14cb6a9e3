import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from '../../../../src/browser/browser.ts';
import { createBrowser } from '../../../../src/browser/create-browser.ts';
import { postprocessPdf } from '../../../../src/formats/pdf/postprocess/postprocess.ts';
import { entry, arrayItems, nameText } from '../../../../src/pdf/objects.ts';
import { readStructure } from '../../../../src/pdf/structure-tree.ts';
import { readVersion } from '../../../../src/version.ts';
import { lintDeterminism, lintTraces } from '../../../lint/determinism.ts';
import { lintPdfUa } from '../../../lint/pdf-ua.ts';
import { lintTagTree } from '../../../lint/tag-tree.ts';
import { pdfPages } from '../../../support/pdf-text.ts';
import { facts } from './sample-metadata.ts';
import { shape } from './tree-shape.ts';

const page = (body: string, style = ''): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>t</title><style>h2{border-bottom:1px solid}${style}</style></head>
<body>${body}</body></html>`;

const resume = page(
  `<header><h1>Ada Łovelace</h1><p><a href="mailto:ada@example.org">ada@example.org</a></p></header>
  <section><h2>Real Work</h2><div role="paragraph" style="display:flex"><b>Engines</b><span>1843</span></div>
  <ul><li>Wrote <em>the first</em> program</li><li>Foresaw <a href="https://example.org/">music</a></li></ul>
  <p style="opacity:.5">Faded</p>
  <table><tr><th scope="col">Year</th><th scope="col">Note</th></tr><tr><td></td><td>G</td></tr></table>
  </section>`,
);

const withMargins = page(
  `<h1>Ada Łovelace</h1><p>one</p><p style="break-before:page">two</p>`,
  '@page{margin:20mm;@top-right{content:"Page " counter(page)}}',
);

let browser: Browser;
beforeAll(() => (browser = createBrowser()));
afterAll(() => browser.close());

const print = (html: string, from: Browser = browser): Promise<Uint8Array> =>
  from.withPage(async (sheet) => {
    await sheet.load(html);
    return sheet.print();
  });

/** The glyph codes and gaps of a shown text. */
const glyphCodes = (glyphs: unknown): unknown[] =>
  (Array.isArray(glyphs) ? glyphs : []).map((glyph) => glyph.originalCharCode ?? glyph);

/** The painting operators of each page with their operands, without marked content. */
const paintedOps = async (bytes: Uint8Array): Promise<unknown[]> => {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const marks: readonly number[] = [
    OPS.beginMarkedContent,
    OPS.beginMarkedContentProps,
    OPS.endMarkedContent,
    OPS.dependency,
  ];
  const painted: unknown[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList();
    fnArray.forEach((operator, index) => {
      // pdf.js names objects by their numbers in the file, which change.
      const named = operator === OPS.setFont || operator === OPS.paintFormXObjectBegin;
      const operands: unknown[] = argsArray[index] ?? [];
      if (marks.includes(operator)) return;
      if (operator === OPS.showText) painted.push([operator, glyphCodes(operands[0])]);
      else painted.push([operator, named ? operands.slice(1) : operands]);
    });
  }
  await task.destroy();
  return painted;
};

describe('finishPdf', () => {
  it('returns a PDF that meets PDF/UA-1, unlike the PDF of Chromium', async () => {
    const raw = await print(resume);
    const broken = new Set((await lintPdfUa(raw)).map(({ rule }) => rule));
    expect([...broken]).toEqual(expect.arrayContaining(['7.1-3', '7.1-8', '7.18.5-2', '7.2-20']));
    expect(await lintPdfUa(await postprocessPdf(raw, facts))).toEqual([]);
  });

  it('returns a PDF 2.0 that meets PDF/UA-2 and keeps emphasis in its tags', async () => {
    const raw = await print(page('<h1>Ada</h1><p>one <strong>two</strong> <em>three</em></p>'));
    const bytes = await postprocessPdf(raw, { ...facts, standard: 'ua2+a4f' });
    expect(await lintPdfUa(bytes, 2)).toEqual([]);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(shape(readStructure(document))).toMatch(/P\(\d+ Strong\(\d+\) \d+ Em\(\d+\)\)/);
  });

  it('writes a structure tree of standard types', async () => {
    const bytes = await postprocessPdf(await print(resume), facts);
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const types = shape(readStructure(document)).replace(/(?<=[( ])\d+( \d+)*/g, '#');
    expect(types).toBe(
      'Document(Sect(H1(#) P(Link(# @))) Sect(H2(#) P(#) ' +
        'L(LI(LBody(#)) LI(LBody(# Link(# @)))) P(#) ' +
        'Table(TR(TH(#) TH(#)) TR(TD TD(#)))))',
    );
    const expected = { name: 'Ada Łovelace', titles: ['Real Work'] };
    expect(await lintTagTree(bytes, expected)).toEqual([]);
  });

  it('does not change painted content', async () => {
    const raw = await print(resume);
    expect(await paintedOps(await postprocessPdf(raw, facts))).toEqual(await paintedOps(raw));
  });

  it('moves margin text after the page text', async () => {
    const raw = await print(withMargins);
    expect(await pdfPages(raw)).toEqual(['Page 1\nAda Łovelace\none', 'Page 2\ntwo']);
    expect(await pdfPages(await postprocessPdf(raw, facts))).toEqual([
      'Ada Łovelace\none\nPage 1',
      'two\nPage 2',
    ]);
  });

  it('writes PDF 1.7 with metadata', async () => {
    const bytes = await postprocessPdf(await print(resume), facts);
    expect(Buffer.from(bytes.subarray(0, 9)).toString('latin1')).toBe('%PDF-1.7\n');
    const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
    const { info } = await (await task.promise).getMetadata();
    await task.destroy();
    const software = `Vitae ${readVersion()}`;
    expect(info).toMatchObject({
      Title: facts.title,
      Author: facts.author,
      Subject: facts.subject,
      Keywords: 'Mathematics, R&D',
      Creator: software,
      Producer: software,
      CreationDate: 'D:20240506070809Z',
      ModDate: 'D:20240506070809Z',
      Language: 'en-GB',
    });
  });

  it('writes the colour profile and embeds the source', async () => {
    const bytes = await postprocessPdf(await print(resume), facts);
    const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
    const [intent] = arrayItems(entry(catalog, 'OutputIntents'));
    expect(nameText(entry(intent, 'S'))).toBe('GTS_PDFA1');
    const [file] = arrayItems(entry(catalog, 'AF'));
    expect(nameText(entry(file, 'AFRelationship'))).toBe('Source');
    const [, listed] = arrayItems(entry(entry(entry(catalog, 'Names'), 'EmbeddedFiles'), 'Names'));
    expect(listed).toBe(file);
  });

  it('embeds no source and writes no date if none is given', async () => {
    const { standard, title, keywords, headings, language } = facts;
    const bytes = await postprocessPdf(await print(resume), {
      standard,
      title,
      keywords,
      headings,
      language,
    });
    const { catalog, context } = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(catalog.get(PDFName.of('AF'))).toBeUndefined();
    expect(entry(context.lookup(context.trailerInfo.Info), 'CreationDate')).toBeUndefined();
    expect(await lintPdfUa(bytes)).toEqual([]);
  });

  it('returns the same bytes for a reused page and for another browser', async () => {
    const other = createBrowser();
    try {
      const files = [await print(resume), await print(withMargins), await print(resume)];
      files.push(await print(resume, other));
      const [first, , reused, elsewhere] = await Promise.all(
        files.map((raw) => postprocessPdf(raw, facts)),
      );
      expect(lintDeterminism([first!, reused!, elsewhere!])).toEqual([]);
      expect(await lintTraces(first!)).toEqual([]);
      expect((await lintTraces(files[0]!)).map(({ rule }) => rule)).toContain('engine-named');
    } finally {
      await other.close();
    }
  });

  it('converts an empty page to PDF/UA-1', async () => {
    const bytes = await postprocessPdf(await print(page('')), { ...facts, headings: [] });
    expect(await lintPdfUa(bytes)).toEqual([]);
    expect(readStructure(await PDFDocument.load(bytes))).toMatchObject([{ type: 'Document' }]);
  });

  it('refuses text without tags', async () => {
    const untagged = await PDFDocument.create();
    untagged.addPage().drawText('Ada');
    await expect(postprocessPdf(await untagged.save(), facts)).rejects.toMatchObject({
      code: 'internal',
    });
  });
});
