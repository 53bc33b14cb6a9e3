import { RenderError } from '../../errors.ts';
import { openPdf, type PdfDocument } from '../../pdf/document.ts';
import { entry, arrayItems, nameText, streamBytes, stringOf } from '../../pdf/objects.ts';
import type { AttachedSource } from './postprocess/pdf-metadata.ts';

/**
 * The source file embedded in a PDF; `undefined` if there is none.
 * @throws RenderError invalid_document if the bytes are not a readable PDF, or the PDF is encrypted
 */
export const readPdfSource = async (pdf: Uint8Array): Promise<AttachedSource | undefined> => {
  const { catalog } = await openUnencrypted(pdf);
  const specification = arrayItems(entry(catalog, 'AF')).find(
    (file) => nameText(entry(file, 'AFRelationship')) === 'Source',
  );
  const stream = entry(entry(specification, 'EF'), 'F');
  if (stream === undefined) return undefined;
  return {
    name: stringOf(entry(specification, 'UF')) ?? '',
    mediaType: nameText(entry(stream, 'Subtype')) ?? 'application/octet-stream',
    text: Buffer.from(streamBytes(stream)).toString('utf8'),
    description: stringOf(entry(specification, 'Desc')) ?? '',
  };
};

const openUnencrypted = async (pdf: Uint8Array): Promise<PdfDocument> => {
  try {
    const document = await openPdf(pdf);
    if (document.context.trailerInfo.Encrypt !== undefined) throw new Error('It is encrypted.');
    return document;
  } catch (cause) {
    throw new RenderError('invalid_document', 'The file is not a readable PDF.', { cause });
  }
};
