import { PDFName, PDFNumber, PDFStream } from '@cantoo/pdf-lib';
import { claimXObjectContent } from '../../../../../src/formats/pdf/postprocess/structure/xobject-content.ts';
import { isElement, type Content } from '../../../../../src/pdf/structure-tree.ts';
import { marked, tag, text } from '../../../../support/skia-pdf.ts';
import { printed } from '../tree-shape.ts';

describe('claimXObjectContent', () => {
  it('assigns marked content drawn by a form to that form', async () => {
    const pdf = await printed(tag('P', 0, 1), {
      pages: [marked('P', 0, text('plain')) + '/X1 Do'],
      forms: { X1: marked('P', 1, text('faded')) },
    });
    claimXObjectContent(pdf);
    const marks = pdf.structure
      .flatMap(({ kids }) => kids)
      .filter((kid): kid is Content => !isElement(kid) && kid.kind === 'content');
    const [page, form] = pdf.streams;
    expect(marks.map((mark) => mark.form)).toEqual([undefined, form?.owner]);
    expect(page?.owner).not.toBe(form?.owner);
  });

  it('does not change a form with its own StructParents', async () => {
    const pdf = await printed(tag('P', 1), {
      pages: ['/X1 Do'],
      forms: { X1: marked('P', 1, text('faded')) },
    });
    const form = pdf.streams.find(({ owner, page }) => owner !== page);
    const stream = form && pdf.context.lookup(form.owner);
    if (!(stream instanceof PDFStream)) throw new Error('There is no form.');
    stream.dict.set(PDFName.of('StructParents'), PDFNumber.of(7));
    claimXObjectContent(pdf);
    expect(pdf.structure[0]?.kids).toMatchObject([{ mcid: 1 }]);
    expect(pdf.structure[0]?.kids[0]).not.toHaveProperty('form');
  });
});
