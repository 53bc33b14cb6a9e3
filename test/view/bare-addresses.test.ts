import { doiLink } from '../../src/view/bare-addresses.ts';
import type { Inline } from '../../src/view/model.ts';
import { parseRichText } from '../../src/view/rich-text.ts';

const linksOf = (source: string): string[] =>
  parseRichText(source).flatMap((block) =>
    block.kind === 'paragraph'
      ? block.children.flatMap((node: Inline) =>
          node.kind === 'link'
            ? [
                `${node.children.map((each) => ('text' in each ? each.text : '')).join('')} → ${node.href}`,
              ]
            : [],
        )
      : [],
  );

describe('linkAddresses', () => {
  it.each([
    ['see https://example.com/a_b.', 'https://example.com/a_b → https://example.com/a_b'],
    ['at www.example.org, too', 'www.example.org → https://www.example.org/'],
    ['write to ada@example.com', 'ada@example.com → mailto:ada@example.com'],
    ['on github.com/ada/x', 'github.com/ada/x → https://github.com/ada/x'],
    ['doi:10.1000/182.', 'doi:10.1000/182 → https://doi.org/10.1000/182'],
    [
      '(10.1016/j.sbi.2025.103017)',
      '10.1016/j.sbi.2025.103017 → https://doi.org/10.1016/j.sbi.2025.103017',
    ],
    ['熟悉https://k.example/docs文档。', 'https://k.example/docs → https://k.example/docs'],
    [
      'https://e.example/x?utm_source=y&id=3',
      'e.example/x?id=3 → https://e.example/x?utm_source=y&id=3',
    ],
  ])('links the address in %j', (source, link) => {
    expect(linksOf(source)).toEqual([link]);
  });

  it.each([
    'Node.js/Express, ASP.NET, Socket.io',
    'setup.py/x and main.rs',
    'and/or 3.5/4.0',
    '10.5 % of 10.1/2',
  ])('links nothing in %j', (source) => {
    expect(linksOf(source)).toEqual([]);
  });
});

describe('doiLink', () => {
  it('is the page of a DOI', () => {
    expect(doiLink('doi: 10.1000/182')).toBe('https://doi.org/10.1000/182');
    expect(doiLink('10.5')).toBeUndefined();
  });
});
