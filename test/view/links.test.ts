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
    ['https://a.example/x?utm_source=y&trk=z&id=3#top', 'a.example/x?id=3#top'],
    ['https://a.example/?lipi=urn%3Ali&fbclid=x', 'a.example'],
    [
      'https://www.linkedin.com/learning/certificates/0f3a9c77d1e24b6aa8e5bb12c0d9f4e7ab?trk=backfilled',
      'linkedin.com/learning/certificates/…',
    ],
    [
      'https://blog.example.com/2020/11/28/a91f3bc02d/how-we-moved-a-million-rows?page=1',
      'blog.example.com/2020/11/28/…/how-we-moved-a-million-rows',
    ],
  ])('shows %s as %s', (address, shown) => {
    expect(displayAddress(address)).toBe(shown);
  });
});

describe('addressLink', () => {
  it('prints an unsafe address without a link', () => {
    expect(addressLink('javascript:x')).toEqual({ text: 'javascript:x' });
  });
});
