import { addFigureBoxes } from '../../../../../src/formats/pdf/postprocess/structure/figure-boxes.ts';
import { entry, arrayItems, numberOf } from '../../../../../src/pdf/objects.ts';
import { attributesOf } from '../../../../../src/pdf/structure-tree.ts';
import { marked, tag } from '../../../../support/skia-pdf.ts';
import { printed } from '../tree-shape.ts';

/** The bounding box of a figure with MCID 1. */
const boxOf = async (content: string): Promise<unknown> => {
  const pdf = await printed(tag('Figure', 1), { pages: [content] });
  addFigureBoxes(pdf);
  const [attribute] = pdf.structure.flatMap(attributesOf);
  return attribute && arrayItems(entry(attribute, 'BBox')).map(numberOf);
};

const flipped = '.5 0 0 -.5 0 842 cm\n';

describe('addFigureBoxes', () => {
  it('gives a figure the box of its picture on the page', async () => {
    const picture = marked('Figure', 1, 'q\n100 0 0 120 20 30 cm\n/X1 Do\nQ');
    expect(await boxOf(`${flipped}${marked('P', 0, '/X0 Do')}${picture}`)).toEqual([
      10, 767, 60, 827,
    ]);
  });

  it('leaves out what is clipped', async () => {
    const clip = '40 30 60 200 re\nW* n\n';
    const picture = marked('Figure', 1, `q\n${clip}100 0 0 120 20 30 cm\n/X1 Do\nQ`);
    expect(await boxOf(`${flipped}q\n0 0 1 1 re\nW n\nQ\n${picture}`)).toEqual([20, 767, 50, 827]);
  });

  it('does not invent a box for a figure without a picture', async () => {
    expect(await boxOf(marked('Figure', 1, ''))).toBeUndefined();
  });
});
