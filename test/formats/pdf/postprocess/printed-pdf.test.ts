import { PDFDocument } from '@cantoo/pdf-lib';
import { openPrintedPdf } from '../../../../src/formats/pdf/postprocess/printed-pdf.ts';
import { limits } from '../../../../src/limits.ts';

const blank = async (pages: number): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  for (let count = 0; count < pages; count += 1) document.addPage();
  return document.save();
};

describe('openPrintedPdf', () => {
  it('accepts the allowed number of pages, and refuses one more', async () => {
    const { pages } = await openPrintedPdf(await blank(limits.pages));
    expect(pages).toHaveLength(100);
    await expect(openPrintedPdf(await blank(limits.pages + 1))).rejects.toMatchObject({
      code: 'too_large',
      message: expect.stringMatching(/^The résumé takes 101 pages; at most 100 are printed\./),
    });
  });
});
