import { readTaggedText } from '../../../src/check/read/tagged-text.ts';
import { marked, skiaPdf, tag, text } from '../../support/skia-pdf.ts';

describe('readTaggedText', () => {
  it('reads the blocks of the structure tree in its order', async () => {
    const tree = tag(
      'Document',
      tag('P', 1, tag('Link', 0), 2),
      tag('L', tag('LI', tag('LBody', 3))),
    );
    const pages = [
      marked('P', 0, text('two ')) +
        marked('P', 1, text('one ')) +
        marked('P', 2, text('three')) +
        marked('P', 3, text('four')) +
        text('foot'),
    ];
    expect(await readTaggedText(await skiaPdf({ tree, pages }))).toEqual(['one two three', 'four']);
  });

  it('does not separate emphasised words of PDF 2.0 from their line', async () => {
    const tree = tag('P', 0, tag('Strong', tag('Em', 1)), tag('Sub', 2));
    const pages = [['a', 'b', 'c'].map((one, mcid) => marked('P', mcid, text(one))).join('')];
    expect(await readTaggedText(await skiaPdf({ tree, pages }))).toEqual(['abc']);
  });

  it('does not separate the lines of one text', async () => {
    const pages = [marked('P', 0, text('stay') + text('up'))];
    expect(await readTaggedText(await skiaPdf({ tree: tag('P', 0), pages }))).toEqual(['stayup']);
  });

  it('reads ActualText once instead of the glyphs', async () => {
    const spelled = '/Span <</ActualText (fi)>> BDC\nBT /F1 9 Tf <0041> Tj ET BT <0042> Tj ET\nEMC';
    const pages = [marked('P', 0, `${spelled}\n${text('ne')}`)];
    expect(await readTaggedText(await skiaPdf({ tree: tag('P', 0), pages }))).toEqual(['fine']);
  });
});
