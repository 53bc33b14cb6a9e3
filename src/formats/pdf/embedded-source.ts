import { asInvalidDocument } from '../../errors.ts';
import { openPdf, type PdfDocument } from '../../pdf/document.ts';
import { entry, arrayItems, nameText, streamBytes, stringOf } from '../../pdf/objects.ts';
import type { AttachedSource } from './postprocess/pdf-metadata.ts';

/**
 * The source file embedded in a PDF; `undefined` if there is none.
 * @throws RenderError invalid_document if the bytes are not a readable PDF, or the PDF is encrypted
 */
export const readPdfSource = async (pdf: Uint8Array): Promise<AttachedSource | undefined> => {
  try {
    const { catalog, context } = await openPdf(pdf);
    if (context.trailerInfo.Encrypt !== undefined) throw new Error('It is encrypted.');
    return attachedSource(catalog);
  } catch (cause) {
    throw asInvalidDocument(cause, 'PDF');
  }
};

const attachedSource = (catalog: PdfDocument['catalog']): AttachedSource | undefined => {
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
