import { renderSample, themeOf } from '../../../support/docx-sample.ts';
import { partOf } from '../../../support/open-docx.ts';

const bytes = await renderSample({
  theme: themeOf({
    tokens: {
      font: { body: 'Source Sans 3', heading: 'Open Sans' },
      color: { text: '#101112', meta: '#505152', accent: '#7a1f2e', rule: '#c0c1c2' },
    },
  }),
});
const theme = partOf(bytes, 'word/theme/theme1.xml');

describe('wordTheme', () => {
  it('holds the fonts of titles and of text', () => {
    expect(theme).toContain('<a:majorFont><a:latin typeface="Open Sans"/>');
    expect(theme).toContain('<a:minorFont><a:latin typeface="Source Sans 3"/>');
  });

  it.each([
    ['dk1', '101112'],
    ['dk2', '505152'],
    ['lt2', 'C0C1C2'],
    ['accent1', '7A1F2E'],
    ['hlink', '7A1F2E'],
    ['folHlink', '7A1F2E'],
  ])('holds the colours of the tokens: %s', (name, color) => {
    expect(theme).toContain(`<a:${name}><a:srgbClr val="${color}"/></a:${name}>`);
  });
});
