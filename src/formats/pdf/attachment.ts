import { RenderError } from '../../errors.ts';
import type { SourceFile } from './finish/facts.ts';
import { openPdf, type PdfDocument } from '../../pdf-syntax/document.ts';
import { bytesOf, entry, itemsOf, nameOf, textOf } from '../../pdf-syntax/objects.ts';

/**
 * The source file embedded in a PDF; `undefined` if there is none.
 * @throws RenderError invalid_resume if the bytes are not a readable PDF, or the PDF is encrypted
 */
export const readAttachment = async (pdf: Uint8Array): Promise<SourceFile | undefined> => {
  const { catalog } = await load(pdf);
  const specification = itemsOf(entry(catalog, 'AF')).find(
    (file) => nameOf(entry(file, 'AFRelationship')) === 'Source',
  );
  const stream = entry(entry(specification, 'EF'), 'F');
  if (stream === undefined) return undefined;
  return {
    name: textOf(entry(specification, 'UF')) ?? '',
    mediaType: nameOf(entry(stream, 'Subtype')) ?? 'application/octet-stream',
    text: Buffer.from(bytesOf(stream)).toString('utf8'),
    description: textOf(entry(specification, 'Desc')) ?? '',
  };
};

const load = async (pdf: Uint8Array): Promise<PdfDocument> => {
  try {
    const document = await openPdf(pdf);
    if (document.context.trailerInfo.Encrypt !== undefined) throw new Error('It is encrypted.');
    return document;
  } catch (cause) {
    throw new RenderError('invalid_resume', 'The file is not a readable PDF.', { cause });
  }
};
