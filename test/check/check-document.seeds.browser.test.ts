import { createRenderer, type Renderer } from '../../src/index.ts';
import { options } from '../support/checked.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

let renderer: Renderer;
beforeAll(() => (renderer = createRenderer()));
afterAll(() => renderer.close());

const themes = (await createRenderer().themes()).map(({ name }) => name);

const documents = themes.flatMap((theme, index) =>
  (['pdf', 'docx', 'html', 'txt'] as const)
    // The PDF is printed from the HTML, and plain text does not use themes.
    .filter((format) => index === 0 || format === 'pdf' || format === 'docx')
    .map((format) => ({ theme, format })),
);

describe.each(documents)('every seed in $theme as $format', ({ theme, format }) => {
  it('passes the check', async () => {
    for (const seed of seedNames) {
      const { check } = await renderer.check(readSeed(seed), options(format, theme));
      expect({ seed, ...check }).toMatchObject({ seed, format, passed: true, findings: [] });
      expect(check.found + check.unordered).toBe(check.texts);
      // Only a PDF has scripts without a reliable order.
      if (seed !== 'unicode' || format !== 'pdf') expect(check.unordered).toBe(0);
    }
  });
});

describe('check', () => {
  it('gives advice with the line and column of its field', async () => {
    const { check } = await renderer.check(readSeed('cdn-engineer'), options('pdf'));
    const long = check.advice.filter(({ code }) => code === 'bullet_long');
    expect(long).not.toEqual([]);
    for (const { path, line, message } of long) {
      expect(path).toMatch(/^\/work\/\d+\/highlight/);
      expect(line).toBeGreaterThan(1);
      expect(message).toMatch(/^A bullet takes \d lines/);
    }
  });

  it('advises against a last page of a few lines', async () => {
    const { check } = await renderer.check(readSeed('unicode'), {
      ...options('pdf'),
      fit: 'off',
    });
    expect(check.lastPageFill).toBeLessThan(0.15);
    expect(check.advice.map(({ code }) => code)).toContain('page_short');
  });

  it('reports white headings from a white accent', async () => {
    const white = { ...options('pdf'), accent: 'ffffff' };
    const { check } = await renderer.check(readSeed('minimal'), white);
    expect(check.findings.map(({ code }) => code)).toContain('text_hidden');
    const word = { ...options('docx'), accent: 'ffffff' };
    expect((await renderer.check(readSeed('minimal'), word)).check.passed).toBe(false);
  });

  it('points into the text as it was written', async () => {
    const text = '{ "basics": { "name": "Ada" },\n "talks": [{ "name": "ꙮꙮ" }] }';
    const { check } = await renderer.check(text, options('pdf'));
    expect(check.findings).toMatchObject([
      { code: 'glyph_missing', path: '/talks/0/name', line: 2 },
    ]);
  });
});

describe('render', () => {
  const text = '{ "basics": { "name": "Ada ꙮ", "email": "ada@example.com" } }';

  it('checks only on request', async () => {
    expect((await renderer.render(text, options('pdf'))).check).toBeUndefined();
    const { check } = await renderer.render(text, { ...options('pdf'), check: 'on' });
    expect(check?.findings).toHaveLength(1);
  });

  it('rejects with every finding when strict', async () => {
    const strict = { ...options('pdf'), check: 'on', strict: 'on' } as const;
    await expect(renderer.render(text, strict)).rejects.toMatchObject({
      code: 'check_failed',
      issues: [{ path: '/basics/name', line: 1, column: 23 }],
    });
    const { check } = await renderer.check(text, strict);
    expect(check.passed).toBe(false);
  });
});
