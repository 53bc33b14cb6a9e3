import { importText } from '../../src/prose/import-prose.ts';
import { beginsWithPicture, withoutPicture, withUsualBullets } from '../../src/prose/signs.ts';

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

describe('withUsualBullets', () => {
  it('writes the bullets of symbol fonts as usual ones, and keeps other letters of fonts', () => {
    expect(withUsualBullets('\uF0B7 Go \uF0A7 Rust \uF0E0')).toBe('• Go • Rust \uF0E0');
  });

  it('lets lists with such bullets be read as lists', () => {
    const text =
      'Ada Lovelace\n\nEXPERIENCE\n\nAnalyst, Acme, 2019-2022\n\uF0B7 Built it\n\uF0B7 Ran it';
    expect(importText(text).resume.work?.[0]?.highlights).toEqual(['Built it', 'Ran it']);
  });
});
