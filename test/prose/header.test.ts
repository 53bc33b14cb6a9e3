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

  it('reads an account behind the name of its network', () => {
    const basics = basicsOf(['Analyst', 'ada@example.org', 'LinkedIn: linkedin.com/in/ada']);
    expect(basics?.profiles).toMatchObject([{ network: 'LinkedIn', username: 'ada' }]);
    expect(basics?.summary).toBeUndefined();
    expect(basics?.label).toBe('Analyst');
  });
});
