import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFamilies, isSliceInUse } from '../../src/fonts/families.ts';
import { readLatinFace } from '../../src/fonts/font-package.ts';
import { makeFace } from '../../src/fonts/word-face.ts';

const require = createRequire(import.meta.url);
const file = new URL('../../docs/fonts.md', import.meta.url);
const families = fontFamilies.flatMap((family) =>
  family.text === undefined ? [] : [{ ...family, text: family.text }],
);

interface Metadata {
  readonly subsets: readonly string[];
  readonly styles: readonly string[];
  readonly weights: readonly number[];
  readonly license: { readonly type: string };
}
const metadataOf = (id: string): Metadata => require(`@fontsource/${id}/metadata.json`) as Metadata;

const scriptNames = ['Latin', 'Greek', 'Cyrillic', 'Vietnamese'];

const rows = families.map(({ name, id, text }) => {
  const scripts = scriptNames.filter((script) =>
    metadataOf(id).subsets.includes(script.toLowerCase()),
  );
  const cells = [name, `\`${id}\``, text.kind, text.character, scripts.join(', ')];
  return `| ${[...cells, text.word.alternative].join(' | ')} |`;
});
const table = [
  '| family | `--font` | kind | character | scripts | in Word without it |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows,
].join('\n');

describe('docs/fonts.md', () => {
  it('lists every family of the code (to update: npm run generate)', () => {
    const current = readFileSync(file, 'utf8');
    const wanted = current.replace(
      /<!-- families -->.*?<!-- \/families -->/s,
      () => `<!-- families -->\n\n${table}\n\n<!-- /families -->`,
    );
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(current).toBe(wanted);
    expect(current).toContain('<!-- /families -->');
  });
});

describe('a font family that a theme may choose', () => {
  it.each(families)('has italics, all weights and a free licence: $name', ({ id }) => {
    const { styles, weights, license } = metadataOf(id);
    expect(styles).toEqual(expect.arrayContaining(['normal', 'italic']));
    expect(weights).toEqual(expect.arrayContaining([400, 600, 700]));
    expect(license.type).toBe('OFL-1.1');
  });

  it.each(families)('has Latin faces for Word of the build: $name', async (family) => {
    for (const isBold of [false, true]) {
      for (const isItalic of [false, true]) {
        const { name, id } = family;
        const file = `${id}-latin-${isBold ? 700 : 400}-${isItalic ? 'italic' : 'normal'}.woff2`;
        const data = readFileSync(require.resolve(`@fontsource/${id}/files/${file}`));
        const files = [{ data, isTaken: () => true }];
        const made = makeFace({ family: name, isBold, isItalic, files });
        const built = await readLatinFace(family, { isBold, isItalic });
        expect(Buffer.from(built!).equals(Buffer.from(made))).toBe(true);
      }
    }
  });

  it.each(families)('is known to Word and to CSS by its package name: $name', ({ name, id }) => {
    expect(name.toLowerCase().replaceAll(' ', '-')).toBe(id);
  });

  it.each(families)('has the Latin slices, and only slices of its package: $name', (family) => {
    const slices = metadataOf(family.id).subsets.filter((slice) => isSliceInUse(family, slice));
    expect(slices).toEqual(expect.arrayContaining(['latin', 'latin-ext']));
    expect(slices).toEqual(expect.arrayContaining([...(family.text.extraSlices ?? [])]));
  });
});
