import type { Signature } from '../../../../src/view/model.ts';
import { renderSample, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { paragraphsOf, styleOf } from '../../../support/open-docx.ts';

const render = (signature: Signature, layout: object = {}) =>
  renderSample({ view: { ...sampleView, signature }, theme: themeOf({ layout }) });

const styled = (bytes: Uint8Array) =>
  paragraphsOf(bytes).map(({ style, text }) => `${style} ${text}`);

describe('signedParagraphs', () => {
  it('has place and date, room to sign, and the name under a line', async () => {
    const bytes = await render({ placeAndDate: 'London, 5 May 1842', name: 'Ada Lovelace' });
    expect(styled(bytes).slice(-2)).toEqual([
      'SignatureDate London, 5 May 1842',
      'Signature Ada Lovelace',
    ]);
    expect(styleOf(bytes, 'SignatureDate')).toContain('<w:keepNext/>');
    expect(styleOf(bytes, 'Signature')).toMatch(/<w:pBdr><w:top w:val="single"/);
    expect(styleOf(bytes, 'SignatureDate')).toContain('w:before="460"');
  });

  it('has the line at the end of the page width, the last line of the text on the same page', async () => {
    const bytes = await render({ name: 'Ada Lovelace' });
    // 172 mm of text less 74 mm.
    expect(styleOf(bytes, 'Signature')).toContain('<w:ind w:left="5557"/>');
    const lines = paragraphsOf(bytes);
    expect(lines.at(-1)!.xml).toContain('w:before="460"');
    expect(lines.at(-2)!.xml).toContain('<w:keepNext/>');
  });

  it('has the line at place and date without a name', async () => {
    const bytes = await render({ placeAndDate: 'London' });
    expect(styled(bytes).at(-1)).toBe('Signature London');
  });

  it('is at the end of the main column', async () => {
    const aside = { side: 'end', sections: ['skills', 'languages'] };
    const lines = styled(await render({ name: 'Ada Lovelace' }, { aside }));
    expect(lines.at(-1)).toBe('Signature Ada Lovelace');
  });
});
