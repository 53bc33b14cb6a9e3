import { PDFDocument } from '@cantoo/pdf-lib';
import { openPdf, pagesOf } from '../../src/pdf/document.ts';

describe('openPdf', () => {
  it.each([true, false])('opens a file, with object streams: %s', async (useObjectStreams) => {
    const document = await PDFDocument.create();
    for (let width = 1; width <= 3; width += 1) document.addPage([width, 10]);
    const opened = await openPdf(await document.save({ useObjectStreams }));
    const widths = pagesOf(opened).map(({ node }) =>
      node.lookup(node.context.obj('MediaBox'))?.toString(),
    );
    expect(widths).toEqual(['[ 0 0 1 10 ]', '[ 0 0 2 10 ]', '[ 0 0 3 10 ]']);
    for (const { ref, node } of pagesOf(opened)) expect(opened.context.lookup(ref)).toBe(node);
  });

  it('refuses bytes that are not a PDF', async () => {
    await expect(openPdf(Buffer.from('no PDF'))).rejects.toThrow();
  });
});
