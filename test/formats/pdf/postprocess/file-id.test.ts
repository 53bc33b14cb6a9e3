import { fillFileId, reserveFileId } from '../../../../src/formats/pdf/postprocess/file-id.ts';
import { savePrintedPdf } from '../../../../src/formats/pdf/postprocess/printed-pdf.ts';
import { tag } from '../../../support/skia-pdf.ts';
import { printed } from './tree-shape.ts';

const saved = async (words: string): Promise<string> => {
  const pdf = await printed(tag('Document'), { pages: [`(${words}) Tj`] });
  reserveFileId(pdf);
  return Buffer.from(fillFileId(await savePrintedPdf(pdf))).toString('latin1');
};

const idOf = (file: string) => /\/ID\s*\[\s*<([0-9A-F]{32})>\s*<([0-9A-F]{32})>\s*\]/.exec(file);

describe('fillFileId', () => {
  it('gives equal files the same identifier and different files different ones', async () => {
    const [, first, second] = idOf(await saved('a')) ?? [];
    expect(first).toBeDefined();
    expect(second).toBe(first);
    expect(idOf(await saved('a'))?.[1]).toBe(first);
    expect(idOf(await saved('b'))?.[1]).not.toBe(first);
  });
});
