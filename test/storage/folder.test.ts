import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolderStore } from '../../src/storage/folder.ts';
import { inFolder } from '../support/terminal.ts';

describe('createFolderStore', () => {
  it('writes whole files, over older ones, and knows their sizes', () =>
    inFolder(async (folder) => {
      const store = createFolderStore(folder);
      expect(await store.size('a/b.txt')).toBeUndefined();
      await store.write('a/b.txt', Buffer.from('older'));
      await store.write('a/b.txt', Buffer.from('new'));
      expect(await store.size('a/b.txt')).toBe(3);
      expect(await store.size('a')).toBeUndefined();
      expect(readFileSync(join(folder, 'a/b.txt'), 'utf8')).toBe('new');
      expect(readdirSync(join(folder, 'a'))).toEqual(['b.txt']);
    }));
});
