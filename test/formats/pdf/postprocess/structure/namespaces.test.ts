import { assignNamespaces } from '../../../../../src/formats/pdf/postprocess/structure/namespaces.ts';
import { entry, arrayItems, stringOf } from '../../../../../src/pdf/objects.ts';
import { walkElements } from '../../../../../src/pdf/structure-tree.ts';
import type { PdfVersion } from '../../../../../src/pdf/writer.ts';
import { tag } from '../../../../support/skia-pdf.ts';
import { printed } from '../tree-shape.ts';

const pdf2 = 'http://iso.org/pdf2/ssn';

/** The namespaces of the tree, and of each type in it. */
const namespacesIn = async (version: PdfVersion): Promise<unknown[]> => {
  const tree = tag('Document', tag('Art', tag('P', tag('Strong', 0))));
  const pdf = await printed(tree, {}, version);
  assignNamespaces(pdf);
  const declared = arrayItems(entry(entry(pdf.catalog, 'StructTreeRoot'), 'Namespaces'));
  const types: unknown[] = [];
  walkElements(pdf.structure, ({ type, dict }) => {
    types.push([type, stringOf(entry(entry(dict, 'NS'), 'NS'))]);
  });
  return [declared.map((one) => stringOf(entry(one, 'NS'))), ...types];
};

describe('assignNamespaces', () => {
  it('assigns the types of PDF 2.0 to its namespace, and leaves the older ones in the default one', async () => {
    expect(await namespacesIn('2.0')).toEqual([
      [pdf2],
      ...[
        ['Document', pdf2],
        ['Art', undefined],
        ['P', pdf2],
        ['Strong', pdf2],
      ],
    ]);
  });

  it('writes no namespace to PDF 1.7', async () => {
    const types = ['Document', 'Art', 'P', 'Strong'].map((type) => [type, undefined]);
    expect(await namespacesIn('1.7')).toEqual([[], ...types]);
  });
});
