import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFont } from '../../src/fonts/font-file.ts';
import { lastResortFile } from '../../src/fonts/last-resort.ts';
import { limits } from '../../src/limits.ts';
import { FontDeclaration } from '../../src/theme/font-declaration.ts';
import { readFonts } from '../../src/theme/read-fonts.ts';

const require = createRequire(import.meta.url);
const woff2 = readFileSync(require.resolve('@fontsource/aleo/files/aleo-latin-400-normal.woff2'));
const letters = [...Array.from({ length: 94 }, (_, index) => 0x21 + index), 0x2013, 0x2022];
const truetype = lastResortFile(letters);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vitae-theme-fonts-'));
  await mkdir(join(folder, 'fonts'));
  await writeFile(join(folder, 'fonts', 'OFL.txt'), 'SIL Open Font License');
  await writeFile(join(folder, 'fonts', 'a.woff2'), woff2);
  await writeFile(join(folder, 'fonts', 'a.ttf'), truetype);
});
afterEach(() => rm(folder, { recursive: true }));

const read = (...declared: object[]) =>
  readFonts(
    pathToFileURL(`${folder}/`),
    declared.map((each) =>
      FontDeclaration.parse({ family: 'Ember', file: 'fonts/a.woff2', ...each }),
    ),
  );

/** The message of the only issue. */
const refusal = async (...declared: object[]): Promise<string> => {
  const { issues } = await read(...declared);
  expect(issues).toHaveLength(1);
  return `${issues[0]?.path} ${issues[0]?.message}`;
};
const refusalOf = async (file: string, bytes: Uint8Array): Promise<string> => {
  await writeFile(join(folder, 'fonts', file), bytes);
  return refusal({ file: `fonts/${file}` });
};

describe('readFonts', () => {
  it('reads WOFF2 and TrueType files with their characters', async () => {
    const { fontFiles, issues } = await read({}, { weight: 700, file: 'fonts/a.ttf' });
    expect(issues).toEqual([]);
    expect(fontFiles.map(({ format, weight, isItalic }) => [format, weight, isItalic])).toEqual([
      ['woff2', 400, false],
      ['truetype', 700, false],
    ]);
    expect(fontFiles[0]?.data).toBe(woff2.toString('base64'));
    expect(fontFiles[1]?.ranges).toEqual([
      [0x20, 0x7e],
      [0x2013, 0x2013],
      [0x2022, 0x2022],
    ]);
  });

  it('refuses a file without a licence beside it', async () => {
    await rm(join(folder, 'fonts', 'OFL.txt'));
    const wanted =
      '/fonts/0/file "fonts/a.woff2" has no licence beside it: add the file LICENSE.txt or OFL.txt.';
    expect(await refusal({})).toBe(wanted);
    await writeFile(join(folder, 'fonts', 'LICENSE'), ' \n');
    expect(await refusal({})).toBe(wanted);
    await writeFile(join(folder, 'LICENSE'), 'SIL Open Font License');
    expect(await refusal({})).toBe(wanted);
    await writeFile(join(folder, 'fonts', 'LICENSE'), 'SIL Open Font License');
    expect((await read({})).issues).toEqual([]);
  });

  it('refuses links, named pipes, missing and large files', async () => {
    await symlink('a.ttf', join(folder, 'fonts', 'link.ttf'));
    expect(await refusal({ file: 'fonts/link.ttf' })).toContain(
      'is not readable: it is a symbolic link.',
    );
    await symlink(join(folder, 'fonts'), join(folder, 'other'));
    expect(await refusal({ file: 'other/a.ttf' })).toContain('is not in a folder of the theme.');
    execFileSync('mkfifo', [join(folder, 'fonts', 'pipe.ttf')]);
    expect(await refusal({ file: 'fonts/pipe.ttf' })).toContain('it is not a regular file.');
    expect(await refusal({ file: 'fonts/none.ttf' })).toContain('is not readable.');
    expect(await refusalOf('large.ttf', new Uint8Array(limits.themeFontBytes + 1))).toContain(
      'it is larger than 2048 KiB.',
    );
  });

  it('refuses a file that is not a font, whatever its name', async () => {
    expect(await refusalOf('b.woff2', Buffer.from('<svg xmlns="x"></svg>'))).toContain(
      'is not a WOFF2, TrueType or OpenType font.',
    );
  });

  it.each([
    ['WOFF2', woff2],
    ['TrueType', truetype],
  ])('refuses a damaged %s file', async (_, bytes) => {
    expect(await refusalOf('b.ttf', bytes.subarray(0, 200))).toContain('is damaged.');
  });

  it('refuses a font that lacks letters of ASCII, or the bullet', async () => {
    const withoutBullet = lastResortFile(letters.slice(0, -1));
    expect(await refusalOf('b.ttf', withoutBullet)).toContain('lacks "•".');
    expect(await refusalOf('b.ttf', lastResortFile([0x41]))).toContain('lacks "!", """, "#"');
  });

  it('refuses a font that forbids its embedding', async () => {
    const bytes = Uint8Array.from(truetype);
    openFont(bytes).table('OS/2').setUint16(8, 2);
    expect(await refusalOf('b.ttf', bytes)).toContain('forbids its embedding in documents.');
  });

  it('refuses a variable font', async () => {
    const bytes = Buffer.from(truetype);
    bytes.write('fvar', bytes.indexOf('post'), 'latin1');
    expect(await refusalOf('b.ttf', bytes)).toContain('is a variable font');
  });

  it('refuses a bundled name, a face that is declared twice, and a family without upright files', async () => {
    expect(await refusal({ family: 'Inter' })).toBe('/fonts/0/family "Inter" is a bundled family.');
    expect(await refusal({}, {})).toBe('/fonts/1 "Ember 400 normal" is declared twice.');
    expect(await refusal({ style: 'italic' })).toBe(
      '/fonts/0/style "Ember" has no file of style "normal".',
    );
  });
});

describe('FontDeclaration', () => {
  it.each([
    '../a.ttf',
    '/a.ttf',
    'a/b/c.ttf',
    'a.woff',
    'a.ttf\u0000.woff2',
    '.a.ttf',
    'file:a.ttf',
    'a\\b.ttf',
    '%2e%2e/a.ttf',
  ])('refuses the file %j', (file) => {
    expect(FontDeclaration.safeParse({ family: 'Ember', file }).success).toBe(false);
  });

  it('has the weight 400 and the style normal by default', () => {
    expect(FontDeclaration.parse({ family: 'Ember', file: 'Ember.otf' })).toEqual({
      family: 'Ember',
      file: 'Ember.otf',
      weight: 400,
      style: 'normal',
    });
  });
});
