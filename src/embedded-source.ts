import { RenderError } from './errors.ts';

/**
 * The résumé embedded in a PDF or Word file of Vitae, as JSON text.
 * @throws RenderError no_source when the file is of another type, or has no embedded résumé
 */
export const extractSource = async (bytes: Uint8Array): Promise<string> => {
  const source = await readEmbeddedSource(bytes);
  if (source !== undefined) return source;
  throw new RenderError(
    'no_source',
    'The file does not contain a résumé. It may have been rendered with --attach off.',
  );
};

const readEmbeddedSource = async (bytes: Uint8Array): Promise<string | undefined> => {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  try {
    if (head.includes('%PDF-')) {
      const { readEmbeddedSource: readAttachment } =
        await import('./formats/pdf/embedded-source.ts');
      return (await readAttachment(bytes))?.text;
    }
    if (head.startsWith('PK')) {
      const { readEmbeddedSource: readSource } =
        await import('./formats/docx/package/embedded-source.ts');
      return readSource(bytes);
    }
  } catch (cause) {
    throw new RenderError('no_source', 'The file is damaged and cannot be read as PDF or Word.', {
      cause,
    });
  }
  throw new RenderError('no_source', 'The file is neither a PDF nor a Word document (.docx).');
};
