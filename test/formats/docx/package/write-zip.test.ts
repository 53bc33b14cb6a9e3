import { strFromU8, unzipSync } from 'fflate';
import { writeZip } from '../../../../src/formats/docx/package/write-zip.ts';

const long = 'Résumé '.repeat(20_000);
const files = new Map<string, string | Uint8Array>([
  ['b.xml', long],
  ['empty.xml', ''],
  ['folder/a.bin', Uint8Array.from({ length: 300 }, (_, index) => index % 251)],
]);

describe('writeZip', () => {
  it('writes files that another library reads, in the given order', () => {
    const read = unzipSync(writeZip(files));
    expect(Object.keys(read)).toEqual([...files.keys()]);
    expect(strFromU8(read['b.xml']!)).toBe(long);
    expect(read['empty.xml']).toHaveLength(0);
    expect(read['folder/a.bin']).toEqual(files.get('folder/a.bin'));
  });

  it('compresses', () => {
    expect(writeZip(files).length).toBeLessThan(long.length / 20);
  });

  it('states checksum and sizes in both headers of a file', () => {
    const bytes = Buffer.from(writeZip(new Map([['a', '123456789']])));
    const central = bytes.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    expect(bytes.subarray(14, 26)).toEqual(bytes.subarray(central + 16, central + 28));
    // The check value of CRC-32.
    expect(bytes.readUInt32LE(14)).toBe(0xcbf43926);
    expect(bytes.readUInt32LE(22)).toBe(9);
  });
});
