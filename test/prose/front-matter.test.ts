import {
  applyDifferences,
  differences,
  headOf,
  readFrontMatter,
  writeFrontMatter,
} from '../../src/prose/front-matter.ts';
import { importText } from '../../src/prose/import-prose.ts';

describe('differences', () => {
  it('finds the smallest values that differ, and applies them', () => {
    const read = { a: [{ b: 1 }, { c: 2 }], d: 'x' };
    const value = { a: [{ b: 1 }, { c: 3 }], e: [4] };
    const found = differences(read, value);
    expect(found).toEqual([
      { path: '/a/1/c', read: 2, value: 3 },
      { path: '/d', read: 'x' },
      { path: '/e', value: [4] },
    ]);
    expect(applyDifferences(read, found)).toEqual([]);
    expect(read).toEqual(value);
  });

  it('leaves a value that is not as expected, and never changes a prototype', () => {
    const resume = { name: 'new' };
    const stale = { path: '/name', read: 'old', value: 'older' };
    const hostile = { path: '/__proto__/polluted', value: 1 };
    expect(applyDifferences(resume, [stale, hostile])).toEqual([stale, hostile]);
    expect(resume).toEqual({ name: 'new' });
    expect('polluted' in {}).toBe(false);
  });
});

describe('readFrontMatter', () => {
  it('reads what writeFrontMatter writes, and keeps the numbers of the lines', () => {
    const all = [{ path: '/meta', value: { n: 1.5, s: 'a: "b"\n---' } }];
    const front = readFrontMatter(`${writeFrontMatter(all)}# Ada\n`);
    expect(front).toMatchObject({ body: '\n\n\n\n# Ada\n', data: {}, differences: all });
  });

  it('takes damaged YAML out of the text, and returns its lines', () => {
    const { body, unread } = readFrontMatter('---\nname: *missing\nlist:\n  - [\n---\n# Ada\n');
    expect(body.trim()).toBe('# Ada');
    expect(unread).toEqual(['name: *missing', 'list:', '  - [']);
  });

  it.each(['---\n---\n', '---\r\n\r\n---\r\n'])(
    'takes empty front matter %j out of the text',
    (empty) => {
      expect(readFrontMatter(`${empty}# Ada\n`)).toMatchObject({ data: {}, unread: [] });
      expect(readFrontMatter(`${empty}# Ada\n`).body.trim()).toBe('# Ada');
    },
  );

  it('leaves a rule at the start of a text that has no front matter', () => {
    expect(readFrontMatter('---\n# Ada: *x*\n- [\n---\n').body).toContain('# Ada');
  });
});

describe('headOf', () => {
  it('reads the person of Jekyll, pandoc and Oh My CV', () => {
    const { resume, warnings } = importText(
      '---\nlayout: cv\nname: Ada Berg\nemail: ada@example.com\nheader:\n  - text: <i class="x"></i> ada.example.com\n    link: https://ada.example.com\n---\n\n## Skills\n\n- Go\n',
    );
    expect(resume).toEqual({
      basics: { name: 'Ada Berg', email: 'ada@example.com', url: 'https://ada.example.com' },
      skills: [{ name: 'Go' }],
    });
    expect(warnings).toMatchObject([{ code: 'unplaced_words', line: 1 }]);
    expect(headOf({ title: 'Ada', author: 'Ada Berg' }).lines.map(({ text }) => text)).toEqual([
      'Ada Berg',
      'Ada',
    ]);
  });
});
