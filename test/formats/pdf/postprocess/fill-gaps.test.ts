import { fillGaps } from '../../../../src/formats/pdf/postprocess/fill-gaps.ts';
import { marked, tag } from '../../../support/skia-pdf.ts';
import { printed } from './tree-shape.ts';

/** A text object as Chromium writes it. Every glyph of the font is as wide as the type size. */
const shown = (text: string, x: number, y = 700): string => {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex');
  return `BT\n/F1 10 Tf\n1 0 0 -1 ${x} ${y} Tm\n<${codes}> Tj\nET`;
};

/** What is inserted before each marked content, of which there are as many as texts. */
const inserted = async (contents: readonly string[], toUnicode?: string): Promise<unknown[]> => {
  const pages = [contents.map((content, mcid) => marked('NonStruct', mcid, content)).join('')];
  const pdf = await printed(tag('Document', tag('P', ...contents.keys())), {
    pages,
    ...(toUnicode !== undefined && { toUnicode }),
  });
  fillGaps(pdf);
  const [stream] = pdf.streams;
  return (stream?.events ?? [])
    .filter(({ kind }) => kind === 'begin')
    .map((event) => stream?.inserted.get(event)?.replaceAll('\n', ' ') ?? '');
};

const space = (stretch: string, x: string): string =>
  `/Artifact BMC q BT /F1 10 Tf ${stretch} Tz 1 0 0 -1 ${x} 700 Tm <0020> Tj ET Q EMC `;

describe('fillGaps', () => {
  it('inserts one space as wide as the gap between two texts of a line', async () => {
    expect(await inserted([shown('Nurse', 72), shown('2020', 322)])).toEqual([
      '',
      space('2000.0', '122.000'),
    ]);
  });

  it('measures a text from its last step and the glyphs after it', async () => {
    const stepped = shown('ab', 72).replace('\nET', '\n40 0 Td <0063> Tj\nET');
    expect(await inserted([stepped, shown('2020', 322)])).toEqual(['', space('2000.0', '122.000')]);
  });

  it('measures steps with decimals, to the left too', async () => {
    const stepped = shown('ab', 72).replace(
      '\nET',
      '\n39.5 0 Td <0063> Tj\n.75 0 Td <0063> Tj\n-.25 0 Td <0063> Tj\nET',
    );
    expect(await inserted([stepped, shown('2020', 322)])).toEqual(['', space('2000.0', '122.000')]);
  });

  it('inserts nothing after an array of strings, which Chromium does not write', async () => {
    const array = shown('a', 72).replace('<0061> Tj', '[<0061> -2000 <00620063>] TJ');
    expect(await inserted([array, shown('2020', 322)])).toEqual(['', '']);
  });

  it('inserts nothing between words, lines, columns to the left, and texts of one element', async () => {
    expect(await inserted([shown('Nurse', 72), shown('2020', 124)])).toEqual(['', '']);
    expect(await inserted([shown('Nurse', 72), shown('2020', 322, 712)])).toEqual(['', '']);
    expect(await inserted([shown('Nurse', 322), shown('2020', 72)])).toEqual(['', '']);
    expect(await inserted([`${shown('Nurse', 72)}\n${shown('2020', 322)}`])).toEqual(['']);
  });

  it('inserts nothing between texts in different coordinates', async () => {
    const moved = `q 1 0 0 1 9 9 cm\n${shown('2020', 322)}\nQ`;
    expect(await inserted([shown('Nurse', 72), moved])).toEqual(['', '']);
  });

  it('takes the space from a composite font if the text beside the gap has another one', async () => {
    const picture = shown('2020', 322).replace('/F1', '/F2');
    expect(await inserted([shown('Nurse', 72), picture])).toEqual(['', space('2000.0', '122.000')]);
  });

  it('inserts nothing where no font has a space', async () => {
    const letters = '<004E> <004E>\n<0032> <0032>';
    expect(await inserted([shown('N', 72), shown('2', 322)], letters)).toEqual(['', '']);
  });
});
