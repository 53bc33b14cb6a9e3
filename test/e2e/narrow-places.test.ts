import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { readLayout } from '../support/printed-layout.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const basics = {
  name: 'Ada Lovelace',
  email: 'grace@hopper.example.museum',
  url: 'https://konstantinopoulou.example.museum',
};
const work = [
  {
    name: 'Versicherung',
    position: 'Rechtsschutzversicherungssachbearbeiterin',
    startDate: '2014-03',
  },
];

const printedLines = async (theme: string): Promise<readonly string[]> => {
  const options = RenderOptions.parse({ theme, paper: 'a5' });
  const { bytes } = await renderer.render(JSON.stringify({ basics, work }), options);
  const { blocks } = await readLayout(bytes);
  return blocks.flatMap(({ lines }) => lines.map(({ text }) => text.trim()));
};

describe('a narrow place of a PDF', () => {
  it('has a date below a word that would break beside it', async () => {
    expect(await printedLines('executive')).toContain(work[0]?.position);
  });

  it('has addresses that break before their parts', async () => {
    const lines = await printedLines('executive');
    const addresses = lines.filter((line) => /grace|museum/.test(line));
    expect(addresses.map((line) => line.replaceAll(' ', ''))).toEqual([
      'grace@hopper.example',
      '.museum',
      '.example.museum',
    ]);
  });
});
