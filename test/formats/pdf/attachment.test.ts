import { readAttachment } from '../../../src/formats/pdf/attachment.ts';
import { finishPdf } from '../../../src/formats/pdf/finish/finish.ts';
import { marked, skiaPdf, tag, text } from '../../support/skia-pdf.ts';
import { facts } from './finish/facts.ts';

const plain = skiaPdf({ tree: tag('Document', tag('P', 0)), pages: [marked('P', 0, text('a'))] });

describe('readAttachment', () => {
  it('gives back what was attached, letter by letter', async () => {
    expect(await readAttachment(await finishPdf(await plain, facts))).toEqual(facts.attachment);
  });

  it('finds nothing in a PDF that carries nothing', async () => {
    expect(await readAttachment(await plain)).toBeUndefined();
  });

  it('says of other bytes that they are no PDF', async () => {
    await expect(readAttachment(Buffer.from('PK'))).rejects.toMatchObject({
      code: 'invalid_resume',
      message: 'This file is no PDF that can be read.',
    });
  });
});
