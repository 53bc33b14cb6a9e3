import { settingsPart } from '../../../../src/formats/docx/package/settings-part.ts';

describe('settingsPart', () => {
  it('states the languages of the fonts of the theme', () => {
    expect(settingsPart({ western: 'en-GB' })).toContain('<w:themeFontLang w:val="en-GB"/>');
    expect(settingsPart({ western: 'en-US', eastAsian: 'ja-JP', complex: 'he-IL' })).toContain(
      '<w:themeFontLang w:val="en-US" w:eastAsia="ja-JP" w:bidi="he-IL"/>',
    );
  });

  it('opens documents without compatibility mode', () => {
    expect(settingsPart({ western: 'en' })).toContain(
      'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>',
    );
  });
});
