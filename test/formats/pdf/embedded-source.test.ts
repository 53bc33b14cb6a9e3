import { readPdfSource } from '../../../src/formats/pdf/embedded-source.ts';
import { postprocessPdf } from '../../../src/formats/pdf/postprocess/postprocess.ts';
import { marked, skiaPdf, tag, text } from '../../support/skia-pdf.ts';
import { facts } from './postprocess/sample-metadata.ts';

const plain = skiaPdf({ tree: tag('Document', tag('P', 0)), pages: [marked('P', 0, text('a'))] });

describe('readAttachment', () => {
  it('returns the embedded file unchanged', async () => {
    expect(await readPdfSource(await postprocessPdf(await plain, facts))).toEqual(facts.attachment);
  });

  it('returns undefined for a PDF without a source file', async () => {
    expect(await readPdfSource(await plain)).toBeUndefined();
  });

  it('refuses bytes that are not a PDF', async () => {
    await expect(readPdfSource(Buffer.from('PK'))).rejects.toMatchObject({
      code: 'invalid_document',
      message: 'The file is not a readable PDF.',
    });
  });
});
