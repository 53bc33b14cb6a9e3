import { openPdf, pagesOf } from '../../src/pdf/document.ts';
import { pageContent } from '../../src/pdf/objects.ts';
import { readShownText } from '../../src/pdf/text-operators.ts';

/** The numbers, from 1, of pages without tagged text. The name and number at the foot of a page are not tagged. */
export const blankPages = async (pdf: Uint8Array): Promise<number[]> =>
  pagesOf(await openPdf(pdf)).flatMap(({ node }, index) =>
    readShownText(pageContent(node)).some(({ mcid }) => mcid !== undefined) ? [] : [index + 1],
  );
