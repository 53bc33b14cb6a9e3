import { decodeAddress, textsInBase64 } from '../../src/text/encoded-texts.ts';

describe('decodeAddress', () => {
  it.each([
    ['/caf%C3%A9', '/café'],
    ['/caf%E9', '/café'],
    ['100%', '100%'],
  ])('decodes the escapes of %s', (address, text) => {
    expect(decodeAddress(address)).toBe(text);
  });
});

describe('textsInBase64', () => {
  it('gives the texts of plain letters alone', () => {
    const name = Buffer.from('Ada Lovelace').toString('base64');
    const bytes = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9]).toString('base64');
    expect(textsInBase64(`?a=${name}&b=${bytes}`)).toEqual(['Ada Lovelace']);
  });
});
