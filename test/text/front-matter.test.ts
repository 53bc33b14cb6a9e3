import { splitFrontMatter } from '../../src/text/front-matter.ts';

describe('splitFrontMatter', () => {
  it.each([
    ['---\nname: Ada\n---\n# Ada', ['name: Ada'], '# Ada'],
    ['\uFEFF---\r\na: 1\r\nb: 2\r\n...\r\ntext', ['a: 1', 'b: 2'], 'text'],
    ['---\n---\n# Ada\n---\n', [], '# Ada\n---\n'],
    ['---\n\n---', [''], ''],
  ])('splits %j', (text, front, rest) => {
    expect(splitFrontMatter(text)).toEqual({ front, rest, lines: front.length + 2 });
  });

  it.each(['# Ada\n\n---\n', '---\nname: Ada\n', '----\na: 1\n---\n'])(
    'leaves %j, which has no front matter',
    (text) => expect(splitFrontMatter(text)).toBeUndefined(),
  );
});
