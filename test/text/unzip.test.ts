import { zipSync } from 'fflate';
import { unzipWanted } from '../../src/text/unzip.ts';

const archive = zipSync({
  'a.xml': new Uint8Array(600),
  'b.xml': new Uint8Array(600),
  'c.png': new Uint8Array(9_000),
});
const isWanted = (name: string): boolean => name.endsWith('.xml');
const tooLarge = (what: string): Error => new Error(`The archive has ${what}.`);

describe('unzipWanted', () => {
  it('gives the wanted files', () => {
    const files = unzipWanted(archive, { isWanted, files: 3, bytes: 1_200, tooLarge });
    expect(Object.entries(files).map(([name, { length }]) => [name, length])).toEqual([
      ['a.xml', 600],
      ['b.xml', 600],
    ]);
  });

  it('refuses wanted files that have more bytes together than the limit', () => {
    expect(() => unzipWanted(archive, { isWanted, files: 3, bytes: 1_199, tooLarge })).toThrow(
      'The archive has more than 1199 bytes after unpacking.',
    );
  });

  it('refuses more files than the limit, also unwanted ones', () => {
    expect(() => unzipWanted(archive, { isWanted, files: 2, bytes: 1_200, tooLarge })).toThrow(
      'The archive has more than 2 files.',
    );
  });
});
