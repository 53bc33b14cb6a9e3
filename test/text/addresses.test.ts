import { doiName, isWebAddress } from '../../src/text/addresses.ts';

describe('isWebAddress', () => {
  it.each([
    ['https://example.com/cv', true],
    ['WWW.example.com', true],
    ['example.com', false],
    ['see https://example.com', false],
    ['mailto:ada@example.com', false],
  ])('says of "%s": %s', (text, is) => {
    expect(isWebAddress(text)).toBe(is);
  });
});

describe('doiName', () => {
  it.each([
    ['10.1000/182', '10.1000/182'],
    ['DOI: 10.1000/182', '10.1000/182'],
    ['see 10.1000/182', undefined],
    ['10.1000/1 82', undefined],
    ['10.10/182', undefined],
  ])('reads "%s" as %s', (text, name) => {
    expect(doiName(text)).toBe(name);
  });
});
