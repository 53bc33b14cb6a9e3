import { textFamilies } from '../../../../src/fonts/families.ts';
import {
  detectScripts,
  fallbackOf,
  wordLanguage,
} from '../../../../src/formats/docx/styles/script-fonts.ts';
import { prose, renderSample, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { partOf } from '../../../support/open-docx.ts';

const viewOf = (language: string, ...texts: string[]) => ({
  ...sampleView,
  language,
  header: { contacts: [] },
  sections: [
    { kind: 'prose', id: 'summary', title: 'S', body: texts.flatMap((text) => prose(text)) },
  ] as const,
});

describe('fallbackOf', () => {
  it.each([...textFamilies])('returns an Office font as fallback of %s', (family, { kind }) => {
    const { alternative, panose, family: shape } = fallbackOf(family);
    expect(alternative).not.toBe(family);
    expect(panose).toMatch(/^02[0-9A-F]{18}$/);
    expect(shape).toBe({ sans: 'swiss', mono: 'modern' }[kind as string] ?? 'roman');
  });

  it('selects the fallback of an unknown font by its name', () => {
    expect(fallbackOf('Libre Baskerville').alternative).toBe('Cambria');
    expect(fallbackOf('Rubik').alternative).toBe('Calibri');
  });

  it('lists every font family of the styles in the font table', async () => {
    const tokens = { font: { body: 'Source Sans 3', heading: 'Source Serif 4' } };
    const table = partOf(await renderSample({ theme: themeOf({ tokens }) }), 'word/fontTable.xml');
    expect(table).toContain(
      '<w:font w:name="Source Sans 3"><w:altName w:val="Calibri"/><w:panose1 w:val="020B0503030403020204"/>',
    );
    expect(table).toContain(
      '<w:font w:name="Source Serif 4"><w:altName w:val="Cambria"/><w:panose1 w:val="02040603050405020204"/>',
    );
  });
});

describe('wordLanguage', () => {
  it.each([
    ['en', 'en-US'],
    ['de', 'de-DE'],
    ['pt-BR', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['sr-Latn', 'sr-Latn-RS'],
    ['he', 'he-IL'],
  ])('converts %s to the language of Word: %s', (tag, culture) => {
    expect(wordLanguage(tag)).toBe(culture);
  });
});

describe('detectScripts', () => {
  it('adds no fonts if all text is Western', () => {
    const { language, eastAsian, complex, fonts } = detectScripts(viewOf('de', 'Größe', 'Δ'));
    expect([language, eastAsian, complex, fonts]).toEqual(['de-DE', undefined, undefined, []]);
  });

  it('selects the script font by the document language', () => {
    expect(detectScripts(viewOf('ja', 'CV')).eastAsian).toEqual({
      font: 'Yu Gothic',
      language: 'ja-JP',
    });
    expect(detectScripts(viewOf('zh-TW', '橋')).eastAsian).toEqual({
      font: 'Microsoft JhengHei',
      language: 'zh-TW',
    });
    expect(detectScripts(viewOf('fa', 'CV')).complex).toEqual({ font: 'Arial', language: 'fa-IR' });
  });

  it('treats Han characters without kana in a Japanese document as Japanese', () => {
    expect(detectScripts(viewOf('ja', '東京')).fonts).toEqual(['Yu Gothic']);
  });

  it('uses the first script in the text as default and sets the others on their runs', async () => {
    const view = viewOf('en', 'はし', '다리', 'पुल', 'גשר');
    expect(detectScripts(view).fonts).toEqual([
      'Yu Gothic',
      'Nirmala UI',
      'Malgun Gothic',
      'Arial',
    ]);
    const bytes = await renderSample({ view });
    const defaults = partOf(bytes, 'word/styles.xml');
    expect(partOf(bytes, 'word/theme/theme1.xml')).toContain(
      '<a:ea typeface="Yu Gothic"/><a:cs typeface="Nirmala UI"/>',
    );
    expect(defaults).toContain('<w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="hi-IN"/>');
    const document = partOf(bytes, 'word/document.xml');
    expect(document).toContain('<w:r><w:t xml:space="preserve">はし</w:t></w:r>');
    expect(document).toContain(
      '<w:rFonts w:eastAsia="Malgun Gothic" w:hint="eastAsia"/><w:lang w:eastAsia="ko-KR"/>',
    );
    expect(document).toContain('<w:rFonts w:cs="Arial"/><w:rtl/><w:lang w:bidi="he-IL"/>');
  });
});
