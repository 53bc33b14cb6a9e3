import { readShownText, twoByteCodes } from '../../src/pdf/text-operators.ts';

const shown = (content: string) => readShownText(Buffer.from(content, 'latin1'));

describe('readShownText', () => {
  it('joins strings shown in one font', () => {
    expect(shown('BT /F1 9 Tf <0102> Tj 3 0 Td [<03> -20 (A)] TJ ET')).toEqual([
      { font: 'F1', mode: 0, codes: [1, 2, 3, 65] },
    ]);
  });

  it('follows the font through saved and restored states', () => {
    expect(shown('/F1 9 Tf q /F2 9 Tf (a) Tj Q (b) Tj').map(({ font }) => font)).toEqual([
      'F2',
      'F1',
    ]);
  });

  it('reads the text rendering mode', () => {
    expect(shown('/F1 9 Tf 3 Tr (a) Tj')[0]?.mode).toBe(3);
  });

  it('resolves the escapes of a literal string', () => {
    const [run] = shown('/F1 9 Tf (\\(\\101\\n\\\\\\z) Tj');
    expect(run?.codes).toEqual([...'(A\n\\z'].map((letter) => letter.charCodeAt(0)));
  });

  it('reads a single last hex digit as the high half', () => {
    expect(shown('/F1 9 Tf <4> Tj')[0]?.codes).toEqual([0x40]);
  });

  it('gives all strings of a sequence the same ActualText object', () => {
    const spelled = '/Span <</Lang (en) /ActualText <FEFF2019>>>BDC';
    const [first, second, third] = shown(
      `/F1 9 Tf ${spelled} (a) Tj EMC ${spelled} (b) Tj EMC (c) Tj`,
    );
    expect(first?.actualText).toEqual({ text: '’', start: 9 });
    expect(second?.actualText?.text).toBe('’');
    expect(second?.actualText).not.toBe(first?.actualText);
    expect(third?.actualText).toBeUndefined();
  });

  it('reads the id of the marked content', () => {
    const runs = shown(
      '/P <</MCID 4 >>BDC (a) Tj /Span <</ActualText (b)>> BDC (c) Tj EMC EMC (d) Tj',
    );
    expect(runs.map(({ mcid }) => mcid)).toEqual([4, 4, undefined]);
  });

  it('reads an ActualText in a literal string', () => {
    expect(shown('/F1 9 Tf /Span <</ActualText (fi)>> BDC (a) Tj EMC')[0]?.actualText).toEqual({
      text: 'fi',
      start: 9,
    });
  });
});

describe('twoByteCodes', () => {
  it('joins two bytes, the high byte first', () => {
    expect(twoByteCodes([1, 2, 0, 255])).toEqual([258, 255]);
  });
});
