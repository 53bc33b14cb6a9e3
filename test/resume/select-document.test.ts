import { selectDocument } from '../../src/resume/select-document.ts';
import { thrownError } from '../support/thrown-error.ts';

const resume = {
  basics: { name: 'Ada', email: 'ada@example.com', summary: 'Engineer', image: 'ada.jpg' },
  work: [{ name: 'Acme' }],
  letter: { subject: 'Engine' },
  meta: { language: 'en' },
};

describe('selectDocument', () => {
  it('leaves the letter out of a résumé', () => {
    const { letter: _, ...others } = resume;
    expect(selectDocument(resume, 'resume')).toEqual(others);
  });

  it('keeps name and contacts above a letter, without photo, summary and sections', () => {
    expect(selectDocument(resume, 'letter')).toEqual({
      basics: { name: 'Ada', email: 'ada@example.com' },
      letter: { subject: 'Engine' },
      meta: { language: 'en' },
    });
  });

  it('keeps schema, language and translations of the file beside a letter', () => {
    const file = {
      $schema: 'https://example.com/schema.json',
      language: 'de',
      letter: { subject: 'Maschine' },
      locales: { fr: { letter: { subject: 'Machine' } } },
    };
    expect(selectDocument({ ...file, work: [{ name: 'Acme' }] }, 'letter')).toEqual(file);
    expect(thrownError(() => selectDocument(file, 'resume'))).toMatchObject({
      code: 'invalid_options',
    });
  });

  it('keeps everything for both, and a file without a letter as it is', () => {
    expect(selectDocument(resume, 'both')).toBe(resume);
    const plain = { work: [] };
    expect(selectDocument(plain, 'resume')).toBe(plain);
  });

  it('refuses a letter in place of a résumé', () => {
    const file = { letter: { subject: 'Engine' }, meta: { language: 'en' } };
    expect(thrownError(() => selectDocument(file, 'resume'))).toMatchObject({
      code: 'invalid_options',
      issues: [{ path: '/document', message: expect.stringContaining('must be letter') }],
    });
    expect(selectDocument(file, 'letter')).toEqual(file);
  });

  it('refuses a letter that is not there', () => {
    const error = thrownError(() => selectDocument({ work: [] }, 'letter'));
    expect(error).toMatchObject({
      code: 'invalid_resume',
      issues: [{ path: '/letter', message: expect.stringContaining('write the letter') }],
    });
    expect(thrownError(() => selectDocument({ work: [] }, 'both'))).toMatchObject({
      issues: [{ message: expect.stringContaining('letter and résumé (document: both)') }],
    });
  });
});
