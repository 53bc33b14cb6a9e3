import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RenderOptions } from '../src/options/schema.ts';
import { createRenderer, type RendererConfig } from '../src/render.ts';
import { bytesOf, dataUrlOf, metadataOf, noise, redBlue } from './support/pictures.ts';

const renderer = createRenderer();
afterAll(() => renderer.close());

const render = (image: string, options: Partial<Record<string, string>>, folder?: string) =>
  renderer.render(
    { text: JSON.stringify({ basics: { name: 'Ada Lovelace', image } }), folder },
    RenderOptions.parse(options),
  );
const photoIn = (html: Uint8Array): string | undefined =>
  /<img class="photo" src="([^"]+)"/.exec(new TextDecoder().decode(html))?.[1];

describe('createRenderer', () => {
  const withLost = '{"basics":{"name":"Ada Lovelace"},"work":[{"name":"did it","name":"X"}]}';

  it('counts all texts of the file, and says which no document prints', async () => {
    const { ledger, check } = await renderer.check(
      withLost,
      RenderOptions.parse({ format: 'txt' }),
    );
    expect(ledger).toMatchObject({ values: { printed: 2, lost: 1 }, lost: [{ text: 'did it' }] });
    expect(check).toMatchObject({ passed: false, texts: 3, found: 2, lost: 1, findings: [] });
  });

  it('refuses a lost text when strict', async () => {
    const lenient = await renderer.render(withLost, RenderOptions.parse({ format: 'txt' }));
    expect(lenient.ledger.values.lost).toBe(1);
    const strict = renderer.render(withLost, RenderOptions.parse({ format: 'txt', strict: 'on' }));
    await expect(strict).rejects.toMatchObject({
      code: 'text_lost',
      issues: [{ path: '/work/0/name', line: 1 }],
    });
  });

  it.each(['on', 'off'])('refuses a résumé with an empty section (strict %s)', async (strict) => {
    const empty = renderer.render('{"work":[]}', RenderOptions.parse({ format: 'txt', strict }));
    await expect(empty).rejects.toMatchObject({ code: 'invalid_resume' });
  });

  it('takes its browser and its date from the argument, not from the environment', async () => {
    const print = async (config: RendererConfig): Promise<Uint8Array> => {
      const own = createRenderer(config);
      try {
        const text = '{"basics":{"name":"Ada"}}';
        return (await own.render(text, RenderOptions.parse({ format: 'pdf' }))).bytes;
      } finally {
        await own.close();
      }
    };
    const plain = await print({});
    const environment = { CHROME_PATH: '/nowhere/chromium', SOURCE_DATE_EPOCH: '86400' };
    Object.assign(process.env, environment);
    try {
      expect(Buffer.compare(await print({}), plain)).toBe(0);
    } finally {
      for (const name of Object.keys(environment)) Reflect.deleteProperty(process.env, name);
    }
    expect(Buffer.compare(await print({ epochSeconds: 86_400 }), plain)).not.toBe(0);
    await expect(print({ browser: { environment } })).rejects.toMatchObject({
      code: 'browser_unavailable',
    });
  });

  it('scales a large photo to its printed size', async () => {
    const large = await noise(1200, 1500)
      .withExifMerge({ IFD0: { Make: 'Acme' } })
      .jpeg()
      .toBuffer();
    const { bytes, warnings } = await render(dataUrlOf(large, 'image/jpeg'), { format: 'html' });
    expect(warnings).toEqual([]);
    const photo = photoIn(bytes) ?? '';
    expect(await metadataOf(photo)).toMatchObject({ format: 'jpeg', width: 480, height: 600 });
    expect(bytesOf(photo).includes('Acme')).toBe(false);
  });

  it('leaves out an invalid photo with a warning', async () => {
    for (const format of ['html', 'docx']) {
      const { bytes, warnings } = await render('data:image/png;base64,AAAA', { format });
      expect(photoIn(bytes)).toBeUndefined();
      expect(warnings).toMatchObject([{ code: 'photo_not_loaded', path: '/basics/image' }]);
    }
  });

  it('does not read the photo when it is not printed', async () => {
    for (const options of [{ format: 'html', photo: 'off' }, { format: 'txt' }]) {
      const { warnings } = await render('data:image/png;base64,AAAA', options);
      expect(warnings).toEqual([]);
    }
  });

  it('reads a local photo only with a folder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'resume-'));
    try {
      await writeFile(join(folder, 'me.png'), await redBlue(40, 50).png().toBuffer());
      const beside = await render('me.png', { format: 'html' }, folder);
      expect(await metadataOf(photoIn(beside.bytes) ?? '')).toMatchObject({ width: 40 });
      const nowhere = await render('me.png', { format: 'html' });
      expect(photoIn(nowhere.bytes)).toBeUndefined();
      expect(nowhere.warnings).toMatchObject([{ code: 'photo_not_loaded', before: 'me.png' }]);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
