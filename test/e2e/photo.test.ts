import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractSource } from '../../src/embedded-source.ts';
import { createRenderer } from '../../src/render.ts';
import { inFolder, runIn } from '../support/terminal.ts';
import { metadataOf, noise } from '../support/pictures.ts';

describe('a photo beside the résumé', () => {
  it('of more than 12 MB is printed', () =>
    inFolder(async (folder) => {
      const jpeg = await noise(4_200, 3_200).jpeg({ quality: 95 }).toBuffer();
      expect(jpeg.length).toBeGreaterThan(12 * 1024 * 1024);
      expect(jpeg.length).toBeLessThan(15 * 1024 * 1024);
      writeFileSync(join(folder, 'camera.jpg'), jpeg);
      writeFileSync(
        join(folder, 'cv.json'),
        JSON.stringify({ basics: { name: 'Ada', image: 'camera.jpg' } }),
      );
      const argv = ['cv.json', '-f', 'pdf', '-f', 'docx'];
      const outcome = await runIn({ folder, renderer: createRenderer() }, ...argv);
      expect(outcome).toMatchObject({ exitCode: 0, stderr: '' });
      for (const name of ['cv.pdf', 'cv.docx']) {
        const source = await extractSource(readFileSync(join(folder, name)));
        const { basics } = JSON.parse(source) as { basics: { image: string } };
        expect(await metadataOf(basics.image)).toMatchObject({ width: 480, height: 600 });
      }
    }));
});
