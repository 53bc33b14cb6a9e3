import { keepDashes } from '../../../src/formats/html/keep-dashes.ts';

describe('keepDashes', () => {
  it('keeps a dash on the line of the word before it', () => {
    expect(keepDashes('<p><b>English</b> – fluent — or - more</p>')).toBe(
      '<p><b>English</b><span class="kept"> –</span> fluent<span class="kept"> —</span> or' +
        '<span class="kept"> -</span> more</p>',
    );
  });

  it('does not change attributes, compounds, signs of numbers, and dashes that begin a text', () => {
    const html =
      '<!-- a – b --><p class="a – b"><a href="https://a-b.example/c - d">– one-two, -3</a></p>';
    expect(keepDashes(html)).toBe(html);
  });
});
