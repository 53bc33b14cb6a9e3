import { readFileSync } from 'node:fs';
import { textFamilyNames } from '../../src/fonts/families.ts';
import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { pdfPages } from '../support/pdf-text.ts';

const resume = readFileSync(new URL('../../seeds/staff-engineer.json', import.meta.url), 'utf8');

let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer();
});
afterAll(() => renderer.close());

const mostBytes = 90_000;

describe('a document in a bundled family', () => {
  it.each(textFamilyNames)('is small and has its bullets: %s', async (name) => {
    const font = name.toLowerCase().replaceAll(' ', '-');
    const { bytes } = await renderer.render(resume, RenderOptions.parse({ font }));
    expect(bytes.length).toBeLessThan(mostBytes);
    const text = (await pdfPages(bytes)).join('\n');
    expect(text.split('•').length).toBeGreaterThan(10);
  });
});
