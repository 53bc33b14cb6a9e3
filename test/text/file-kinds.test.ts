import { fileKinds, inUtf8, kindOfFile, mediaTypesOf } from '../../src/text/file-kinds.ts';

describe('kindOfFile', () => {
  it.each([
    ['cv.JSONC', 'json'],
    ['cvs/ada.yml', 'yaml'],
    ['cv.mdown', 'md'],
    ['cv.text', 'txt'],
    ['cv.htm', 'html'],
    ['cv.exe', undefined],
    ['json', undefined],
  ])('tells %s', (name, kind) => {
    expect(kindOfFile(name)).toBe(kind);
  });
});

describe('mediaTypesOf', () => {
  it('lists the media types of each kind, without parameters', () => {
    expect(mediaTypesOf(fileKinds)).toMatchObject({ csv: ['text/csv'] });
    expect(Object.values(mediaTypesOf(fileKinds)).flat().join()).not.toContain(';');
  });
});

describe('inUtf8', () => {
  it('adds the charset', () => {
    expect(inUtf8(fileKinds.html)).toBe('text/html; charset=utf-8');
  });
});
