import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileTemplate, precompiledName } from '../../../src/formats/html/compile-template.ts';
import { precompile } from '../../../src/formats/html/precompile.ts';
import { limits } from '../../../src/limits.ts';

const templates = fileURLToPath(new URL('../../../templates/', import.meta.url));

describe('compileTemplate', () => {
  it('compiles a template with its partials and the helpers', async () => {
    const { render } = await compileTemplate<{ names: string[] }>({
      template: '{{#each names}}{{> item}}{{/each}}',
      partials: { item: '<li>{{this}}</li>' },
    });
    expect(render({ names: ['Ada', '<b>'] })).toBe('<li>Ada</li><li>&lt;b&gt;</li>');
  });

  it.each(['{{unknown}}', '{{unknown 1}}', '{{#each}}'])('refuses %s', async (template) => {
    const rendering = compileTemplate({ template, partials: {} }).then(({ render }) => render({}));
    await expect(rendering).rejects.toThrow();
  });
});

const rendered = async (
  template: string,
  context: object = {},
  partials: Readonly<Record<string, string>> = {},
): Promise<string> =>
  (await compileTemplate<object>({ template, partials })).render(context, {
    allowProtoPropertiesByDefault: false,
  });

const doubling = Array.from(
  { length: 30 },
  (_, index) => `{{#*inline "p${index + 1}"}}{{> p${index}}}{{> p${index}}}{{/inline}}`,
).join('');
const ten = Array.from({ length: 10 }, (_, index) => index);

describe('a template from outside the build', () => {
  it.each([
    ['partials that each call the last twice', `{{#*inline "p0"}}x{{/inline}}${doubling}{{> p30}}`],
    ['lists inside lists', `${'{{#each @root.ten}}'.repeat(12)}x${'{{/each}}'.repeat(12)}`],
    [
      'blocks on values inside each other',
      `${'{{#@root.ten}}'.repeat(12)}x${'{{/@root.ten}}'.repeat(12)}`,
    ],
    [
      'a partial that calls its own block',
      `{{#*inline "a"}}{{> @partial-block}}{{> @partial-block}}{{/inline}}${'{{#> a}}'.repeat(25)}x${'{{/a}}'.repeat(25)}`,
    ],
  ])('ends with %s', async (_, template) => {
    await expect(rendered(template, { ten })).rejects.toThrow(
      `it runs more than ${limits.templateSteps} blocks and partials`,
    );
  });

  it.each([
    ['values', '{{long}}'],
    ['unescaped values', '{{{long}}}'],
    ['rich text', '{{rich blocks}}'],
    ['unescaped rich text', '{{{rich blocks}}}'],
    ['template texts', 'y'.repeat(10_000)],
  ])('ends with too many %s', async (_, piece) => {
    const long = 'x'.repeat(100_000);
    const blocks = [{ kind: 'paragraph', children: [{ kind: 'text', text: long }] }];
    const template = `{{#each ten}}{{#each @root.ten}}{{#each @root.ten}}${piece.repeat(10)}{{/each}}{{/each}}{{/each}}`;
    await expect(
      rendered(template.replaceAll('long', '@root.long').replaceAll(' blocks', ' @root.blocks'), {
        ten,
        long,
        blocks,
      }),
    ).rejects.toThrow('it makes more than 67108864 characters');
  });

  it('fails with a partial that calls itself without end', async () => {
    await expect(rendered('{{> a}}', {}, { a: '{{> a}}' })).rejects.toThrow();
  });

  it('can run again after it was ended', async () => {
    const { render } = await compileTemplate<{ names: number[] }>({
      template: '{{#each names}}x{{/each}}',
      partials: {},
    });
    const most = Array.from({ length: limits.templateSteps - 1 }, (_, index) => index);
    expect(render({ names: most })).toHaveLength(most.length);
    expect(render({ names: most })).toHaveLength(most.length);
    expect(() => render({ names: [...most, 1] })).toThrow();
    expect(render({ names: [1] })).toBe('x');
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
