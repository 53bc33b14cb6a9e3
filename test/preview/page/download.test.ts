import { filenameOf } from '../../../src/preview/page/download.ts';

describe('filenameOf', () => {
  it.each([
    [`attachment; filename="Zo? CV.pdf"; filename*=UTF-8''Zo%C3%AB%20CV.pdf`, 'Zoë CV.pdf'],
    ['attachment; filename="cv.docx"', 'cv.docx'],
    ['inline', 'resume'],
  ])('reads %j', (header, name) => {
    expect(filenameOf(new Headers({ 'Content-Disposition': header }))).toBe(name);
  });
});
