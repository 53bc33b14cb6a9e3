/** The first bytes of kinds of files, as Latin-1 text. */
export const fileSignatures = {
  pdf: '%PDF-',
  zip: 'PK\u0003\u0004',
  png: '\x89PNG',
  jpeg: '\xff\xd8\xff',
  gif: 'GIF8',
} as const;

/** The first bytes of a file as Latin-1 text, one character for each. */
export const latin1Head = (bytes: Uint8Array, length: number): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1');

/**
 * Whether a file is a PDF or a package such as a Word file; `undefined` for other files. Readers accept a PDF whose
 * header is not at its start, but in its first 1,024 bytes.
 */
export const documentKind = (bytes: Uint8Array): 'pdf' | 'package' | undefined => {
  const head = latin1Head(bytes, 1024);
  if (head.includes(fileSignatures.pdf)) return 'pdf';
  return head.startsWith('PK') ? 'package' : undefined;
};
