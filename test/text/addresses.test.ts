import {
  addressParts,
  doiAddress,
  hostOf,
  isMailAddress,
  isPhoneNumber,
  isWebAddress,
  withScheme,
  withoutTracking,
} from '../../src/text/addresses.ts';

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

describe('hostOf', () => {
  it.each([
    ['https://www.example.com/a?b', 'example.com'],
    ['example.com:8080/a', 'example.com'],
    ['web3://ada@example.com:80', 'example.com'],
    ['https://example.com/@ada', 'example.com'],
    ['mailto:ada@example.com', 'example.com'],
    ['live:ada', 'ada'],
  ])('of %s is %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

describe('isMailAddress', () => {
  it.each([
    ['ada@example.com', true],
    ['ada@localhost', true],
    ['ada@', false],
    ['ada at example.com', false],
    ['Ada <ada@example.com>', false],
  ])('says of "%s": %s', (text, is) => {
    expect(isMailAddress(text)).toBe(is);
  });
});

describe('withoutTracking', () => {
  it.each([
    ['https://example.com/?utm_source=x&id=7&fbclid=1#top', 'https://example.com/?id=7#top'],
    ['https://example.com/?gclid=1', 'https://example.com/'],
    ['https://example.com/?id=7', 'https://example.com/?id=7'],
    ['https://example.com/cv', 'https://example.com/cv'],
  ])('reads %s as %s', (address, clean) => {
    expect(withoutTracking(address)).toBe(clean);
  });
});

describe('addressParts', () => {
  it.each([
    ['ada@analytical.example', ['ada', '@analytical', '.example']],
    ['www.example.org/cv?v=1.2', ['www', '.example', '.org/cv?v=1.2']],
    ['St. Gallen, 9.a', ['St. Gallen, 9.a']],
    ['...', ['...']],
  ])('splits "%s" into %j', (text, parts) => {
    expect(addressParts(text)).toEqual(parts);
  });
});

describe('isPhoneNumber', () => {
  it.each([
    ['+49 221/123456', true],
    ['(0221) 123456', true],
    ['+49 (0) 221 / 123 45 67 89', true],
    ['555-0199-12', true],
    ['01.23.45.67.89', true],
    ['1990-05-12', false],
    ['12.05.1990', false],
    ['12.05.90', false],
    ['12/5/1990', false],
    ['2019 - 2021', false],
    ['05/2019-06/2021', false],
  ])('says of "%s": %s', (text, is) => {
    expect(isPhoneNumber(text)).toBe(is);
  });
});

describe('doiAddress', () => {
  it.each([
    ['10.1000/182', 'https://doi.org/10.1000/182'],
    [' doi:10.1000/182', 'https://doi.org/10.1000/182'],
    ['DOI: 10.1000/182', 'https://doi.org/10.1000/182'],
    ['see 10.1000/182', undefined],
    ['10.1000/1 82', undefined],
    ['10.10/182', undefined],
  ])('reads "%s" as %s', (text, address) => {
    expect(doiAddress(text)).toBe(address);
  });
});

describe('withScheme', () => {
  it.each([
    ['example.com/cv', 'https://example.com/cv'],
    ['example.com:8080', 'https://example.com:8080'],
    ['//example.com', 'https://example.com'],
    ['http://example.com', 'http://example.com'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
  ])('of %s gives %s', (address, whole) => {
    expect(withScheme(address)).toBe(whole);
  });
});
