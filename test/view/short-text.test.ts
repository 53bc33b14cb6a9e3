import { readShortText, wordsOf } from '../../src/view/short-text.ts';

describe('readShortText', () => {
  it('reads emphasis and links', () => {
    expect(readShortText('Research at *[Lab](https://lab.example)*')).toEqual({
      text: 'Research at Lab',
      children: [
        { kind: 'text', text: 'Research at ' },
        {
          kind: 'emphasis',
          children: [
            {
              kind: 'link',
              href: 'https://lab.example/',
              children: [{ kind: 'text', text: 'Lab' }],
            },
          ],
        },
      ],
    });
  });

  it.each([
    '__init__.py',
    'C++/C# Dev | Lead * Owner',
    'ASP.NET*',
    '# 1',
    '1. FC Köln',
    '- x',
    'Booking.com',
    'snake_case',
    '> 50 %',
  ])('keeps %j as it is', (text) => {
    expect(readShortText(text)).toEqual({ text });
  });

  it('is undefined for a blank text', () => {
    expect(readShortText(' ')).toBeUndefined();
    expect(readShortText(undefined)).toBeUndefined();
  });
});

describe('wordsOf', () => {
  it('leaves out marks and prints the address of a link', () => {
    expect(wordsOf('**Mara** `L.`')).toBe('Mara L.');
    expect(wordsOf('[Calc](https://x.example/calc)')).toBe('Calc (x.example/calc)');
    expect(wordsOf('[x.example](https://www.x.example/)')).toBe('x.example');
    expect(wordsOf('![logo](https://x.example/a.png) Acme')).toBe('logo Acme');
  });
});
