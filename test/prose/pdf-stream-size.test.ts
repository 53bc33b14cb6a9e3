import { deflateSync } from 'node:zlib';
import { checkStreamSizes } from '../../src/prose/pdf-stream-size.ts';
import { thrownError } from '../support/thrown-error.ts';

const pdfWith = (...streams: Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n'),
    ...streams.flatMap((data) => [
      Buffer.from(`1 0 obj\n<</Length ${data.length}>>\nstream\n`),
      data,
      Buffer.from('\nendstream\nendobj\n'),
    ]),
  ]);

const blanks = Buffer.alloc(65 * 1024 * 1024, ' ');

describe('checkStreamSizes', () => {
  it.each([
    ['one stream', [deflateSync(blanks)]],
    ['a stream that is deflated twice', [deflateSync(deflateSync(blanks))]],
    [
      'several streams together',
      Array.from({ length: 5 }, () => deflateSync(blanks.subarray(0, blanks.length / 4))),
    ],
  ])('refuses %s of more than 64 MiB after inflating', (_, streams) => {
    expect(thrownError(() => checkStreamSizes(pdfWith(...streams))).code).toBe('too_large');
  });

  it('accepts a text, a picture, and data that only begins like deflated data', () => {
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
    const broken = Buffer.from([0x78, 0x9c, 0xff, 0xff, 0xff]);
    expect(() =>
      checkStreamSizes(pdfWith(deflateSync(Buffer.from('BT ET')), jpeg, broken)),
    ).not.toThrow();
  });
});
