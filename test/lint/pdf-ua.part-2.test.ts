import { PDFDict, PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib';
import { allBookmarks } from '../../src/pdf/bookmarks.ts';
import { dictOf, entry } from '../../src/pdf/objects.ts';
import { readStructure } from '../../src/pdf/structure-tree.ts';
import { sound, soundBut, soundPdf2 } from '../support/tagged-pdf.ts';
import { lintPdfUa } from './pdf-ua.ts';

const rulesAfter = async (change: (document: PDFDocument) => void): Promise<string[]> => {
  const findings = await lintPdfUa(await soundBut(change, soundPdf2), 2);
  return findings.map(({ rule }) => rule);
};

describe('checkPart2', () => {
  it('accepts a valid document', async () => {
    expect(await lintPdfUa(await soundPdf2, 2)).toEqual([]);
  });

  it('reports a file of PDF 1.7 that claims PDF/UA-1', async () => {
    const rules = (await lintPdfUa(await sound, 2)).map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(['6.1-1', '5-2', '8.2.5.2', '6.1.3']));
  });

  it('reports a Document outside the namespace of PDF 2.0', async () => {
    expect(
      await rulesAfter((document) => {
        const [root] = readStructure(document);
        root?.dict.delete(PDFName.of('NS'));
      }),
    ).toEqual(['8.2.5.2']);
  });

  it('reports a bookmark that points to a page only', async () => {
    expect(
      await rulesAfter((document) => {
        for (const bookmark of allBookmarks(document)) {
          dictOf(entry(bookmark, 'A'))?.delete(PDFName.of('SD'));
        }
      }),
    ).toEqual(['8.8']);
  });

  it('reports an Info dictionary', async () => {
    expect(
      await rulesAfter(({ context }) => {
        const info = PDFDict.withContext(context);
        info.set(PDFName.of('Title'), PDFHexString.fromText('Ada'));
        context.trailerInfo.Info = context.register(info);
      }),
    ).toEqual(['6.1.3']);
  });

  it('reports an emphasis of PDF 2.0 without its namespace', async () => {
    expect(
      await rulesAfter((document) => {
        const [root] = readStructure(document);
        const [, paragraph] = root?.kids ?? [];
        if (paragraph?.kind === 'element') paragraph.dict.set(PDFName.of('S'), PDFName.of('Em'));
        if (paragraph?.kind === 'element') paragraph.dict.delete(PDFName.of('NS'));
      }),
    ).toContain('7.1-5');
  });
});
