import {
  addressParts,
  doiName,
  hostOf,
  isMailAddress,
  isWebAddress,
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
