import { findBannedStyles } from '../../src/theme/print-rules.ts';

describe('findBannedStyles', () => {
  it.each([
    'a { float: left }',
    'a { position: absolute }',
    'a { position:fixed }',
    'a { filter: blur(1px) }',
    'a { mask-image: none }',
    'a { -webkit-text-stroke: 1px red }',
    'a { font-variant: small-caps }',
    'a { transform: scale(2) }',
    'a { letter-spacing: 0.12em }',
    'a { letter-spacing: 1px }',
    'a { background: url(https://example.com/a.png) }',
    '@import "https://example.com/a.css";',
    '@font-face { font-family: x }',
    '</style><script>',
  ])('refuses %s', (css) => {
    expect(findBannedStyles(css).length).toBeGreaterThan(0);
  });

  it.each([
    'a { background-position: left; object-position: top }',
    'a { letter-spacing: 0.05em } b { letter-spacing: 0.1em } i { letter-spacing: normal }',
    'a { text-transform: uppercase }',
    '/* float: right would be painted first */ a { color: red }',
    '.filter { color: red }',
  ])('accepts %s', (css) => {
    expect(findBannedStyles(css)).toEqual([]);
  });
});
