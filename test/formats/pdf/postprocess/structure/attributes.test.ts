import { addAttributes } from '../../../../../src/formats/pdf/postprocess/structure/attributes.ts';
import { attributesOf } from '../../../../../src/pdf/structure-tree.ts';
import { having, tag } from '../../../../support/skia-pdf.ts';
import { printed } from '../tree-shape.ts';

describe('addAttributes', () => {
  it('adds to the attributes that an element has', async () => {
    const { context, structure } = await printed(
      tag('Document', tag('L', 0), having(tag('L', 1), { A: { O: 'Layout' } })),
    );
    const lists = structure.flatMap(({ kids }) => kids.filter((kid) => kid.kind === 'element'));
    for (const list of lists) addAttributes(context, list, { O: 'List', ListNumbering: 'Disc' });
    expect(lists.map((list) => attributesOf(list).map(String))).toEqual([
      ['<<\n/O /List\n/ListNumbering /Disc\n>>'],
      ['<<\n/O /Layout\n>>', '<<\n/O /List\n/ListNumbering /Disc\n>>'],
    ]);
  });
});
