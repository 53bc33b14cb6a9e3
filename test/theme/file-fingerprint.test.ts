import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileFingerprint } from '../../src/theme/file-fingerprint.ts';
import { inFolder } from '../support/terminal.ts';

describe('fileFingerprint', () => {
  it('changes when a file is written, added or removed, also in a folder there', () =>
    inFolder(async (folder) => {
      const marks = () => fileFingerprint([pathToFileURL(`${folder}/`)]);
      const style = join(folder, 'style 100%.css');
      await mkdir(join(folder, 'fonts'));
      const seen = [await marks()];
      const steps = [
        () => writeFile(style, 'a'),
        () => writeFile(style, 'ab'),
        () => writeFile(join(folder, 'fonts', 'Body.woff2'), ''),
        () => rm(style),
      ];
      for (const step of steps) {
        await step();
        seen.push(await marks());
        expect(await marks()).toBe(seen.at(-1));
      }
      expect(new Set(seen).size).toBe(seen.length);
    }));

  it('is empty for a folder that does not exist', async () => {
    expect(await fileFingerprint([new URL('file:///none/')])).toBe('');
  });
});
