import { createRenderer, RenderOptions, type Renderer } from '../../../../src/index.ts';
import { blankPages } from '../../../support/blank-pages.ts';
import { randomLengths } from '../../../support/random-lengths.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

describe('renderPdf', () => {
  it.each(['classic', 'modern', 'sidebar'])(
    'prints no blank page of résumés of many lengths in %s',
    async (theme) => {
      for (const text of randomLengths(12)) {
        const { bytes } = await renderer.render(text, RenderOptions.parse({ theme }));
        expect(await blankPages(bytes)).toEqual([]);
      }
    },
    60_000,
  );
});
