import { RenderError } from './errors.ts';
import { documentKind } from './text/file-signatures.ts';

/**
 * The résumé embedded in a PDF or Word file of Vitae, as JSON text.
 * @throws RenderError invalid_document for a damaged or encrypted file, or one of another type; no_source for
 * one without an embedded résumé
 */
export const extractSource = async (bytes: Uint8Array): Promise<string> => {
  const source = await readEmbeddedSource(bytes);
  if (source !== undefined) return source;
  throw new RenderError(
    'no_source',
    'The file does not contain a résumé of Vitae: it was made by another program, or with --attach off. To read its text: render import',
  );
};

const readEmbeddedSource = async (bytes: Uint8Array): Promise<string | undefined> => {
  const kind = documentKind(bytes);
  if (kind === 'pdf') {
    const { readPdfSource } = await import('./formats/pdf/embedded-source.ts');
    return (await readPdfSource(bytes))?.text;
  }
  if (kind === 'package') {
    const { readWordSource } = await import('./formats/docx/package/embedded-source.ts');
    return readWordSource(bytes);
  }
  throw new RenderError(
    'invalid_document',
    'The file is neither a PDF nor a Word document (.docx).',
  );
};
