import { isArchivedResume, isResumeFile } from '../../../src/resume/read/resume-files.ts';

describe('isResumeFile', () => {
  it.each(['cv.json', 'cv.jsonc', 'cv.YAML', 'cv.yml', 'europass.xml'])('accepts %s', (name) => {
    expect(isResumeFile(name)).toBe(true);
  });

  it.each(['package.json', 'tsconfig.json', 'resume.schema.json', 'pom.xml', '.cv.json', 'cv.csv'])(
    'rejects %s',
    (name) => expect(isResumeFile(name)).toBe(false),
  );
});

describe('isArchivedResume', () => {
  it('accepts a résumé in a folder', () => {
    expect(isArchivedResume('people/ada/cv.xml')).toBe(true);
  });

  it.each(['__MACOSX/._cv.json', 'people/__MACOSX/cv.json', '.git/cv.json', 'people/package.json'])(
    'rejects %s',
    (path) => expect(isArchivedResume(path)).toBe(false),
  );
});
