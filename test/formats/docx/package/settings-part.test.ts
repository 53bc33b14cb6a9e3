import { settingsPart } from '../../../../src/formats/docx/package/settings-part.ts';

describe('settingsPart', () => {
  it('states the languages of the fonts of the theme', () => {
    expect(settingsPart({ western: 'en-GB' }, false)).toContain('<w:themeFontLang w:val="en-GB"/>');
    expect(
      settingsPart({ western: 'en-US', eastAsian: 'ja-JP', complex: 'he-IL' }, false),
    ).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP" w:bidi="he-IL"/>');
  });

  it('keeps embedded fonts when Word saves the document', () => {
    expect(settingsPart({ western: 'en' }, true)).toContain('<w:embedTrueTypeFonts/>');
    expect(settingsPart({ western: 'en' }, false)).not.toContain('embedTrueTypeFonts');
  });

  it('opens documents without compatibility mode', () => {
    expect(settingsPart({ western: 'en' }, false)).toContain(
      'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    );
  });
});
