import { splitLines } from '../../src/batch/split-lines.ts';

const lines = async (chunks: readonly string[], limit = 100) => {
  async function* source() {
    yield* await Promise.resolve(chunks.map((chunk) => Buffer.from(chunk)));
  }
  const found = [];
  for await (const { bytes, ...line } of splitLines(source(), limit))
    found.push({ ...line, text: bytes?.toString() });
  return found;
};

describe('splitLines', () => {
  it('gives the lines of any chunks that are not empty, with numbers and places', async () => {
    expect(await lines(['a\nb', 'c\n\nd'])).toEqual([
      { number: 1, offset: 0, text: 'a', isWhole: true },
      { number: 2, offset: 2, text: 'bc', isWhole: true },
      { number: 4, offset: 6, text: 'd', isWhole: false },
    ]);
  });

  it('gives no text of a line beyond the limit, and goes on after it', async () => {
    const found = await lines(['abc', 'defg', 'h\nxy\n'], 6);
    expect(found.map(({ text, offset }) => [text, offset])).toEqual([
      [undefined, 0],
      ['xy', 9],
    ]);
  });
});
