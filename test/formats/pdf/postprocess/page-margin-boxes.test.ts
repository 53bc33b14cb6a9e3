import { moveMarginTextToEnd } from '../../../../src/formats/pdf/postprocess/page-margin-boxes.ts';
import { marked, text } from '../../../support/skia-pdf.ts';

const moved = (content: string): string =>
  Buffer.from(moveMarginTextToEnd(Buffer.from(content, 'latin1'), 842)).toString('latin1');

const body = `q\n${marked('P', 0, text('Ada'))}Q\n`;

describe('moveMarginTextToEnd', () => {
  it('moves text before the first tagged content to the end and marks it as a footer', () => {
    const margin = `q\n3 0 0 3 0 900 cm\n${text('Page 1')}Q`;
    expect(moved(`.24 0 0 -.24 0 842 cm\n${margin}\n${body}`)).toBe(
      `.24 0 0 -.24 0 842 cm\n\n${body}\n/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n${margin}\nEMC\n`,
    );
  });

  it('marks text in the upper half of the page as a header', () => {
    const foot = `q\n1 0 0 1 0 2000 cm\n${text('Page 1')}Q\n`;
    const result = moved(`.24 0 0 -.24 0 842 cm\n${foot}q\n${text('Ada')}Q\n${body}`);
    expect(result.match(/(?<=Subtype \/)\w+/g)).toEqual(['Footer', 'Header']);
  });

  it('keeps the background below all other content', () => {
    const result = moved(`q\n1 0 0 rg\n0 0 9 9 re\nf\n${text('Page 1')}Q\n${body}`);
    expect(result.indexOf('re\nf')).toBeLessThan(result.indexOf('/MCID'));
    expect(result.match(/re\nf/g)).toHaveLength(1);
    expect(result.match(/BT/g)).toHaveLength(2);
    expect(result.lastIndexOf('BT')).toBeGreaterThan(result.indexOf('/Pagination'));
    expect(result.match(/1 0 0 rg/g)).toHaveLength(2);
  });

  it('moves margin text with ActualText', () => {
    const spelled = '/Span <</ActualText (fi)>> BDC\n<0001> Tj\nEMC';
    const result = moved(`q\nBT\n${spelled}\nET\nQ\n${body}`);
    expect(result.indexOf(spelled)).toBeGreaterThan(result.indexOf('/Pagination'));
  });

  it.each([
    ['without margin text', body],
    ['with paths only before its text', `q\n0 0 9 9 re\nf\nQ\n${body}`],
    ['without tagged content', `q\n${text('Page 1')}Q\n`],
  ])('does not change a page %s', (_, content) => {
    expect(moved(content)).toBe(content);
  });
});
