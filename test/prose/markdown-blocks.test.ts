import { block, item, lines, lineOf } from '../../src/prose/markdown-blocks.ts';

describe('Markdown blocks', () => {
  it('keep a text from beginning a title', () => {
    expect(block('a\n# b')).toEqual(['a\n\\# b']);
    expect(block(' ')).toEqual([]);
  });

  it('have one line for a text, and leave out empty ones', () => {
    expect(lineOf(' a\n b ')).toBe('a b');
    expect(lineOf(7)).toBe('');
    expect(lines(['- a', '', '- b'])).toEqual(['- a\n- b']);
  });

  it('indent the further lines of an item', () => {
    expect(item('a\n- b')).toBe('- a\n  - b');
  });
});
