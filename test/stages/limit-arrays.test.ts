import { deflateSync } from 'node:zlib';
import { readProsePdf } from '../../src/prose/pdf-lines.ts';
import { withArrayLimit } from '../../src/stages/limit-arrays.ts';
import { lzwSpaces, pdfPackedBy } from '../support/hostile-pdf.ts';

const mebibyte = 1024 ** 2;
const spaces = Buffer.alloc(12 * mebibyte, ' ');

describe('withArrayLimit', () => {
  it.each([
    ['Flate', '/FlateDecode', deflateSync(spaces)],
    ['Flate twice', '/FlateDecode/FlateDecode', deflateSync(deflateSync(spaces))],
    ['LZW', '/LZWDecode', lzwSpaces()],
    ['run lengths', '/RunLengthDecode', Buffer.alloc((spaces.length / 128) * 2, '\x81 ', 'latin1')],
    ['ASCII85', '/FlateDecode/ASCII85Decode', deflateSync(Buffer.alloc(3 * mebibyte, 'z'))],
    ['ASCIIHex', '/FlateDecode/ASCIIHexDecode', deflateSync(Buffer.alloc(24 * mebibyte, '20'))],
  ])('refuses a PDF that unpacks too much by %s', async (_, filters, packed) => {
    const read = () => readProsePdf(pdfPackedBy(filters, packed));
    await expect(withArrayLimit(read, 6 * mebibyte)).rejects.toMatchObject({
      code: 'too_large',
      message: 'The résumé is too large: its unpacked streams take more than 6291456 bytes.',
    });
  });

  it('refuses work whose library passes over the error', async () => {
    const work = () => {
      try {
        return Promise.resolve(new Uint8Array(8 * mebibyte).length);
      } catch {
        return Promise.resolve(0);
      }
    };
    await expect(withArrayLimit(work, 6 * mebibyte)).rejects.toMatchObject({ code: 'too_large' });
  });

  it('leaves the globals as they were, after several works at once, too', async () => {
    const before = [globalThis.Uint8Array, globalThis.DecompressionStream];
    const inside = () => Promise.resolve(new Uint8Array([1, 2]) instanceof before[0]!);
    const all = [withArrayLimit(inside), withArrayLimit(() => Promise.reject(new Error('x')))];
    const [first] = await Promise.allSettled(all);
    expect(first).toEqual({ status: 'fulfilled', value: true });
    expect([globalThis.Uint8Array, globalThis.DecompressionStream]).toEqual(before);
    expect(globalThis.Uint8Array).toBe(before[0]);
  });

  it('joins the small chunks of an inflated stream', async () => {
    const packed = deflateSync(Buffer.alloc(2_500_000, 'a'));
    const sizes: number[] = [];
    await withArrayLimit(async () => {
      const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
      for await (const chunk of inflated as unknown as AsyncIterable<Uint8Array>) {
        expect(Buffer.from(chunk).every((byte) => byte === 97)).toBe(true);
        sizes.push(chunk.byteLength);
      }
    });
    expect(sizes).toEqual([1024 ** 2, 1024 ** 2, 2_500_000 - 2 * 1024 ** 2]);
  });
});
