import sharp from 'sharp';
import { completeConfig } from '../../../src/browser/config.ts';
import type { WarmPage } from '../../../src/browser/devtools/page.ts';
import { createLauncher, type Launcher } from '../../../src/browser/pool/launcher.ts';
import type { Chromium } from '../../../src/browser/process/launch.ts';
import { print, titled } from '../../support/documents.ts';
import { pdfPages } from '../../support/pdf-text.ts';

let launcher: Launcher;
let chromium: Chromium;
let page: WarmPage;
beforeAll(async () => {
  launcher = createLauncher(completeConfig({ warn: () => undefined }));
  ({ chromium } = await launcher.launch());
});
beforeEach(async () => {
  page = await chromium.openPage();
});
afterEach(() => page.close());
afterAll(() => launcher.close());

const textOf = async (html: string) => (await pdfPages(await print(page, html))).join('\n');
const source = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('openWarmPage', () => {
  it('prints a tagged PDF with title, language and outline, on the paper size of its CSS', async () => {
    const html = titled('Ada', '<style>@page { size: 4in 2in }</style><h1>Ada</h1>');
    const pdf = source(await print(page, html));
    expect(/\/MediaBox (\[.*?\])/.exec(pdf)?.[1]).toBe('[0 0 288 144]');
    for (const key of ['/MarkInfo', '/StructTreeRoot', '/Outlines', '/Lang (en)', '/Title (Ada)']) {
      expect(pdf).toContain(key);
    }
  });

  it('does not add margins', async () => {
    const html = titled(
      'Full bleed',
      `<style>@page { size: 100mm 100mm; margin: 0 } body { margin: 0 }
       div { height: 100mm; break-inside: avoid; background: red }</style><div>one page</div>`,
    );
    expect(await pdfPages(await print(page, html))).toHaveLength(1);
  });

  it('does not run the scripts of a document', async () => {
    await page.load(titled('Still', '<script>document.title = "ran"</script><p id="x"></p>'));
    expect(await page.evaluate(() => (globalThis as unknown as Dom).document.title)).toBe('Still');
  });

  it('evaluates with arguments and awaits promises', async () => {
    await page.load(titled('Sum'));
    const sum = await page.evaluate(async (a: number, b: number) => Promise.resolve(a + b), 2, 3);
    expect(sum).toBe(5);
  });

  it('rejects with the error of an evaluated function', async () => {
    await page.load(titled('Throws'));
    const thrown = page.evaluate(() => {
      throw new TypeError('inside');
    });
    await expect(thrown).rejects.toThrow('TypeError: inside');
  });

  it('measures layout with print styles', async () => {
    await page.load(
      titled('Media', '<style>@media screen { p { display: none } }</style><p>x</p>'),
    );
    const height = await page.evaluate(
      () => (globalThis as unknown as Dom).document.querySelector('p')?.clientHeight,
    );
    expect(height).toBeGreaterThan(0);
  });

  it('draws frames only for a capture', async () => {
    const visibility = () =>
      page.evaluate(() => (globalThis as unknown as Dom).document.visibilityState);
    await page.load(titled('Ada', '<body style="background: red; margin: 0">'));
    expect(await visibility()).toBe('hidden');
    const { data, info } = await sharp(await page.capture(30, 20))
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, ...data.subarray(0, 3)]).toEqual([60, 40, 255, 0, 0]);
    expect(await visibility()).toBe('hidden');
  });

  it('isolates each document from the one before', async () => {
    await page.load(titled('First', '<p>first</p>'));
    await page.evaluate(() => {
      const dom = globalThis as unknown as Dom;
      const { document } = dom;
      document.documentElement.style.cssText = 'display: none';
      document.documentElement.className = 'first';
      document.body.innerHTML += '<p>added</p>';
      const sheet = new dom.CSSStyleSheet();
      sheet.replaceSync('p { display: none }');
      document.adoptedStyleSheets = [sheet];
      document.fonts.add(new dom.FontFace('First', 'local(First)'));
      dom.location.hash = 'first';
    });
    await page.load(titled('Second', '<p>second</p>'));
    const left = await page.evaluate(() => {
      const { document, location } = globalThis as unknown as Dom;
      return {
        title: document.title,
        style: document.documentElement.getAttribute('style'),
        className: document.documentElement.className,
        text: document.body.innerText,
        sheets: document.adoptedStyleSheets.length,
        fonts: document.fonts.size,
        address: location.href,
      };
    });
    expect(left).toEqual({
      title: 'Second',
      style: null,
      className: '',
      text: 'second',
      sheets: 0,
      fonts: 0,
      address: 'about:blank',
    });
  });

  it('cancels a navigation that the last document has scheduled', async () => {
    await page.load('<meta http-equiv="refresh" content="1;url=about:blank">');
    await page.load(titled('Innocent'));
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(page.lostSignal.aborted).toBe(false);
    expect(await page.evaluate(() => (globalThis as unknown as Dom).document.title)).toBe(
      'Innocent',
    );
  });

  it('is lost when its document navigates away', async () => {
    const loaded = page.load('<meta http-equiv="refresh" content="0;url=about:blank">');
    loaded.catch(() => 'or it is gone before it is ready');
    await new Promise((resolve) => {
      page.lostSignal.addEventListener('abort', resolve);
    });
    expect(page.lostSignal.reason).toMatchObject({ target: 'page' });
  });

  it('prints text without system fonts', async () => {
    const text = await textOf(titled('Fonts', '<p style="font-family: Arial">Ada Lovelace</p>'));
    expect(text).toBe('Ada Lovelace');
    const pdf = source(await print(page, titled('Fonts', '<p>Ada</p>')));
    expect(pdf.match(/\/FontName \/\S+/g)).toEqual([expect.stringContaining('OpenSans')]);
  });

  it('does not show local files', async () => {
    const frames = '<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd">';
    expect(await textOf(titled('Files', `${frames}</object>`))).not.toContain('root:');
  });
});

/** The DOM members that these tests use; the sources are compiled without DOM types. */
interface Dom {
  readonly document: {
    readonly title: string;
    readonly visibilityState: string;
    readonly body: { innerHTML: string; readonly innerText: string };
    readonly documentElement: {
      className: string;
      readonly style: { cssText: string };
      getAttribute(name: string): string | null;
    };
    readonly fonts: { readonly size: number; add(face: unknown): void };
    adoptedStyleSheets: unknown[];
    querySelector(selector: string): { readonly clientHeight: number } | null;
  };
  readonly location: { hash: string; readonly href: string };
  readonly CSSStyleSheet: new () => { replaceSync(css: string): void };
  readonly FontFace: new (family: string, source: string) => unknown;
}
