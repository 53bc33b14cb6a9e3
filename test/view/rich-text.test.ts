import { limits } from '../../src/limits.ts';
import { parseMarkdown } from '../../src/view/markdown.ts';
import { prepareMarkdown } from '../../src/view/markdown-lines.ts';
import type { Inline, RichText } from '../../src/view/model.ts';
import { readBlocks } from '../../src/view/markdown-tokens.ts';
import {
  joinNonBlank,
  nonBlank,
  parseHighlights,
  parseRichText,
  singleLine,
  plainTextOf,
} from '../../src/view/rich-text.ts';

const paragraph = (...children: unknown[]) => ({ kind: 'paragraph', children });
const text = (value: string) => ({ kind: 'text', text: value });

describe('data of pictures in texts', () => {
  it('is not printed', () => {
    const picture = 'data:image/jpeg;base64,/9j/4QBMaHR0+A==';
    expect(nonBlank(picture)).toBeUndefined();
    expect(parseRichText(picture)).toEqual([]);
    expect(plainTextOf(parseRichText(`Seen ${picture} there`))).toBe('Seen there');
    expect(plainTextOf(parseRichText('data: read, and written'))).toBe('data: read, and written');
  });
});

describe('parseRichText', () => {
  it.each([
    '**Led** a team',
    '*Led* a team',
    '_Led_ a `team`',
    '- **x** y',
    '+ a `b`',
    '3. a `b`',
    '3) `a`',
    '1984 `a`',
    '# Head `a`',
    '#1 in `sales`',
    '> `a`',
    '***',
    '- - -',
    '* * `a`',
    '-- `a`',
    '```',
    '~~a~~ `b`',
    '| a | `b` |',
    '[x]: https://example.com',
    'a`b` ',
    '\\* a',
    '&amp; b',
  ])('reads the line %j as the parser of whole texts does', (line) => {
    const tokens = parseMarkdown(prepareMarkdown(line).trim());
    expect(parseRichText(line)).toEqual(readBlocks({ tokens, index: 0 }));
  });

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

  it('reads lists up to the depth limit and keeps deeper marks as text', () => {
    const deepest = '- '.repeat(limits.markdownNesting);
    const depthOf = (blocks: RichText): number =>
      blocks[0]?.kind === 'list' ? 1 + depthOf(blocks[0].items[0] ?? []) : 0;
    for (const more of ['', '- ', '- '.repeat(4), '- '.repeat(400)]) {
      const read = parseRichText(`${deepest}${more}KEPT`);
      expect(depthOf(read)).toBe(limits.markdownNesting);
      expect(plainTextOf(read)).toBe(`${more}KEPT`);
    }
  });

  it('keeps every line of lists that are too deep', () => {
    const lines = Array.from({ length: 30 }, (_, depth) => `${'  '.repeat(depth)}- line ${depth}`);
    const read = plainTextOf(parseRichText(lines.join('\n')));
    expect(lines.filter((_, depth) => !read.includes(`line ${depth}`))).toEqual([]);
  });

  it.each(['*a ', '**a ', '_a ', '*a **b '])(
    'reads emphasis up to the depth limit and keeps deeper marks of %j as text',
    (open) => {
      const depthOf = (nodes: readonly Inline[]): number =>
        Math.max(0, ...nodes.map((node) => ('children' in node ? 1 + depthOf(node.children) : 0)));
      const close = [...open.matchAll(/[*_]+/g)]
        .map(([mark]) => ` c${mark}`)
        .reverse()
        .join('');
      const source = `${open.repeat(1_000)}${close.repeat(1_000)}`;
      const [only] = parseRichText(source);
      const nodes = only?.kind === 'paragraph' ? only.children : [];
      expect(depthOf(nodes)).toBe(limits.markdownNesting);
      const letters = (text: string) => text.replace(/[^a-z]/g, '');
      expect(letters(plainTextOf(only ? [only] : []))).toBe(letters(source));
    },
  );

  it('reads a word inside thousands of asterisks', () => {
    const asterisks = '*'.repeat(9_900);
    expect(plainTextOf(parseRichText(`${asterisks}x${asterisks}`))).toContain('x');
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
    ['stars that are not a rule', '**'],
    ['indentation', 'C*'],
    ['a year with a dot', '2018. A good year'],
    ['a lone asterisk', '5 * 3 = 15'],
    ['snake case', 'snake_case_name'],
    ['an image', '![alt'],
  ])('keeps %s as text', (_, source) => {
    expect(plainTextOf(parseRichText(source))).toBe(source);
  });

  it.each([
    ['a heading', '## Goals\nGrow', 'Goals\nGrow'],
    ['an underlined heading', 'Goals\n=====\nGrow', 'Goals\nGrow'],
    ['a rule', 'one\n\n---\n\ntwo', 'one\ntwo'],
    ['a quotation', '> She is great\n> and kind', 'She is great\nand kind'],
    ['code', '```js\nconst a = 1;\n  b();\n```', 'const a = 1;\n\u00A0\u00A0b();'],
    ['a table', '| Skill | Years |\n|---|---|\n| Go | 3 |', 'Skill · Years\nGo · 3'],
    ['a picture', 'a ![logo](https://a.example/x.png)', 'a logo'],
    ['a badge', '[![](https://i.example/x.svg)](https://ci.example/x)', 'ci.example/x'],
    ['tasks', '- [ ] todo\n- [x] done', '☐ todo\n☑ done'],
    ['typed bullets', 'Did:\n• one\n▪ two\n– three\n* four', 'Did:\none\ntwo\nthree\nfour'],
    ['the author of a quotation', 'Great.\n— Jane', 'Great.\n— Jane'],
  ])('reads %s as text without marks', (_, source, printed) => {
    expect(plainTextOf(parseRichText(source))).toBe(printed);
  });

  it('keeps the text of a link whose target is unsafe and drops the target', () => {
    expect(parseRichText('[click](javascript:alert) [here](#)')).toEqual([
      paragraph(text('[click](javascript:alert) here')),
    ]);
  });

  it('decodes entities once, as CommonMark does', () => {
    expect(plainTextOf(parseRichText('R&amp;D &amp;amp; &lt;b&gt;'))).toBe('R&D &amp; <b>');
  });

  it('drops soft hyphens and control characters', () => {
    expect(plainTextOf(parseRichText('infor\u00ADmation\u0000 **x\u0007**'))).toBe('information x');
  });

  it('returns an empty list for a blank text', () => {
    expect(parseRichText(' \n ')).toEqual([]);
  });
});

describe('parseHighlights', () => {
  it('drops a bullet typed by hand', () => {
    for (const mark of ['-', '*', '•', '·', '▪', '➢', '✓', '–', '—', '- -', '•']) {
      expect(parseHighlights(`${mark} did this`).map(plainTextOf)).toEqual(['did this']);
    }
    expect(parseHighlights('•Led a team').map(plainTextOf)).toEqual(['Led a team']);
    expect(parseHighlights('-Led a team').map(plainTextOf)).toEqual(['Led a team']);
  });

  it('keeps signs that are not bullets', () => {
    for (const text of ['-30 % cost', '+ 30 % growth', '→', '$1M → $2M', 'o Word']) {
      expect(parseHighlights(text).map(plainTextOf)).toEqual([text]);
    }
  });

  it('reads a list of bullets as several highlights', () => {
    expect(parseHighlights('- a\n- b').map(plainTextOf)).toEqual(['a', 'b']);
    expect(parseHighlights('Led:\n- a\n- b')).toMatchObject([
      [{ kind: 'paragraph' }, { kind: 'list' }],
    ]);
  });
});

describe('singleLine', () => {
  it('collapses white space and drops invisible characters', () => {
    expect(singleLine('  Ada\u00AD \n\t Lovelace\u0000 ')).toBe('Ada Lovelace');
  });
});

describe('given', () => {
  it('treats blank as absent', () => {
    expect([nonBlank(undefined), nonBlank(' \n'), nonBlank(' x ')]).toEqual([
      undefined,
      undefined,
      'x',
    ]);
  });
});

describe('joinNonBlank', () => {
  it('joins only parts that are not blank', () => {
    expect(joinNonBlank(['MSc', undefined, ' ', 'Physics'], ' ')).toBe('MSc Physics');
    expect(joinNonBlank([undefined, ''], ' ')).toBeUndefined();
  });
});
