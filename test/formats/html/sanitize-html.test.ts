import { renderHtml } from '../../support/html-document.ts';
import { sanitizeHtml } from '../../../src/formats/html/sanitize-html.ts';
import { RenderOptions } from '../../../src/options/schema.ts';
import { loadTheme } from '../../support/themes.ts';
import { viewOf } from '../../support/views.ts';

const photo = 'data:image/jpeg;base64,AAAA';
const judged = (html: string, template = html): string =>
  sanitizeHtml({ html, theme: { name: 'ember', template, partials: {} }, photo });

/** The result for markup caused by the résumé: the template does not contain it. */
const fromResume = (html: string): string => judged(html, '');

const classic = await loadTheme('classic');
const { paper } = RenderOptions.parse({});

describe('sanitizeHtml', () => {
  it.each([
    '<p class="a" lang=de dir="rtl">Text &amp; <br/> <b hidden>more</b> > here</p>',
    '<a href="https://example.com/?a=1&amp;b&#x3D;2">x</a><a href="mailto:a@b.c">x</a>',
    `<img class="photo" src="${photo.replaceAll('=', '&#x3D;')}" alt="A > B">`,
    '<!-- a comment --><ul><li value="3" aria-label=\'x\' data-x="<b>">1</li></ul>',
    '<p style="color: red">red</p>',
    '',
  ])('does not change %s', (html) => {
    expect(judged(html)).toBe(html);
  });

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT src=//x></SCRIPT>',
    '<iframe src="file:///etc/passwd"></iframe>',
    '<object data="file:///etc/passwd"></object>',
    '<embed src="x">',
    '<meta http-equiv="refresh" content="0;url=https://x">',
    '<base href="https://x">',
    '<link rel="stylesheet" href="https://x">',
    '<style>p { float: left }</style>',
    '<form action="https://x"><button formaction="https://x">x</button></form>',
    '<video poster="https://x"></video>',
    '<svg><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<math><mtext></mtext></math>',
    '</body>',
    '<body onload="alert(1)">',
    '<template><p></p></template>',
    '<plaintext>',
    '<title>x</title>',
  ])('refuses the element in %s', (html) => {
    expect(() => judged(html)).toThrow(
      /^The template of theme "ember" contains <.*, which is not allowed/,
    );
  });

  it.each([
    'href="javascript:alert(1)"',
    'href="JaVaScRiPt:alert(1)"',
    'href=" java&#x09;script:alert(1)"',
    'href="java&Tab;script:alert(1)"',
    'href="&#106;avascript:alert(1)"',
    "href='file:///etc/passwd'",
    'href=file:///etc/passwd',
    'href="data:text/html,x"',
    'href="//example.com"',
    'href="/etc/passwd"',
    'href="https://good.example&commat;evil.example"',
    'href="https://good.example&#64;evil.example"',
    'href="https://good.example&#64evil.example"',
    'href="https://good.example&#0000000064;evil.example"',
    'href="vbscript:x"',
    'src="https://example.com/a.png"',
    'src="data:image/svg+xml,x"',
    'src="file:///etc/passwd"',
    'srcset="https://example.com/a.png 2x"',
    'ping="https://example.com"',
    'background="https://example.com/a.png"',
    'xlink:href="javascript:alert(1)"',
    'onclick="alert(1)"',
    'ONCLICK=alert(1)',
    'style="float: left"',
    'style="background: u\\72l(https://example.com)"',
    'srcdoc="x"',
    'formaction="https://example.com"',
    'http-equiv="refresh"',
  ])('refuses %s of a template and removes it if the résumé caused it', (attribute) => {
    expect(() => judged(`<a class="x" ${attribute}>text</a>`)).toThrow(/which is not allowed/);
    expect(fromResume(`<a class="x" ${attribute}>text</a>`)).toBe('<a class="x">text</a>');
  });

  it.each([
    '<',
    '<p',
    '<p class="a',
    '<p class="a"class="b">',
    '<!-- open',
    '<!-->',
    '<!doctype x>',
    '<?x?>',
    '<p<b>',
  ])('refuses the ambiguous markup %s', (html) => {
    expect(() => judged(html)).toThrow(/which is not allowed/);
  });

  // With quadratic time, any of them would take minutes.
  it.each(['>', 'a', '<b>', '<b c="d">', '<b c = ', '<!-- -- ', '<p ', ' -', '&#1;'])(
    'reads a megabyte of %s',
    (piece) => {
      const html = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(() => judged(html, '')).not.toThrow(RangeError);
      expect(() => judged(`<a href="${html.replaceAll('"', "'")}">x</a>`, '')).not.toThrow(
        RangeError,
      );
    },
  );
});

const withTemplate = (template: string) =>
  renderHtml(
    viewOf({ title: 'javascript:alert(1)' }),
    { ...classic, name: 'ember', template, partials: { ...classic.partials } },
    { paper },
  );

describe('a custom theme', () => {
  it('can link only to allowed addresses of the résumé', async () => {
    const html = await withTemplate('<a href="{{title}}">x</a>');
    expect(html).toContain('<a>x</a>');
    expect(html).not.toContain('javascript:alert(1)">');
  });

  it.each([
    '<a href="javascript:alert(1)">x</a>',
    '<a href="file:///etc/passwd">x</a>',
    '<script>alert(1)</script>',
    '<p title="> a-b onclick=alert(1) <img src=x onerror=alert(1)>">x</p>',
  ])('is refused with %s', async (template) => {
    await expect(withTemplate(template)).rejects.toMatchObject({ code: 'theme_invalid' });
  });
});
