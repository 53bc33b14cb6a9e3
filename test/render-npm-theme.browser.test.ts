import { givenOptions, parseOptions } from '../src/options/parse.ts';
import { createRenderer, type RenderedFile } from '../src/render.ts';
import { installTheme } from './support/npm-theme.ts';
import { pdfPages } from './support/pdf-text.ts';

const resume = JSON.stringify({
  basics: { name: 'Ada Lovelace' },
  work: [{ name: 'Analytical Engines', position: 'Programmer', startDate: '1842-01' }],
  awards: [{ title: 'Medal of Honour' }],
  meta: { theme: 'jsonresume-theme-sample' },
});

const hostile = `<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">
<link rel="stylesheet" href="https://cdn.example/x.css"><script>document.title='run'</script>
<style>@import url(https://cdn.example/y.css); p { font-family: Lato }</style></head>
<body onload="document.body.innerHTML=''"><h1>Ada Lovelace</h1><p>Analytical Engines</p>
<img src="https://cdn.example/z.png"><iframe src="file:///etc/passwd"></iframe></body></html>`;

const render = async (
  given: Readonly<Record<string, string>>,
  html = hostile,
): Promise<RenderedFile> => {
  const { root, name } = await installTheme(
    `exports.pdfRenderOptions = { format: 'A5' };
     exports.render = ({ basics }) => ${JSON.stringify(html)};`,
  );
  const renderer = createRenderer({ npmThemes: { folders: [root] } });
  try {
    return await renderer.render(resume, parseOptions({ theme: name, ...given }));
  } finally {
    await renderer.close();
  }
};

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const codesOf = ({ warnings }: RenderedFile): string[] => warnings.map(({ code }) => code);

describe('a document in an npm theme', () => {
  it('prints without scripts and requests, and says what it left out', async () => {
    const file = await render({});
    const [page = ''] = await pdfPages(file.bytes);
    expect(page.replace(/\s+/g, ' ')).toContain('Ada Lovelace');
    expect(page).not.toContain('root:');
    expect(
      file.warnings.filter(({ code }) => code === 'remote_asset').map(({ before }) => before),
    ).toEqual([
      'https://cdn.example/x.css',
      'https://cdn.example/z.png',
      'file:///etc/passwd',
      'https://cdn.example/y.css',
    ]);
    expect(codesOf(file)).toEqual(
      expect.arrayContaining(['script_not_run', 'dropped_section', 'no_standard']),
    );
    expect(file.warnings).toContainEqual(
      expect.objectContaining({ code: 'dropped_section', path: '/awards' }),
    );
  });

  it('does not claim PDF/UA or PDF/A', async () => {
    const { bytes } = await render({});
    expect(latin(bytes)).not.toMatch(/pdfuaid:part>|pdfaid:part>/);
    expect(latin(bytes)).toContain('Ada Lovelace');
  });

  it('has the paper of the theme unless the request names one', async () => {
    expect(latin((await render({})).bytes)).toMatch(/MediaBox ?\[ ?0 0 (419|420)/);
    expect(latin((await render({ paper: 'letter' })).bytes)).toMatch(/MediaBox ?\[ ?0 0 612 792/);
  });

  it('is the HTML as the theme made it', async () => {
    const { bytes } = await render({ format: 'html' });
    expect(new TextDecoder().decode(bytes)).toBe(hostile);
  });

  it.each(['docx', 'txt'])('is drawn by a theme of Vitae as %s', async (format) => {
    const file = await render({ format });
    expect(codesOf(file)).toContain('other_theme');
    expect(file.bytes.byteLength).toBeGreaterThan(0);
  });

  it('names the options that have no effect', async () => {
    const options = { fit: '1', accent: 'navy' };
    expect([...givenOptions(parseOptions(options))]).toEqual(['fit', 'accent']);
    const { warnings } = await render(options);
    expect(
      warnings.filter(({ code }) => code === 'unused_option').map(({ before }) => before),
    ).toEqual(['fit', 'accent']);
  });

  it('is refused with strict if it drops a section', async () => {
    await expect(render({ strict: 'on' })).rejects.toMatchObject({
      code: 'text_lost',
      issues: [{ path: '/awards' }],
    });
  });

  it('is refused if the settings do not allow the package', async () => {
    const { root, name } = await installTheme('exports.render = () => "x"');
    const renderer = createRenderer({ npmThemes: { folders: [root], names: [] } });
    const made = renderer.render(resume, parseOptions({ theme: name }));
    await expect(made).rejects.toMatchObject({
      code: 'theme_not_found',
      message: expect.stringContaining('may run') as string,
    });
    await renderer.close();
  });

  it('is never chosen by the résumé', async () => {
    const { root } = await installTheme('exports.render = () => { throw new Error("ran") }');
    const renderer = createRenderer({ npmThemes: { folders: [root] } });
    const file = await renderer.render(resume, parseOptions({ format: 'html' }));
    expect(codesOf(file)).toContain('unknown_theme');
    await renderer.close();
  });

  it('is a picture of the printed page as png', async () => {
    const { bytes } = await render({ format: 'png' });
    expect(latin(bytes).slice(1, 4)).toBe('PNG');
  });

  it('has no preview', async () => {
    const { root, name } = await installTheme('exports.render = () => "x"');
    const renderer = createRenderer({ npmThemes: { folders: [root] } });
    await expect(renderer.preview(name)).rejects.toMatchObject({ code: 'theme_not_found' });
    await renderer.close();
  });
});
