import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page in content stream order, as extractors read it. */
export const pdfPages = async (bytes: Uint8Array): Promise<string[]> => {
  // pdf.js detaches the buffer, so it gets a copy.
  const task = getDocument({ data: bytes.slice(), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join(''),
    );
  }
  await task.destroy();
  return pages;
};
