import { beginsWithPicture, withoutPicture } from '../../src/prose/signs.ts';

describe('withoutPicture', () => {
  it.each([
    ['📧 ada@example.org', 'ada@example.org'],
    ['👩‍💻 Experience', 'Experience'],
    ['🛠️ Skills', 'Skills'],
    ['© 2020 Ada', '© 2020 Ada'],
    ['2 Skills', '2 Skills'],
  ])('reads %s as %s', (text, bare) => {
    expect(withoutPicture(text)).toBe(bare);
  });
});

describe('beginsWithPicture', () => {
  it('tells a bullet from a word', () => {
    expect(['✅ Built it', 'Built ✅ it', '✅'].map(beginsWithPicture)).toEqual([
      true,
      false,
      false,
    ]);
  });
});
