import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontParts } from '../../../../src/formats/docx/package/font-parts.ts';
import { renderSample, themeOf } from '../../../support/docx-sample.ts';
import { partOf, partsOf } from '../../../support/open-docx.ts';

const require = createRequire(import.meta.url);
const data = Uint8Array.from({ length: 64 }, (_, index) => index);
const face = { family: 'Source Serif 4', isBold: false, isItalic: false, data };
const parts = fontParts(['Source Serif 4', 'Arial'], [face, { ...face, isBold: true }]);
const table = parts['word/fontTable.xml'] as string;

describe('fontParts', () => {
  it('names a substitute and the embedded faces of a font', () => {
    expect(table).toMatch(
      /<w:font w:name="Source Serif 4"><w:altName w:val="Cambria"\/>.*<w:embedRegular r:id="rId1" w:fontKey="\{[-0-9A-F]{36}\}"\/><w:embedBold r:id="rId2" w:fontKey="\{[-0-9A-F]{36}\}"\/><\/w:font>/,
    );
    expect(table.slice(table.indexOf('w:name="Arial"'))).not.toContain('w:embed');
  });

  it('names the faces in the order of the schema, not of their use', () => {
    const italic = { ...face, isItalic: true };
    const used = [italic, face, { ...italic, isBold: true }, { ...face, isBold: true }];
    const { 'word/fontTable.xml': written } = fontParts(['Source Serif 4'], used);
    expect([...String(written).matchAll(/<w:embed(\w+)/g)].map(([, name]) => name)).toEqual([
      'Regular',
      'Bold',
      'Italic',
      'BoldItalic',
    ]);
  });

  it('obfuscates the first 32 bytes of a face by its key, from the end of the key', () => {
    const key = /w:fontKey="\{([-0-9A-F]+)\}/.exec(table)![1]!.replaceAll('-', '');
    const hidden = parts['word/fonts/font1.odttf'] as Uint8Array;
    expect(hidden[0]).toBe(parseInt(key.slice(-2), 16));
    expect(hidden[31]! ^ parseInt(key.slice(0, 2), 16)).toBe(31);
    expect(hidden.slice(32)).toEqual(data.slice(32));
  });

  it('embeds the faces of the document unless the option is off', async () => {
    const embedded = partsOf(await renderSample());
    expect(Object.keys(embedded).filter((path) => path.endsWith('.odttf'))).toHaveLength(3);
    expect(embedded['[Content_Types].xml']!.match(/Extension="odttf"/g)).toHaveLength(1);
    const plain = partsOf(await renderSample({ options: { embedFonts: 'off' } }));
    expect(Object.keys(plain).filter((path) => path.includes('font'))).toEqual([
      'word/fontTable.xml',
    ]);
    expect(plain['word/settings.xml']).not.toContain('embedTrueTypeFonts');
  });

  it('embeds the files of a theme with TrueType outlines, and names the others', async () => {
    const ofFamily = (family: string, file: Uint8Array) => ({
      family,
      weight: 400,
      isItalic: false,
      format: 'woff2' as const,
      data: Buffer.from(file).toString('base64'),
      ranges: [[0x20, 0x7e]] as const,
    });
    const woff2 = readFileSync(
      require.resolve('@fontsource/aleo/files/aleo-latin-400-normal.woff2'),
    );
    const fontFiles = [ofFamily('Ember', woff2), ofFamily('Ash', woff2.subarray(0, 100))];
    const looks = { tokens: { font: { body: 'Ember', heading: 'Ash' } } };
    const bytes = await renderSample({ theme: { ...themeOf(looks), fontFiles } });
    const fonts = Object.keys(partsOf(bytes)).filter((path) => path.endsWith('.odttf'));
    expect(fonts).toEqual(['word/fonts/font1.odttf']);
    const ember = /<w:font w:name="Ember">.*?<\/w:font>/.exec(partOf(bytes, 'word/fontTable.xml'));
    expect(ember![0]).toContain('<w:embedRegular r:id="rId1"');
    expect(partOf(bytes, 'word/fontTable.xml')).toContain('<w:font w:name="Ash">');
  });

  it('embeds the same bytes each time', async () => {
    const [one, other] = await Promise.all([renderSample(), renderSample()]);
    expect(partOf(one, 'word/fontTable.xml')).toBe(partOf(other, 'word/fontTable.xml'));
  });
});
