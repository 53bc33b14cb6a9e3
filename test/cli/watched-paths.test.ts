import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import type { Io } from '../../src/cli/io.ts';
import { watchedPaths } from '../../src/cli/watched-paths.ts';
import { inFolder } from '../support/terminal.ts';

const ioIn = (cwd: string): Io => ({
  stdin: Readable.from([]),
  stdout: new Writable(),
  stderr: new Writable(),
  isTTY: { stdin: false, stdout: false, stderr: false },
  env: {},
  cwd,
  signal: new AbortController().signal,
});

/** The watched names in the folder of a résumé with this photo. */
const namesWith = async (image: string): Promise<string[]> => {
  let names: string[] = [];
  await inFolder(async (folder) => {
    writeFileSync(join(folder, 'cv.json'), JSON.stringify({ basics: { name: 'Ada', image } }));
    const paths = await watchedPaths({ inputs: ['cv.json'] }, ioIn(folder));
    names = paths.map((path) => path.slice(folder.length + 1));
  });
  return names;
};

describe('watchedPaths', () => {
  it('has the résumé and its photo', async () => {
    expect(await namesWith('photos/me.jpg')).toEqual(['cv.json', 'photos/me.jpg']);
  });

  it('has a photo whose name is between spaces', async () => {
    expect(await namesWith(' me.jpg ')).toEqual(['cv.json', 'me.jpg']);
  });

  it('leaves out a file in a folder whose name begins with that of the folder', () =>
    inFolder(async (folder) => {
      const inner = join(folder, 'cv');
      mkdirSync(inner);
      const image = '../cv-old/me.jpg';
      writeFileSync(join(inner, 'cv.json'), JSON.stringify({ basics: { name: 'Ada', image } }));
      expect(await watchedPaths({ inputs: ['cv.json'] }, ioIn(inner))).toEqual([
        join(inner, 'cv.json'),
      ]);
    }));

  it.each([
    ['https://example.com/me.jpg'],
    ['data:image/png;base64,AA=='],
    ['../me.jpg'],
    ['/me.jpg'],
    [' https://example.com/me.jpg'],
  ])('leaves out %s, which is not a file in the folder', async (image) => {
    expect(await namesWith(image)).toEqual(['cv.json']);
  });

  it('has a résumé that is broken or missing, because it may be mended', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'cv.json'), '{');
      expect(await watchedPaths({ inputs: ['cv.json', 'none.json'] }, ioIn(folder))).toEqual([
        join(folder, 'cv.json'),
        join(folder, 'none.json'),
      ]);
    }));

  it('has the folder of the theme and the folders there', () =>
    inFolder(async (folder) => {
      const themeFolder = join(folder, 'look');
      mkdirSync(join(themeFolder, 'fonts'), { recursive: true });
      writeFileSync(join(folder, 'cv.json'), '{}');
      expect(await watchedPaths({ inputs: ['cv.json'], themeFolder }, ioIn(folder))).toEqual([
        join(folder, 'cv.json'),
        themeFolder,
        join(themeFolder, 'fonts'),
      ]);
    }));
});
