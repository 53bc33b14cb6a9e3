import { htmlWarnings } from '../../src/npm-themes/theme-warnings.ts';

describe('the warnings about the HTML of a theme', () => {
  it('list at most twenty addresses', () => {
    const assets = Array.from({ length: 50 }, (_, index) => `https://a.example/${index}`);
    const html = { assets, hasScripts: false, hasPageSize: false, printable: '', text: '' };
    expect(htmlWarnings(html, 'x')).toHaveLength(20);
  });
});
