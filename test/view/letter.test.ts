import type { Resume } from '../../src/resume/schema/resume.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { composeLetter } from '../../src/view/letter.ts';
import type { LetterForm } from '../../src/view/model.ts';

const letter = {
  recipient: { name: 'Dana Lee', company: 'Acme', address: ['1 Main St', 'Springfield'] },
  date: '2026-11-29',
  subject: 'Engineer',
  opening: 'Dear Ms. Lee:',
  paragraphs: ['One **bold** word.', 'Two.'],
  closing: 'Sincerely,',
  enclosures: ['Résumé'],
};

const composed = async (given: Resume['letter'], form: LetterForm, tag = 'en') =>
  composeLetter(
    { basics: { name: 'Ada Lovelace' }, ...(given && { letter: given }) },
    { form, language: await resolveLanguage(tag, undefined), date: new Date('2026-01-02') },
  );

describe('composeLetter', () => {
  it('has the date, then person and company, and a word before the subject in the US block', async () => {
    const { head, subject } = (await composed(letter, 'us'))!;
    expect(head).toEqual([
      { kind: 'date', lines: ['November 29, 2026'] },
      { kind: 'recipient', lines: ['Dana Lee', 'Acme', '1 Main St', 'Springfield'] },
    ]);
    expect(subject).toBe('Re: Engineer');
  });

  it('has company and person, then the date, and no word before the subject in DIN 5008', async () => {
    const { head, subject } = (await composed(letter, 'din5008', 'de'))!;
    expect(head).toEqual([
      { kind: 'recipient', lines: ['Acme', 'Dana Lee', '1 Main St', 'Springfield'] },
      { kind: 'date', lines: ['29. November 2026'] },
    ]);
    expect(subject).toBe('Engineer');
  });

  it.each([
    ['fr', 'Objet: Engineer'],
    ['en-GB', 'Engineer'],
  ])('begins the subject in %s as is usual there', async (tag, subject) => {
    expect((await composed(letter, 'block', tag))!.subject).toBe(subject);
  });

  it('reads address and text as one text as it reads lists', async () => {
    const texts = {
      ...letter,
      recipient: { ...letter.recipient, address: '1 Main St\nSpringfield\n' },
      paragraphs: letter.paragraphs.join('\n\n'),
    };
    expect(await composed(texts, 'us')).toEqual(await composed(letter, 'us'));
  });

  it('signs with the name of the person, or with the name of the signature', async () => {
    expect((await composed(letter, 'us'))!.name).toBe('Ada Lovelace');
    const signed = { ...letter, signature: { name: 'Countess Lovelace' } };
    expect((await composed(signed, 'us'))!.name).toBe('Countess Lovelace');
  });

  it('prints a date in words as it is, and without one the date of the document', async () => {
    const lines = async (date: string | undefined) =>
      (await composed({ date }, 'us'))!.head.flatMap((part) => part.lines);
    expect(await lines('Paris, le 29 novembre')).toEqual(['Paris, le 29 novembre']);
    expect(await lines(undefined)).toEqual(['January 2, 2026']);
  });

  it('has nothing for what is not given', async () => {
    expect(await composed(undefined, 'us')).toBeUndefined();
    expect(await composed({ enclosures: [' '] }, 'us')).toEqual({
      form: 'us',
      head: [{ kind: 'date', lines: ['January 2, 2026'] }],
      body: [],
      name: 'Ada Lovelace',
    });
  });
});
