import { readPdfSource } from '../../../src/formats/pdf/embedded-source.ts';
import { postprocessPdf } from '../../../src/formats/pdf/postprocess/postprocess.ts';
import { marked, skiaPdf, tag, text } from '../../support/skia-pdf.ts';
import { facts } from './postprocess/sample-metadata.ts';

const plain = skiaPdf({ tree: tag('Document', tag('P', 0)), pages: [marked('P', 0, text('a'))] });

/** A PDF with a source file, the first bytes of whose packed data are overwritten. */
const withDamagedSource = async () => {
  const bytes = Buffer.from(await postprocessPdf(await plain, facts));
  const at = bytes.indexOf('stream\n', bytes.indexOf('/Subtype /application#2Fjson'));
  bytes.fill(0xff, at + 7, at + 17);
  return { bytes, at };
};

describe('readPdfSource', () => {
  it('returns the embedded file unchanged', async () => {
    expect(await readPdfSource(await postprocessPdf(await plain, facts))).toEqual(facts.attachment);
  });

  it('returns undefined for a PDF without a source file', async () => {
    expect(await readPdfSource(await plain)).toBeUndefined();
  });

  it('refuses a PDF whose source file does not unpack', async () => {
    const { bytes, at } = await withDamagedSource();
    expect(at).toBeGreaterThan(0);
    await expect(readPdfSource(bytes)).rejects.toMatchObject({
      code: 'invalid_document',
      message: expect.stringMatching(
        /^The file is not a readable PDF: .* Download it again/,
      ) as string,
    });
  });

  it('refuses bytes that are not a PDF', async () => {
    await expect(readPdfSource(Buffer.from('PK'))).rejects.toMatchObject({
      code: 'invalid_document',
      message: expect.stringMatching(
        /^The file is not a readable PDF: .* Download it again/,
      ) as string,
    });
  });
});
