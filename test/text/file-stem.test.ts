import { extensionOf } from '../../src/text/file-stem.ts';

describe('extensionOf', () => {
  it.each([
    ['cv.PDF', 'pdf'],
    ['cvs.2026/ada', ''],
    ['.hidden', ''],
    ['cvs/.hidden', ''],
    ['a.tar.gz', 'gz'],
    ['C:\\cvs\\ada.docx', 'docx'],
    ['-', ''],
  ])('finds the extension of %s', (path, extension) => {
    expect(extensionOf(path)).toBe(extension);
  });
});
