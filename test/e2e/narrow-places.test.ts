import { createRenderer, RenderOptions, type Renderer } from '../../src/index.ts';
import { readLayout } from '../support/printed-layout.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const basics = {
  name: 'Ada Lovelace',
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
});
