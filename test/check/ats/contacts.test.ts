import { extractContacts } from '../../../src/check/ats/contacts.ts';
import { linesOf } from '../../support/ats-lines.ts';

describe('extractContacts', () => {
  it('reads name, address, number and place between bars', () => {
    expect(
      extractContacts(
        linesOf('*Dana Whitlock*', 'Engineer', 'dana@example.com | (415) 555-0134 | Oakland, CA'),
      ),
    ).toEqual({
      name: 'Dana Whitlock',
      email: 'dana@example.com',
      phone: '(415) 555-0134',
      location: 'Oakland, CA',
    });
  });

  it('reads a place on the line below another contact', () => {
    const lines = linesOf(
      '*Ada*',
      'Engineer, Tools',
      'ada@example.com',
      '(415) 555-0134',
      'Oslo, NO',
    );
    expect(extractContacts(lines).location).toBe('Oslo, NO');
  });

  it('takes the text that touches an e-mail address for a part of it', () => {
    const { email, phone } = extractContacts(linesOf('Ada', 'ada@example.com·(415)555-0134'));
    expect([email, phone]).toEqual(['ada@example.com·(415)555-0134', '(415)555-0134']);
  });

  it('reads numbers with the code of their country', () => {
    expect(extractContacts(linesOf('Ada', '+49 30 901820')).phone).toBe('+49 30 901820');
  });

  it('does not take a period or a short number for a phone number', () => {
    expect(extractContacts(linesOf('Ada', '2019 - 2022', '90210')).phone).toBeUndefined();
  });

  it('does not take the label for a place', () => {
    expect(extractContacts(linesOf('Ada', 'Senior Engineer')).location).toBeUndefined();
  });

  it('takes the largest text for the name', () => {
    const [small, large] = linesOf('Résumé', 'Ada Example');
    const lines = [small!, { items: large!.items.map((item) => ({ ...item, size: 24 })) }];
    expect(extractContacts(lines).name).toBe('Ada Example');
  });
});
