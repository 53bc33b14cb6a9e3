import { composeDetails } from '../../src/view/details.ts';
import { resolveLanguage } from '../../src/view/language.ts';

const english = await resolveLanguage(undefined, undefined);

describe('composeDetails', () => {
  it('links addresses, e-mail addresses, DOIs and phone numbers', () => {
    const { facts } = composeDetails(
      [
        { label: 'Blog', text: 'https://ada.example/blog/' },
        { text: 'ada@example.com' },
        { label: 'DOI', text: '10.1000/182' },
        { label: 'Mobile', text: '+1 555 0100' },
        { label: 'Member number', text: '5550100' },
      ],
      english,
    );
    expect(facts).toEqual([
      { label: 'Blog', text: 'ada.example/blog', href: 'https://ada.example/blog/' },
      { text: 'ada@example.com', href: 'mailto:ada@example.com' },
      { label: 'DOI', text: '10.1000/182', href: 'https://doi.org/10.1000/182' },
      { label: 'Mobile', text: '+1 555 0100', href: 'tel:+15550100' },
      { label: 'Member number', text: '5550100' },
    ]);
  });

  it('labels facts about the person in the language of the document', async () => {
    const german = await resolveLanguage('de', undefined);
    const { facts } = composeDetails([{ label: 'Date of birth', text: '1985-03-14' }], german);
    expect(facts).toEqual([{ label: 'Geburtsdatum', text: '14. März 1985' }]);
  });

  it('prints a long text as a paragraph and a list under its label', () => {
    const long = 'A long text. '.repeat(10);
    const { facts, body, groups } = composeDetails(
      [
        { label: 'Thesis', text: long },
        { label: 'Members', highlights: ['Bo Dahl'] },
      ],
      english,
    );
    expect(facts).toEqual([]);
    expect(JSON.stringify(body)).toContain('Thesis: ');
    expect(groups).toHaveLength(1);
    expect(JSON.stringify(groups)).toContain('Members');
  });
});
