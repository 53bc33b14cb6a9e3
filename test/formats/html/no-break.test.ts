import { wrapNoBreak } from '../../../src/formats/html/no-break.ts';

describe('wrapNoBreak', () => {
  it('keeps words joined by hyphens and slashes on one line', () => {
    expect(wrapNoBreak('<p>An event-driven CI/CD pipeline</p>')).toBe(
      '<p>An <span class="unbroken">event-driven</span> <span class="unbroken">CI/CD</span> pipeline</p>',
    );
  });

  it('lets long compounds break, so that they fit into a narrow column', () => {
    const html = '<p>Virtualisation/containerisation/orchestration</p>';
    expect(wrapNoBreak(html)).toBe(html);
  });

  it('does not change dashes between words and attributes', () => {
    const html = '<p class="a-b"><a href="https://a-b.example/c-d">one - two, -3</a></p>';
    expect(wrapNoBreak(html)).toBe(html);
  });

  it('keeps entities whole', () => {
    expect(wrapNoBreak('<p>R&amp;D-led</p>')).toBe(
      '<p><span class="unbroken">R&amp;D-led</span></p>',
    );
  });

  it.each(['x', '[', '&amp;', 'e\u0301', '😀', '&#39;'])(
    'breaks a very long word of %j only between its letters',
    (letter) => {
      const html = `<p>${letter.repeat(2_000)}</p>`;
      const broken = wrapNoBreak(html);
      expect(broken.replaceAll('<wbr>', '')).toBe(html);
      expect(broken.split('<wbr>').slice(1, -1)).toEqual(Array(39).fill(letter.repeat(50)));
    },
  );

  it('does not break words that fit on a line', () => {
    const html = `<p>${'x'.repeat(400)}</p>`;
    expect(wrapNoBreak(html)).toBe(html);
  });
});
