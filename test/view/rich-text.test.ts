import {
  given,
  joinGiven,
  parseHighlight,
  parseRichText,
  plainText,
  textOf,
} from '../../src/view/rich-text.ts';

const paragraph = (...children: unknown[]) => ({ kind: 'paragraph', children });
const text = (value: string) => ({ kind: 'text', text: value });

describe('parseRichText', () => {
  it('reads emphasis, strong, code and links', () => {
    expect(parseRichText('a **b *c*** `d` [e](https://example.com/)')).toEqual([
      paragraph(
        text('a '),
        { kind: 'strong', children: [text('b '), { kind: 'emphasis', children: [text('c')] }] },
        text(' '),
        { kind: 'code', text: 'd' },
        text(' '),
        { kind: 'link', href: 'https://example.com/', children: [text('e')] },
      ),
    ]);
  });

  it('reads a nested list below a lead-in', () => {
    expect(parseRichText('Took on duties, including:\n- one\n  - deeper\n- two')).toEqual([
      paragraph(text('Took on duties, including:')),
      {
        kind: 'list',
        items: [
          [paragraph(text('one')), { kind: 'list', items: [[paragraph(text('deeper'))]] }],
          [paragraph(text('two'))],
        ],
      },
    ]);
  });

  it('keeps the first number of an ordered list', () => {
    expect(parseRichText('3. three\n4. four')).toMatchObject([{ kind: 'list', start: 3 }]);
  });

  it('keeps a line break as a break and a blank line as a paragraph', () => {
    expect(parseRichText('one\ntwo\n\nthree')).toEqual([
      paragraph(text('one'), { kind: 'break' }, text('two')),
      paragraph(text('three')),
    ]);
  });

  it.each([
    ['raw HTML', 'a <b>bold</b> <script>alert(1)</script>'],
    ['a literal that looks like HTML', 'Senior <life> engineer'],
    ['a heading mark', '# 1 in sales'],
    ['a quote mark', '> 50 % growth'],
    ['a rule', '---'],
    ['indentation', 'C*'],
    ['a year with a dot', '2018. A good year'],
    ['a lone asterisk', '5 * 3 = 15'],
    ['snake case', 'snake_case_name'],
    ['an image', '![alt'],
  ])('keeps %s as text', (_, source) => {
    expect(textOf(parseRichText(source))).toBe(source);
  });

  it('keeps the text of a link whose target is unsafe and drops the target', () => {
    expect(parseRichText('[click](javascript:alert) [here](#)')).toEqual([
      paragraph(text('[click](javascript:alert) here')),
    ]);
  });

  it('decodes entities once, as CommonMark does', () => {
    expect(textOf(parseRichText('R&amp;D &amp;amp; &lt;b&gt;'))).toBe('R&D &amp; <b>');
  });

  it('drops soft hyphens and control characters', () => {
    expect(textOf(parseRichText('infor\u00ADmation\u0000 **x\u0007**'))).toBe('information x');
  });

  it('returns an empty list for a blank text', () => {
    expect(parseRichText(' \n ')).toEqual([]);
  });
});

describe('parseHighlight', () => {
  it('drops a bullet typed by hand', () => {
    expect(textOf(parseHighlight('- did this'))).toBe('did this');
  });

  it('keeps a list of several items', () => {
    expect(parseHighlight('- a\n- b')).toMatchObject([{ kind: 'list' }]);
  });
});

describe('plainText', () => {
  it('collapses white space and drops invisible characters', () => {
    expect(plainText('  Ada\u00AD \n\t Lovelace\u0000 ')).toBe('Ada Lovelace');
  });
});

describe('given', () => {
  it('treats blank as absent', () => {
    expect([given(undefined), given(' \n'), given(' x ')]).toEqual([undefined, undefined, 'x']);
  });
});

describe('joinGiven', () => {
  it('joins only parts that are not blank', () => {
    expect(joinGiven(['MSc', undefined, ' ', 'Physics'], ' ')).toBe('MSc Physics');
    expect(joinGiven([undefined, ''], ' ')).toBeUndefined();
  });
});
