import { addressLink, displayAddress, safeHref } from '../../src/view/links.ts';

describe('safeHref', () => {
  it.each([
    ['https://example.com/a b', 'https://example.com/a%20b'],
    ['http://example.com', 'http://example.com/'],
    ['mailto:ada@example.com', 'mailto:ada@example.com'],
    ['mailto:a@b.c?attach=/etc/passwd', 'mailto:a@b.c'],
    ['MAILTO:a@b.c?subject=x&body=y#z', 'mailto:a@b.c'],
    ['tel:+15550100', 'tel:+15550100'],
  ])('accepts %s', (address, href) => {
    expect(safeHref(address)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vbscript:x',
    'https://user:secret@example.com/',
    'kura.gg',
    '#top',
    'mailto:?attach=/etc/passwd',
    'mailto:a@b.c%0Abcc:d@e.f',
    '',
  ])('refuses %j', (address) => {
    expect(safeHref(address)).toBeUndefined();
  });
});

describe('displayAddress', () => {
  it.each([
    ['https://www.example.com/', 'example.com'],
    ['https://github.com/acme/rocket/', 'github.com/acme/rocket'],
    ['http://example.com/?q=a/', 'example.com/?q=a/'],
    ['mailto:a@b.c?attach=/etc/passwd', 'a@b.c'],
    ['not an address', 'not an address'],
  ])('shows %s as %s', (address, shown) => {
    expect(displayAddress(address)).toBe(shown);
  });
});

describe('addressLink', () => {
  it('prints an unsafe address without a link', () => {
    expect(addressLink('javascript:x')).toEqual({ text: 'javascript:x' });
  });
});
