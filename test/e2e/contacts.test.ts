import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { pdfPages } from '../support/pdf-text.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

describe('the contacts of a PDF', () => {
  it('have separators on their lines, also where a line without its last one has room for the next contact', async () => {
    const basics = {
      name: 'Grace Hopper',
      email: 'grace@hopper.example',
      phone: '+1 212 555 0187',
      location: { city: 'New York, NY, US' },
      url: 'hopper.example',
      profiles: [{ network: 'GitHub', url: 'https://github.com/ghopper' }],
    };
    const options = RenderOptions.parse({ theme: 'compact' });
    const { bytes } = await renderer.render(JSON.stringify({ basics }), options);
    const [page = ''] = await pdfPages(bytes);
    const [first = ''] = page.split('\n').filter((line) => line.includes('grace@'));
    expect(first.trim()).toMatch(/^grace@hopper\.example \| \+1 212 555 0187$/);
  });
});
