import { isBase64Url, isDataUrl, replaceDataUrls } from '../../src/text/data-url.ts';

const pictures = [
  'data:image/png;base64,iVBOR+/=',
  ' DATA:image/svg+xml;charset=utf-8;base64,PHN2Zz4=\n',
  'data:image/png;base64,iVBOR%2B_-',
];
const others = [
  'data:image/svg+xml,<svg/>',
  'data:text/plain;charset=utf-8,Ada Lovelace',
  'data:;base64,AAAA',
  'data:,Ada',
  'data:image/png;base64,AAAA Ada Lovelace',
];
const texts = [
  ...['Data: SQL and R', 'data:SQL,R', 'data: image/png;base64,AAAA', 'Data', 'data:', ''],
  ...['My data:image/png;base64,AAAA', 'metadata:image/png,AAAA', 'data:image,Ada'],
];

describe('isDataUrl', () => {
  it.each([...pictures, ...others])('is true for %j', (text) => {
    expect(isDataUrl(text)).toBe(true);
  });
  it.each(texts)('is false for the text %j', (text) => {
    expect(isDataUrl(text)).toBe(false);
  });
});

describe('isBase64Url', () => {
  it.each(pictures)('is true for %j, which holds no words', (text) => {
    expect(isBase64Url(text)).toBe(true);
  });
  it.each([...others, ...texts])('is false for %j', (text) => {
    expect(isBase64Url(text)).toBe(false);
  });
});

describe('replaceDataUrls', () => {
  it('replaces every picture in a text, and nothing else', () => {
    const text = `See (data:image/png;base64,iVBOR+/=), ![a](DATA:image/gif,R0) and data: x.`;
    expect(replaceDataUrls(text, '*')).toBe('See (*), ![a](*) and data: x.');
    expect(replaceDataUrls('no picture', '*')).toBe('no picture');
  });
});
