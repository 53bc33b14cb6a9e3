import { documentKind } from '../../src/text/file-signatures.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('documentKind', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['a PDF behind other bytes', `${' '.repeat(1000)}%PDF-1.7`, 'pdf'],
    ['a text that names a PDF later', `${' '.repeat(2000)}%PDF-1.7`, undefined],
    ['a zip archive', 'PK\u0003\u0004', 'package'],
    ['a text', '{"basics": {}}', undefined],
    ['an empty file', '', undefined],
  ])('tells %s by its first bytes', (_, text, kind) => {
    expect(documentKind(bytesOf(text))).toBe(kind);
  });
});
