import { strToU8, zipSync } from 'fflate';
import { extractSource } from '../src/embedded-source.ts';
import { marked, skiaPdf, tag, text } from './support/skia-pdf.ts';

describe('extractSource', () => {
  it.each([
    ['a text', strToU8('hello')],
    ['an empty file', new Uint8Array()],
    ['a broken PDF', strToU8('%PDF-1.7 nothing more')],
    ['a broken archive', strToU8('PK nothing more')],
  ])('reports that %s is not a readable document', async (_, bytes) => {
    await expect(extractSource(bytes)).rejects.toMatchObject({ code: 'invalid_document' });
  });

  it('reports that an archive or a PDF does not contain a résumé', async () => {
    const pdf = await skiaPdf({
      tree: tag('Document', tag('P', 0)),
      pages: [marked('P', 0, text('a'))],
    });
    for (const bytes of [zipSync({ 'a.txt': strToU8('x') }), pdf]) {
      await expect(extractSource(bytes)).rejects.toMatchObject({ code: 'no_source' });
    }
  });
});
