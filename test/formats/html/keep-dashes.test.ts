import { keepDashes } from '../../../src/formats/html/keep-dashes.ts';

describe('keepDashes', () => {
  it('keeps a dash of the side column on the line of the word before it', () => {
    const main = '<p>one – two</p>';
    const text = '<p><b>English</b> – fluent — or - more</p><p>May 2020 – 2021</p>';
    expect(keepDashes(`${main}<aside class="aside">${text}</aside>${main}`)).toBe(
      `${main}<aside class="aside"><p><b>English</b><span class="kept"> –</span> fluent` +
        '<span class="kept"> —</span> or<span class="kept"> -</span> more</p>' +
        `<p>May 2020 – 2021</p></aside>${main}`,
    );
  });

  it('does not change attributes, compounds, signs of numbers, and dashes that begin a text', () => {
    const html =
      '<aside><!-- a – b --><p class="a – b"><a href="https://a-b.example/c - d">– one-two, -3</a></p></aside>';
    expect(keepDashes(html)).toBe(html);
  });
});
