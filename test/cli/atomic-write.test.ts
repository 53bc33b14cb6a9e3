import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeFileAtomically } from '../../src/cli/atomic-write.ts';
import { inFolder } from '../support/terminal.ts';

const bytes = new TextEncoder().encode('new');

describe('writeFileAtomically', () => {
  it('creates missing folders and no other files', () =>
    inFolder(async (folder) => {
      await writeFileAtomically(join(folder, 'a/b/c.pdf'), bytes);
      expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.pdf']);
    }));

  it('keeps the permissions of the replaced file', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'cv.pdf');
      writeFileSync(path, 'old');
      chmodSync(path, 0o600);
      await writeFileAtomically(path, bytes);
      expect(readFileSync(path, 'utf8')).toBe('new');
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }));

  it('writes through a symbolic link', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'real.pdf'), 'old');
      symlinkSync('real.pdf', join(folder, 'link.pdf'));
      await writeFileAtomically(join(folder, 'link.pdf'), bytes);
      expect(readlinkSync(join(folder, 'link.pdf'))).toBe('real.pdf');
      expect(readFileSync(join(folder, 'real.pdf'), 'utf8')).toBe('new');
    }));

  it('fails if the folder cannot be created', async () => {
    await expect(writeFileAtomically('/proc/x/y.pdf', bytes)).rejects.toMatchObject({
      code: 'unwritable',
    });
  });

  it('writes to a device', async () => {
    await writeFileAtomically('/dev/null', bytes);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  it('reports why a path is not writable, and removes its temporary file', () =>
    inFolder(async (folder) => {
      mkdirSync(join(folder, 'cv.pdf'));
      writeFileSync(join(folder, 'file'), '');
      await expect(writeFileAtomically(join(folder, 'cv.pdf'), bytes)).rejects.toThrow(
        /cv\.pdf: cannot be written: it is a folder/,
      );
      await expect(writeFileAtomically(join(folder, 'file/x.pdf'), bytes)).rejects.toMatchObject({
        code: 'unwritable',
      });
      expect(readdirSync(folder).sort()).toEqual(['cv.pdf', 'file']);
    }));

  it('removes the temporary file when the last step fails', () =>
    inFolder(async (folder) => {
      // The temporary file takes a part of the name, so that it is written and only its renaming is refused.
      const name = `${'x'.repeat(300)}.pdf`;
      await expect(writeFileAtomically(join(folder, name), bytes)).rejects.toThrow(
        /cannot be written: the name is too long/,
      );
      expect(readdirSync(folder)).toEqual([]);
    }));
});
