import { createRenderer, formatNames, RenderOptions, type Renderer } from '../../src/index.ts';
import { readSeed } from '../support/seeds.ts';
import { withoutOneKey } from '../support/without-one-key.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const variants = [...withoutOneKey(JSON.parse(readSeed('full')) as object)];

describe('the full résumé without any one key', () => {
  it('has many keys', () => {
    expect(variants.length).toBeGreaterThan(120);
  });

  it.each(formatNames)(
    'still renders as %s',
    async (format) => {
      const failures: string[] = [];
      for (const { missing, text } of variants) {
        try {
          const { bytes } = await renderer.render(text, RenderOptions.parse({ format }));
          if (bytes.length === 0) failures.push(`${missing}: empty`);
        } catch (error) {
          failures.push(`${missing}: ${String(error)}`);
        }
      }
      expect(failures).toEqual([]);
    },
    120_000,
  );
});
