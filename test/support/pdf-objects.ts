import { PDFParser, type PDFContext } from '@cantoo/pdf-lib';

/** Number, type and text of every object. */
export const dump = (context: PDFContext | undefined): string[] | undefined =>
  context
    ?.enumerateIndirectObjects()
    .map(([ref, object]) => `${String(ref)} ${object.constructor.name} ${String(object)}`);

/** The objects as pdf-lib reads them. */
export const parsed = async (bytes: Uint8Array): Promise<string[] | undefined> =>
  dump(await PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument());
