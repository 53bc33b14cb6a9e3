import { importText } from '../../src/prose/import-prose.ts';

const basicsOf = (lines: readonly string[]) =>
  importText(`Ada Lovelace\n${lines.join('\n')}\n\nEXPERIENCE\n\n2019-2022 Analyst, Acme\n`).resume
    .basics;

describe('readHeader', () => {
  it.each([
    ['14 Tannery Row, Bristol BS1 6QH'],
    ['221B Baker Street, London'],
    ['Musterweg 3, 10115 Berlin'],
  ])('reads "%s" as the address, not as the label', (address) => {
    const basics = basicsOf([address, 'ada@example.org']);
    expect(basics?.location?.address).toBe(address);
    expect(basics?.label).toBeUndefined();
  });

  it.each([
    ['0221 / 123 45 67'],
    ['(0221) / 1234567'],
    ['+49 221 / 123 45 67'],
    ['+49 (0) 221 / 1234567'],
    ['0221/1234567'],
  ])('reads "%s" as one number', (number) => {
    const basics = basicsOf([`Tel.: ${number}`]);
    expect(basics?.phone).toBe(number);
    expect(basics).not.toHaveProperty('details');
  });

  it.each([
    ['Born', '1990-05-12'],
    ['Geboren', '12.05.1990'],
  ])('reads "%s: %s" as a detail, not as a phone number', (label, text) => {
    const basics = basicsOf(['ada@example.org', `${label}: ${text}`]);
    expect(basics).not.toHaveProperty('phone');
    expect(basics?.details).toEqual([{ label, text }]);
  });

  it.each(['Currículum de Ada Lovelace', 'Životopis: Ada Lovelace', 'C.V. – Ada Lovelace'])(
    'reads the name of "%s" without the title of the document',
    (title) => {
      const { resume } = importText(
        `${title}\nada@example.org\n\nEXPERIENCE\n\n2019-2022 Analyst, Acme\n`,
      );
      expect(resume.basics?.name).toBe('Ada Lovelace');
    },
  );

  it('keeps the scheme of an address', () => {
    expect(basicsOf(['Website: ftp://files.example.com'])?.url).toBe('ftp://files.example.com');
  });

  it('reads two numbers of a line, each with its label', () => {
    const basics = basicsOf(['Tel.: 0221 / 123 45 67, Mobil: 0171-2345678', 'ada@example.org']);
    expect(basics?.phone).toBe('0221 / 123 45 67');
    expect(basics?.details).toEqual([{ label: 'Mobil', text: '0171-2345678' }]);
  });

  it('reads two whole numbers with a slash between them', () => {
    const basics = basicsOf(['0171 2345678 / 0221 1234567']);
    expect(basics?.phone).toBe('0171 2345678');
    expect(basics?.details).toEqual([{ label: 'Phone', text: '0221 1234567' }]);
  });

  it('reads an account behind the name of its network', () => {
    const basics = basicsOf(['Analyst', 'ada@example.org', 'LinkedIn: linkedin.com/in/ada']);
    expect(basics?.profiles).toMatchObject([{ network: 'LinkedIn', username: 'ada' }]);
    expect(basics?.summary).toBeUndefined();
    expect(basics?.label).toBe('Analyst');
  });
});
