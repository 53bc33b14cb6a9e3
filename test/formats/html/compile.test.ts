import { fileURLToPath } from 'node:url';
import { readdirSync, readFileSync } from 'node:fs';
import { compileTemplate, precompiledName } from '../../../src/formats/html/compile.ts';
import { precompile } from '../../../src/formats/html/precompile.ts';

const templates = fileURLToPath(new URL('../../../templates/', import.meta.url));

describe('compileTemplate', () => {
  it('compiles a template with its partials and the helpers', async () => {
    const render = await compileTemplate<{ names: string[] }>({
      template: '{{#each names}}{{> item}}{{/each}}',
      partials: { item: '<li>{{this}}</li>' },
    });
    expect(render({ names: ['Ada', '<b>'] })).toBe('<li>Ada</li><li>&lt;b&gt;</li>');
  });

  it.each(['{{unknown}}', '{{unknown 1}}', '{{#each}}'])('refuses %s', async (template) => {
    const rendering = compileTemplate({ template, partials: {} }).then((render) => render({}));
    await expect(rendering).rejects.toThrow();
  });
});

describe('precompile', () => {
  it('compiles every template under the name of its source', async () => {
    const files = readdirSync(templates, { recursive: true, encoding: 'utf8' });
    const sources = files
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => readFileSync(`${templates}/${name}`, 'utf8'));
    expect(sources.length).toBeGreaterThan(3);
    const module = await precompile(templates);
    for (const source of sources) {
      expect(module).toContain(`["${precompiledName(source)}",{`);
    }
  });
});
