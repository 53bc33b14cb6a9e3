import { PDFArray, PDFDict, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';
import { openPdf } from '../../src/pdf/document.ts';
import { entry, nameText, streamBytes, stringOf } from '../../src/pdf/objects.ts';
import type { LintFinding } from './finding.ts';

/** Compares files rendered from the same input, which must be identical byte for byte. */
export const lintDeterminism = (files: readonly Uint8Array[]): LintFinding[] => {
  const [first, ...others] = files.map((file) => Buffer.from(file));
  if (first === undefined) return [];
  return others.flatMap((file, index) => {
    if (first.equals(file)) return [];
    const offset = first.findIndex((byte, at) => byte !== file[at]);
    const where = offset < 0 ? 'at its end' : `from byte ${offset} on`;
    return [
      { rule: 'bytes-differ', message: `File ${index + 2} differs from the first ${where}.` },
    ];
  });
};

/** Finds text in a PDF that depends on engine, machine or date and makes files differ. */
export const lintTraces = async (bytes: Uint8Array): Promise<LintFinding[]> => {
  const { context } = await openPdf(bytes);
  const findings = new Map<string, LintFinding>();
  for (const [, object] of context.enumerateIndirectObjects()) {
    const text = object instanceof PDFRawStream ? metadataText(object) : textIn(object);
    for (const { rule, pattern, message } of traces) {
      const [found] = pattern.exec(text) ?? [];
      if (found !== undefined) findings.set(rule, { rule, message: `${message}: "${found}".` });
    }
  }
  return [...findings.values()];
};

const traces: readonly { rule: string; pattern: RegExp; message: string }[] = [
  {
    rule: 'engine-named',
    pattern: /Skia\/PDF[^\n)]*|HeadlessChrome[^\n)]*|Mozilla\/5[^\n)]*|Chromium/,
    message: 'The file names the engine that printed it',
  },
  {
    rule: 'counted-id',
    // Blink's ids of DOM nodes keep counting while a page is reused.
    pattern: /\bnode\d{8}\b/,
    message: 'An id depends on earlier documents of the browser',
  },
];

/** Only metadata streams can contain such text; other streams would slow the search. */
const metadataText = (stream: PDFRawStream): string =>
  nameText(entry(stream, 'Type')) === 'Metadata'
    ? Buffer.from(streamBytes(stream)).toString('utf8')
    : '';

/** The text strings of an object, decoded. */
const textIn = (object: PDFObject): string => {
  if (object instanceof PDFDict) return object.values().map(textIn).join('\n');
  if (object instanceof PDFArray) return object.asArray().map(textIn).join('\n');
  return stringOf(object) ?? '';
};
