import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** "inter-latin-ext-400-italic.woff2" → slice "latin-ext", weight 400. */
const fontFile = /^(.+)-(\d+)-(?:normal|italic)\.woff2$/;

/**
 * The files of a font package that documents use. A package also has style sheets, every font as WOFF, and more
 * weights and slices.
 */
const filesOf = (folder, family, { isSliceInUse, weightsInUse }) => {
  const { weights } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'));
  const wanted = weightsInUse(weights);
  const isInUse = (name) => {
    const [, slice, weight] = fontFile.exec(name.slice(family.id.length + 1)) ?? [];
    return slice !== undefined && isSliceInUse(family, slice) && wanted.includes(Number(weight));
  };
  const files = readdirSync(join(folder, 'files')).filter(isInUse);
  return ['metadata.json', 'unicode.json', ...files.map((name) => join('files', name))];
};

/**
 * Copies the font families into a folder. Users install those of Chinese, Japanese and Korean, which are large.
 * @param source the module src/fonts/families.ts
 */
export const copyFonts = (source, folder) => {
  const families = source.fontFamilies.filter(({ language }) => language === undefined);
  const copyFamily = (family) => {
    const from = dirname(require.resolve(`@fontsource/${family.id}/metadata.json`));
    const to = join(folder, family.id);
    mkdirSync(join(to, 'files'), { recursive: true });
    return filesOf(from, family, source).map((file) => {
      copyFileSync(join(from, file), join(to, file));
      return join(to, file);
    });
  };
  return {
    packages: families.map(({ id }) => `@fontsource/${id}`),
    files: families.flatMap(copyFamily),
  };
};

/**
 * Writes the faces that most Word files embed: to make one takes a cold `render` 25 ms.
 * @param source the modules src/fonts/families.ts, embeddable-face.ts and font-package.ts
 * @returns the files
 */
export const makeLatinFaces = async (source, folder) => {
  const styles = [false, true].flatMap((isBold) =>
    [false, true].map((isItalic) => ({ isBold, isItalic })),
  );
  const texts = source.fontFamilies.filter(({ text }) => text !== undefined);
  const wanted = texts.flatMap(({ name, id }) =>
    styles.map((style) => ({
      family: name,
      style,
      file: join(folder, id, source.latinFaceFile(style)),
    })),
  );
  const makeOne = async ({ family, style, file }) => {
    rmSync(file, { force: true });
    const face = await source.embeddableFace({ family, ...style, codePoints: new Set() });
    if (face) writeFileSync(file, face);
    return face ? [file] : [];
  };
  return (await Promise.all(wanted.map(makeOne))).flat();
};
