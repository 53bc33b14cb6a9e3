import { markArtifacts } from '../../../../../src/formats/pdf/postprocess/artifacts.ts';
import { repairToUnicode } from '../../../../../src/formats/pdf/postprocess/repair-to-unicode.ts';
import { splitActualText } from '../../../../../src/formats/pdf/postprocess/structure/split-actual-text.ts';
import { collectClaims } from '../../../../../src/formats/pdf/postprocess/structure/write-tree.ts';
import { pageContent } from '../../../../../src/pdf/objects.ts';
import { tag } from '../../../../support/skia-pdf.ts';
import { printed, shape } from '../tree-shape.ts';

/** The structure and the content after the repair of spellings. */
const split = async (content: string) => {
  const pdf = await printed(tag('P', 0), { pages: [content] });
  repairToUnicode(pdf);
  splitActualText(pdf);
  markArtifacts(pdf, collectClaims(pdf));
  const [page] = pdf.pages;
  const written = page ? Buffer.from(pageContent(page.node)).toString('latin1') : '';
  return { shape: shape(pdf.structure), content: written.replace(/\s+/g, ' ').trim() };
};

const font = '/F1 9 Tf';

describe('splitActualText', () => {
  it('gives a text with ActualText and the texts around it an MCID each', async () => {
    const spelled = '/Span <</ActualText (xy)>> BDC <00410042> Tj EMC';
    const before = `/P <</MCID 0>>BDC BT ${font} <0043> Tj ${spelled} <00410042> Tj ET 0 0 1 1 re f EMC`;
    expect(await split(before)).toEqual({
      shape: 'P(0 1 2)',
      content:
        `BT ${font} /Span <</MCID 0 >> BDC <0043> Tj EMC ` +
        '/Span <</MCID 1 /ActualText <FEFF00780079> >> BDC <00410042> Tj EMC ' +
        '/Span <</MCID 2 >> BDC <00410042> Tj EMC ET /Artifact BMC 0 0 1 1 re f EMC',
    });
  });

  it('removes ActualText that says the same as the glyphs', async () => {
    const spelled = '/Span <</ActualText <FEFF00A0>>> BDC <0020> Tj EMC';
    expect(await split(`/P <</MCID 0>>BDC BT ${font} ${spelled} <0041> Tj ET EMC`)).toEqual({
      shape: 'P(0)',
      content: `/P <</MCID 0>>BDC BT ${font} <0020> Tj <0041> Tj ET EMC`,
    });
  });

  it('does not divide a sequence with a picture', async () => {
    const spelled = '/Span <</ActualText (xy)>> BDC <0041> Tj EMC';
    const content = `/P <</MCID 0>>BDC BT ${font} ${spelled} <0041> Tj ET /X1 Do EMC`;
    expect(await split(content)).toEqual({ shape: 'P(0)', content });
  });
});
