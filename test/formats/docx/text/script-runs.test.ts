import { splitByScript, type Direction } from '../../../../src/formats/docx/text/script-runs.ts';

/** Each stretch as "script-or-direction:text". */
const marked = (text: string, base: Direction = 'ltr') =>
  splitByScript(text, base).map(
    ({ text: part, script, direction }) => `${script ?? direction}:${part}`,
  );

describe('splitByScript', () => {
  it('keeps Latin, Greek, Cyrillic and punctuation in one run', () => {
    expect(marked('Żółć – Δοκιμή, Київ → 100 % ✓')).toEqual(['ltr:Żółć – Δοκιμή, Київ → 100 % ✓']);
  });

  it('splits scripts, and keeps punctuation between them with the word before', () => {
    expect(marked('Bridge: 橋, पुल, สะพาน')).toEqual([
      'ltr:Bridge: ',
      'Hani:橋, ',
      'Deva:पुल, ',
      'Thai:สะพาน',
    ]);
  });

  it.each([
    ['橋をわたる', 'Jpan'],
    ['東京', 'Hani'],
    ['다리 橋', 'Kore'],
    ['ㄑㄧㄠˊ 橋', 'Hant'],
  ])('takes the language of Han characters from the letters around them: %s', (text, script) => {
    expect(new Set(splitByScript(text, 'ltr').map((stretch) => stretch.script))).toEqual(
      new Set([script]),
    );
  });

  it('uses one direction for a text with letters of one direction, in any document', () => {
    expect(marked('תרגום ספרים.', 'ltr')).toEqual(['Hebr:תרגום ספרים.']);
    expect(marked('Built in C++.', 'rtl')).toEqual(['ltr:Built in C++.']);
  });

  it('gives punctuation between two directions the direction of the document', () => {
    expect(marked('גשר (bridge)', 'ltr')).toEqual(['Hebr:גשר', 'ltr: (bridge)']);
    expect(marked('גשר (bridge)', 'rtl')).toEqual(['Hebr:גשר (', 'ltr:bridge', 'rtl:)']);
  });

  it('keeps numbers with the Latin word before them, otherwise with the text around them', () => {
    expect(marked('מערכת Orion 2000 חדשה', 'rtl')).toEqual([
      'Hebr:מערכת ',
      'ltr:Orion 2000',
      'Hebr: חדשה',
    ]);
    expect(marked('ינואר 2019', 'rtl')).toEqual(['Hebr:ינואר 2019']);
  });

  it('gives a text without letters the direction of the document', () => {
    expect(marked('2019 – 2022', 'rtl')).toEqual(['rtl:2019 – 2022']);
    expect(marked('+972 3-555-0142', 'ltr')).toEqual(['ltr:+972 3-555-0142']);
  });

  it('keeps combining marks on their letters', () => {
    expect(marked('e\u0301 א')).toEqual(['ltr:e\u0301 ', 'Hebr:א']);
  });

  it('keeps every character of the text', () => {
    const text = 'A\u200Fב, 1) (橋) ก.\t–😀';
    expect(
      splitByScript(text, 'rtl')
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text);
  });
});
