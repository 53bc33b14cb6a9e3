import { repairToUnicode } from '../../../../src/formats/pdf/postprocess/repair-to-unicode.ts';
import { entry, streamBytes } from '../../../../src/pdf/objects.ts';
import { parseToUnicode } from '../../../../src/pdf/to-unicode.ts';
import { tag } from '../../../support/skia-pdf.ts';
import { printed } from './tree-shape.ts';

const show = (codes: string) => `/F1 9 Tf <${codes}> Tj\n`;

const spelled = (spelling: string, codes: string) => {
  const hex = Buffer.from(`\uFEFF${spelling}`, 'utf16le').swap16().toString('hex');
  return `/F1 9 Tf /Span <</ActualText <${hex}>>> BDC <${codes}> Tj EMC\n`;
};

/** The texts of the glyphs of F1 after the repair. */
const repaired = async (content: string, toUnicode: string): Promise<unknown> => {
  const pdf = await printed(tag('Document'), { pages: [content], toUnicode });
  repairToUnicode(pdf);
  const font = entry(entry(entry(pdf.pages[0]?.node, 'Resources'), 'Font'), 'F1');
  return Object.fromEntries(parseToUnicode(streamBytes(entry(font, 'ToUnicode'))));
};

describe('repairToUnicode', () => {
  it('maps a glyph without text to the rest of the ActualText', async () => {
    const map = '<0001> <0915>\n<0002> <0000>';
    expect(await repaired(spelled('क्ष', '00010002'), map)).toEqual({ 1: 'क', 2: '्ष' });
  });

  it('uses the most frequent ActualText', async () => {
    const content = spelled('क्ष', '0002') + spelled('ज्ञ', '0002') + spelled('ज्ञ', '0002');
    expect(await repaired(content, '<0002> <0000>')).toEqual({ 2: 'ज्ञ' });
  });

  it('maps a glyph without ActualText to a character without width', async () => {
    expect(await repaired(show('0002'), '<0001> <0041>\n<0002> <0000>')).toEqual({
      1: 'A',
      2: '\u2060',
    });
  });

  it('divides a letter and its marks among glyphs without text', async () => {
    const map = '<0001> <0000>\n<0002> <0323>\n<0003> <0000>';
    const letters = { 1: 'O', 2: '\u0323', 3: '\u0300' };
    expect(await repaired(spelled('\u1ECC\u0300', '000100020003'), map)).toEqual(letters);
  });

  it('maps a letter drawn without its dot, under another mark, to the letter', async () => {
    const map = '<0001> <0131>\n<0002> <0311>';
    expect(await repaired(spelled('\u020B', '00010002'), map)).toEqual({ 1: 'i', 2: '\u0311' });
  });

  it('does not guess for two unknown glyphs in a script that reorders letters', async () => {
    const map = '<0002> <0000>\n<0003> <0000>';
    expect(await repaired(spelled('क्ष', '00020003'), map)).toEqual({ 2: '\u2060', 3: '\u2060' });
  });

  it('maps a glyph that always means another letter to that letter', async () => {
    const content = spelled('’', '0001') + show('0002');
    expect(await repaired(content, '<0001> <02BC>\n<0002> <0041>')).toEqual({ 1: '’', 2: 'A' });
  });

  it('keeps the mapping of a glyph that occurs without ActualText', async () => {
    const content = spelled('’', '0001') + show('0001');
    expect(await repaired(content, '<0001> <02BC>')).toEqual({ 1: 'ʼ' });
  });
});
