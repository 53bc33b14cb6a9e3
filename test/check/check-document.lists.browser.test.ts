import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const numbered = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `${first + index}. item ${index}`).join('\n');

/** Lists that begin at other numbers than 1, have long numbers, and stand in lists. */
const resume = JSON.stringify({
  basics: { name: 'Ada', summary: `${numbered(1, 2)}\n   1. inner\n   2. inner too\n3. last` },
  work: [{ name: 'Acme', summary: `- plain\n  1. inside\n\n${numbered(8, 4)}` }],
  skills: [{ name: 'Lists', summary: numbered(99, 2) }],
  projects: [{ name: 'P', description: `${numbered(999, 2)}\n      1. within` }],
});

describe('check of numbered lists', () => {
  it.each(['classic', 'modern', 'sidebar'])(
    'finds every number of theme %s in its place',
    async (theme) => {
      for (const options of [{}, { size: '13', density: 'compact' }]) {
        const { check } = await renderer.check(resume, RenderOptions.parse({ theme, ...options }));
        expect(check.findings).toEqual([]);
      }
    },
  );
});
