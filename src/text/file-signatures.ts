import { latin1 } from './latin1.ts';

/** The first bytes of kinds of files, as Latin-1 text. */
export const fileSignatures = {
  pdf: '%PDF-',
  zip: 'PK\u0003\u0004',
  png: '\x89PNG',
  jpeg: '\xff\xd8\xff',
  gif: 'GIF8',
  /** Word before 2007. */
  doc: '\xd0\xcf\x11\xe0',
} as const;

/**
 * Whether a file is a PDF or a package such as a Word file; `undefined` for other files. Readers accept a PDF whose
 * header is not at its start, but in its first 1,024 bytes.
 */
export const documentKind = (bytes: Uint8Array): 'pdf' | 'package' | undefined => {
  const head = latin1(bytes, 0, 1024);
  if (head.includes(fileSignatures.pdf)) return 'pdf';
  return head.startsWith('PK') ? 'package' : undefined;
};
