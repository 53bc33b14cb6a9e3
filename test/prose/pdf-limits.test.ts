import { readProsePdf } from '../../src/prose/pdf-lines.ts';
import { pdfWithContent } from '../support/hostile-pdf.ts';

describe('readProsePdf', () => {
  it.each([
    ['texts', pdfWithContent('BT ET '.repeat(130_000)), 'more than 250000 drawing operators'],
    [
      'forms that call each other ten times',
      pdfWithContent('/X0 Do', {
        forms: Array.from({ length: 8 }, (_, index) => `/X${index + 1} Do `.repeat(10)),
      }),
      'more than 5000 forms',
    ],
    ['saved states', pdfWithContent('q '.repeat(600)), 'more than 500 saved graphics states'],
    ['pages', pdfWithContent('', { pages: 201 }), '201 pages, at most 200 are read'],
  ])('refuses too many %s, with the limit', async (_, pdf, message) => {
    await expect(readProsePdf(pdf)).rejects.toMatchObject({
      code: 'too_large',
      message: `The résumé is too large: ${message}.`,
    });
  });

  it('reads states that are saved and restored many times', async () => {
    expect(await readProsePdf(pdfWithContent('q Q '.repeat(10_000)))).toEqual([]);
  });
});
