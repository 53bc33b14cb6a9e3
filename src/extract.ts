import { RenderError } from './errors.ts';

/**
 * The résumé that a PDF or Word file of ours carries, as the JSON text it was made from.
 * @throws RenderError no_source when the file is neither, or carries none
 */
export const extractSource = async (bytes: Uint8Array): Promise<string> => {
  const source = await readSourceOf(bytes);
  if (source !== undefined) return source;
  throw new RenderError(
    'no_source',
    'This file carries no résumé. It may have been made with --attach off.',
  );
};

const readSourceOf = async (bytes: Uint8Array): Promise<string | undefined> => {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  try {
    if (head.includes('%PDF-')) {
      const { readAttachment } = await import('./formats/pdf/attachment.ts');
      return (await readAttachment(bytes))?.text;
    }
    if (head.startsWith('PK')) {
      const { readSource } = await import('./formats/docx/source.ts');
      return readSource(bytes);
    }
  } catch (cause) {
    throw new RenderError('no_source', 'This file is damaged: it cannot be read as PDF or Word.', {
      cause,
    });
  }
  throw new RenderError('no_source', 'This file is neither a PDF nor a Word document (.docx).');
};
