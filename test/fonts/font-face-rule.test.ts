import { fontFaceRule } from '../../src/fonts/font-face-rule.ts';

describe('fontFaceRule', () => {
  it('embeds a file with all descriptors', () => {
    const descriptors = { family: 'Vazirmatn', weight: 700, style: 'italic' } as const;
    const rule = fontFaceRule({ ...descriptors, sizeAdjust: 102, unicodeRange: 'U+600' }, 'woff2');
    expect(rule.join('AAAA')).toBe(
      '@font-face{font-family:"Vazirmatn";font-weight:700;font-style:italic;font-display:block;' +
        'size-adjust:102%;unicode-range:U+600;src:url(data:font/woff2;base64,AAAA) format("woff2")}',
    );
  });

  it('leaves out absent descriptors', () => {
    expect(fontFaceRule({ family: 'Ember' }, 'opentype').join('AAAA')).toBe(
      '@font-face{font-family:"Ember";font-display:block;' +
        'src:url(data:font/otf;base64,AAAA) format("opentype")}',
    );
  });
});
