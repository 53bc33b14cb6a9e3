import { strToU8, zipSync } from 'fflate';
import { limits } from '../../../src/limits.ts';
import { decodeText } from '../../../src/resume/read/decode.ts';
import { readDocument } from '../../../src/resume/read/read-document.ts';
import { readZip } from '../../../src/resume/read/zip.ts';
import { thrownError } from '../../support/thrown-error.ts';

const archive = (files: Readonly<Record<string, string>>): string =>
  decodeText(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

describe('readZip', () => {
  it('reads the files of a LinkedIn profile with their places, and no others', () => {
    const document = readDocument(
      archive({
        'Export/Languages.csv': 'Name,Proficiency\nFrançais,Native\n',
        'Export/Connections.csv': 'First Name,Last Name,Connected On\nEve,X,1 May 2020\n',
        'Export/Articles/a.html': '<p>text</p>',
      }),
      'json',
    );
    expect(document.value).toEqual({
      'Languages.csv': [{ Name: 'Français', Proficiency: 'Native' }],
    });
    expect(document.locate(['Languages.csv', 0, 'Proficiency'])).toEqual({ line: 2, column: 10 });
  });

  it('refuses an archive without such files, a Word document and a damaged archive', () => {
    const refused = (text: string): string => thrownError(() => readZip(text)).message;
    expect(refused(archive({ 'a.txt': 'x' }))).toContain('an archive without CSV files');
    expect(refused(archive({ 'a.csv': 'x,y\n1,2' }))).toContain('other CSV files');
    expect(refused(archive({ 'word/document.xml': '<w/>' }))).toContain('a Word document');
    const damaged = archive({ 'a.csv': 'x' }).slice(0, 30);
    expect(thrownError(() => readZip(damaged)).code).toBe('invalid_archive');
  });

  it('refuses an archive that unpacks to more than a résumé may have', () => {
    const bomb = archive({ 'Skills.csv': `Name\n${'x'.repeat(limits.bodyBytes)}` });
    expect(bomb.length).toBeLessThan(limits.bodyBytes / 100);
    expect(thrownError(() => readZip(bomb)).code).toBe('too_large');
  });
});
