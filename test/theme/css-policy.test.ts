import { findBannedStyles } from '../../src/theme/css-policy.ts';

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
    '/* </style><script> */',
    'a { content: "</style>" }',
    'a { FLOAT: left }',
    'a { fl\\6f at: left }',
    'a { float/**/:/**/left }',
    'a { color: red; & b { color: red } position: sticky }',
    'a { position: var(--place) }',
    'a { -webkit-filter: blur(1px) }',
    'a { -webkit-mask: linear-gradient(#000, #fff) }',
    'a { background: u\\72l(https://example.com/a.png) }',
    'a { background: URL("https://example.com/a.png") }',
    'a { background: image-set("https://example.com/a.png" 1x) }',
    'a { background: image("a.png") }',
    'a { background: src("a.png") }',
    'a { background: element(#a) }',
    '@namespace "a";',
    'a { --picture: url(https://example.com/a.png) }',
    '@\\69mport "https://example.com/a.css";',
    'a { font: all-small-caps 12pt serif }',
    'a { letter-spacing: calc(1em) }',
    '@media print { a { float: left } }',
    'a { color: red',
    '@media print { a { color: red }',
    'a { color: red } }',
    'a { width: calc(1px }',
    'a { content: "open',
    'a { color: red } /* open',
    'float: left',
  ])('refuses %s', (css) => {
    expect(findBannedStyles(css).length).toBeGreaterThan(0);
  });

  it.each([
    'a { background-position: left; object-position: top }',
    'a { letter-spacing: 0.05em } b { letter-spacing: 0.1em } i { letter-spacing: normal }',
    'a { text-transform: uppercase }',
    '/* float: right would be painted first */ a { color: red }',
    '.filter { color: red }',
    '.filter:hover, #float:hover { color: red }',
    'a { float: none; position: static !important }',
    'a { letter-spacing: 0 } b { letter-spacing: 0.1EM }',
    'a { content: "float: left; url(x)" }',
    '',
  ])('accepts %s', (css) => {
    expect(findBannedStyles(css)).toEqual([]);
  });

  it('lists a limited number of issues, each once', () => {
    const sheet = Array.from({ length: 100 }, (_, index) => `a { b: url(${index}) }`).join('');
    expect(findBannedStyles(sheet)).toHaveLength(20);
    expect(findBannedStyles('a { float: left } b { float: left }')).toHaveLength(1);
  });
});
