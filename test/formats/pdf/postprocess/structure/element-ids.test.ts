import { numberElementIds } from '../../../../../src/formats/pdf/postprocess/structure/element-ids.ts';
import { entry, stringOf } from '../../../../../src/pdf/objects.ts';
import { walkElements } from '../../../../../src/pdf/structure-tree.ts';
import { headersOf } from '../../../../../src/pdf/table-grid.ts';
import { having, tag } from '../../../../support/skia-pdf.ts';
import { printed } from '../tree-shape.ts';

describe('numberElementIds', () => {
  it('numbers ids and their references in document order, and drops references to missing ids', async () => {
    const pdf = await printed(
      tag(
        'TR',
        having(tag('TH', 0), { ID: '(node00000093)' }),
        having(tag('TH', 1), { ID: '(node00000017)' }),
        having(tag('TD', 2), { A: [{ O: 'Table', Headers: ['(node00000017)', '(gone)'] }] }),
      ),
    );
    numberElementIds(pdf);
    const ids: unknown[] = [];
    walkElements(pdf.structure, (element) => {
      ids.push(stringOf(entry(element.dict, 'ID')) ?? headersOf(element));
    });
    expect(ids).toEqual([[], 'cell00001', 'cell00002', ['cell00002']]);
  });
});
