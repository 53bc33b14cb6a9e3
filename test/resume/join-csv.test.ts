import { joinTables } from '../../src/resume/join-csv.ts';
import { readSources } from '../../src/resume/read-sources.ts';

const languages = 'Name,Proficiency\nGerman,B1\n';

describe('joinTables', () => {
  it('joins the files of one LinkedIn export, so that they are one résumé', () => {
    const courses = 'Name,Number\nMaps,G1\n';
    const patents = 'Title,Patent Number\nLock,P-1\n';
    const { resume, warnings } = readSources([languages, courses, patents], false);
    expect(resume.languages).toMatchObject([{ language: 'German' }]);
    expect(resume.sections).toMatchObject([{ title: 'Courses' }, { title: 'Patents' }]);
    expect(warnings[0]).toMatchObject({ code: 'dialect_read', before: 'a LinkedIn data export' });
  });

  it('leaves other files alone', () => {
    expect(joinTables([languages, '{"basics":{}}'])).toBeUndefined();
  });
});
