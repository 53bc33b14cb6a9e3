import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '../../src/limits.ts';
import { createPhotoCache, loadPhoto, type PhotoSource } from '../../src/photo/load-photo.ts';
import { dataUrlOf, metadataOf, redBlue } from '../support/pictures.ts';

const picture = await redBlue(40, 50).png().toBuffer();
const load = (image: string | undefined, source: Partial<PhotoSource> = {}) =>
  loadPhoto(image, { cache: createPhotoCache(), ...source });

describe('loadPhoto', () => {
  it('gives no warning for a résumé without a photo', async () => {
    expect(await load(undefined)).toEqual({});
    expect(await load('  ')).toEqual({});
  });

  it('detects the format by the bytes, not by the media type', async () => {
    const { photo } = await load(dataUrlOf(picture, 'image/jpeg'));
    expect(await metadataOf(photo!.source)).toMatchObject({ format: 'png', width: 40 });
    expect(await load(dataUrlOf(picture, 'text/plain'))).toEqual({ photo });
  });

  it('reads a data: URL with line breaks, with escapes, and without base64', async () => {
    const { photo } = await load(dataUrlOf(picture));
    const base64 = picture.toString('base64');
    const wrapped = base64.replace(/.{76}/g, '$&\r\n');
    const escaped = base64.replace(/[+/=]/g, encodeURIComponent);
    const percent = [...picture].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
    for (const url of [
      ` data:image/png;base64,${wrapped}\n`,
      `DATA:image/png;charset=utf-8;BASE64,${escaped}`,
      `data:image/png,${percent}`,
    ]) {
      expect(await load(url)).toEqual({ photo });
    }
  });

  it('drops a bad photo with a warning that quotes only its beginning', async () => {
    const svg = `data:image/svg+xml;base64,${Buffer.from(`<svg>${' '.repeat(500)}</svg>`).toString('base64')}`;
    const { warning, ...rest } = await load(svg);
    expect(rest).toEqual({});
    expect(warning).toEqual({
      code: 'photo_not_loaded',
      path: '/basics/image',
      message: 'is not printed: it is an SVG drawing; use a PNG or JPEG',
      before: `${svg.slice(0, 80)}…`,
    });
    expect((await load('data:image/png;base64')).warning?.message).toMatch(/without data/);
    expect((await load(`data:,${'x'.repeat(limits.photoBytes * 2)}`)).warning?.message).toMatch(
      /larger than 15 MB/,
    );
  });

  it('encodes a photo once per renderer', async () => {
    const cache = createPhotoCache();
    const [first, second] = await Promise.all(
      [1, 2].map(() => load(dataUrlOf(picture), { cache })),
    );
    expect(first?.photo).toBeDefined();
    expect(second?.photo).toBe(first?.photo);
    const other = await load(dataUrlOf(picture), { cache: createPhotoCache() });
    expect(other).toEqual(first);
    expect(other.photo).not.toBe(first?.photo);
  });

  it('encodes a photo anew for a theme with another ratio', async () => {
    const cache = createPhotoCache();
    const sizes = [];
    const photos = new Set();
    for (const ratio of [1, 2, undefined, 1]) {
      const { photo } = await load(dataUrlOf(picture), { cache, ratio });
      photos.add(photo);
      sizes.push([photo?.width, photo?.height]);
    }
    expect(sizes).toEqual([
      [40, 40],
      [25, 50],
      [40, 50],
      [40, 40],
    ]);
    expect(photos.size).toBe(3);
  });

  it('refuses a data: URL that is far longer than its picture', async () => {
    const url = dataUrlOf(picture).replace(',', `,${' '.repeat(limits.photoBytes * 1.5)}`);
    expect((await load(url)).warning?.message).toMatch(/larger than 15 MB/);
  });

  it('limits the number of cached photos', async () => {
    const cache = createPhotoCache();
    const loadWide = async (width: number) => {
      const png = await redBlue(2 * width, 2)
        .png()
        .toBuffer();
      return (await load(dataUrlOf(png), { cache })).photo;
    };
    const first = await loadWide(1);
    for (let width = 2; width <= 32; width += 1) await loadWide(width);
    expect(await loadWide(1)).toBe(first);
    for (let width = 33; width <= 64; width += 1) await loadWide(width);
    expect(await loadWide(1)).not.toBe(first);
  });

  it.each(['http://example.com/me.jpg', 'https://example.com/me.jpg'])(
    'fetches nothing without allowed hosts: %s',
    async (url) => {
      const network = {
        resolve: () => Promise.reject(new Error('asked')),
        request: () => {
          throw new Error('asked');
        },
      };
      const { warning } = await load(url, { network });
      expect(warning?.message).toBe(
        'is not printed: photos are not fetched from the network; use a data: URL, or a file next to the résumé',
      );
    },
  );

  it('refuses other URL schemes', async () => {
    for (const image of ['file:///etc/passwd', 'ftp://example.com/a.png', 'C:\\me.png', 'blob:x']) {
      expect((await load(image, { folder: tmpdir() })).warning?.message).toMatch(
        /not the address of a picture/,
      );
    }
  });

  it('reads no file without a folder', async () => {
    expect((await load('me.png')).warning?.message).toMatch(/only by the command line/);
  });
});

/** What stands before a colon is a scheme only where nothing but letters, digits, "+", "-" and "." does. */
const namesLikeAddresses = ['my data:me.png', 'my https:me.png', 'me at 9:30.png'];

describe('loadPhoto from a file', () => {
  let home = '';
  let folder = '';
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'photo-'));
    folder = join(home, 'cv');
    await mkdir(join(folder, 'img'), { recursive: true });
    await writeFile(join(home, 'secret.png'), picture);
    await mkdir(join(home, 'cv-other'));
    await writeFile(join(home, 'cv-other', 'secret.png'), picture);
    await writeFile(join(folder, 'me.jpg'), picture);
    await writeFile(join(folder, 'img', 'my photo.png'), picture);
    await writeFile(join(folder, '..me.png'), picture);
    await writeFile(join(folder, 'large.png'), Buffer.alloc(limits.photoBytes + 1));
    await writeFile(join(folder, 'full.png'), Buffer.alloc(limits.photoBytes));
    await writeFile(join(folder, 'notes.png'), 'Not a picture');
    for (const name of namesLikeAddresses) await writeFile(join(folder, name), picture);
    await symlink('circle.png', join(folder, 'circle.png'));
    await symlink('../secret.png', join(folder, 'link.png'));
    await symlink('..', join(folder, 'up'));
    await symlink('img/my photo.png', join(folder, 'inner.png'));
    await symlink('/dev/zero', join(folder, 'zero.png'));
    await symlink(folder, join(home, 'alias'));
    execFileSync('mkfifo', [join(folder, 'pipe.png')]);
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it.each([
    ...['me.jpg', './me.jpg', 'img/my photo.png', 'img/../me.jpg', '..me.png', 'inner.png'],
    ...namesLikeAddresses,
  ])('reads %s, whatever its extension', async (name) => {
    const { photo, warning } = await load(name, { folder });
    expect(warning).toBeUndefined();
    expect(await metadataOf(photo!.source)).toMatchObject({ format: 'png', width: 40 });
  });

  it('accepts a folder behind a symbolic link', async () => {
    expect((await load('me.jpg', { folder: join(home, 'alias') })).photo).toBeDefined();
  });

  it.each([
    '../secret.png',
    '../nothing-there.png',
    'img/../../secret.png',
    '../cv-other/secret.png',
    '..',
    '.',
    'link.png',
    'up/secret.png',
    'zero.png',
    '/etc/hostname',
    '//host/share/me.png',
    '\\\\host\\share\\me.png',
    'me.jpg\0.png',
  ])('refuses %j, which is outside the folder', async (name) => {
    const { photo, warning } = await load(name, { folder });
    expect(photo).toBeUndefined();
    expect(warning?.message).toMatch(/outside the résumé's folder/);
  });

  it('keeps no file open, whether it is a picture or not', async () => {
    for (const name of ['me.jpg', 'pipe.png', 'large.png']) await load(name, { folder });
    const numbers = await readdir('/proc/self/fd');
    const paths = numbers.map((number) => readlink(`/proc/self/fd/${number}`).catch(() => ''));
    expect((await Promise.all(paths)).filter((path) => path.startsWith(folder))).toEqual([]);
  });

  it('refuses the absolute path of a file in the folder', async () => {
    expect((await load(join(folder, 'me.jpg'), { folder })).warning?.message).toMatch(/outside/);
  });

  it.each([
    ['%2e%2e/secret.png', /does not exist/],
    ['..%2fsecret.png', /does not exist/],
    ['nowhere.png', /does not exist/],
    ['me.jpg/x.png', /does not exist/],
    ['img', /not a regular file/],
    ['pipe.png', /not a regular file/],
    ['circle.png', /cannot be read \(ELOOP\)/],
    ['large.png', /larger than 15 MB/],
    ['full.png', /not a picture/],
    ['notes.png', /not a picture/],
  ])('says why %s is not printed', async (name, reason) => {
    const { photo, warning } = await load(name, { folder });
    expect(photo).toBeUndefined();
    expect(warning).toMatchObject({ code: 'photo_not_loaded', before: name });
    expect(warning?.message).toMatch(reason);
  });
});
