import { jest } from '@jest/globals';
import { computeEtag, digestOf, matchesEtag } from '../../../src/http/headers/etag.ts';
import { parseOptions } from '../../../src/options/parse.ts';
import { loadTheme } from '../../support/themes.ts';

const theme = await loadTheme('classic');
const recipe = { textDigest: digestOf('{}'), options: parseOptions({}), theme, version: '1.0.0' };

describe('computeEtag', () => {
  it('is the same for the same text, options and version, in any order', () => {
    const { format, ...others } = recipe.options;
    expect(computeEtag({ ...recipe, options: { ...others, format } })).toBe(computeEtag(recipe));
    expect(computeEtag(recipe)).toMatch(/^"[\w-]{22}"$/);
  });

  it('differs when anything does', () => {
    const tags = [
      computeEtag(recipe),
      computeEtag({ ...recipe, textDigest: digestOf('{ }') }),
      computeEtag({ ...recipe, notation: 'yaml' }),
      computeEtag({ ...recipe, notation: 'json' }),
      computeEtag({ ...recipe, version: '1.0.1' }),
      computeEtag({ ...recipe, options: parseOptions({ format: 'docx' }) }),
      computeEtag({ ...recipe, options: parseOptions({ theme: 'modern' }) }),
    ];
    expect(new Set(tags).size).toBe(7);
  });

  it('differs by the options that the request gives and the themes that the text may state', async () => {
    const modern = await loadTheme('modern');
    const tags = [
      computeEtag(recipe),
      computeEtag({ ...recipe, given: ['theme'] }),
      computeEtag({ ...recipe, given: ['font', 'theme'] }),
      computeEtag({ ...recipe, otherThemes: [modern] }),
      computeEtag({ ...recipe, otherThemes: [{ ...modern, css: '' }] }),
    ];
    expect(new Set(tags).size).toBe(5);
    expect(computeEtag({ ...recipe, given: ['theme', 'font'] })).toBe(tags[2]);
    expect(computeEtag({ ...recipe, given: [], otherThemes: [] })).toBe(tags[0]);
  });

  it('differs when the theme has changed under the same name', () => {
    const changed = [
      { ...theme, css: `${theme.css}\nh1 { color: red }` },
      { ...theme, template: `${theme.template}!` },
      { ...theme, partials: { ...theme.partials, link: '{{text}}' } },
      { ...theme, tokens: { ...theme.tokens, size: { ...theme.tokens.size, body: 12.5 } } },
    ];
    const tags = [theme, ...changed].map((each) => computeEtag({ ...recipe, theme: each }));
    expect(new Set(tags).size).toBe(5);
    expect(computeEtag({ ...recipe, theme: structuredClone(theme) })).toBe(tags[0]);
  });

  it('follows the clock that dates a document', () => {
    const dates = [undefined, 1_700_000_000, 1_700_000_001];
    const tags = dates.map((epochSeconds) => computeEtag({ ...recipe, epochSeconds }));
    expect(new Set(tags).size).toBe(3);
  });

  it('is due anew where a photo may have changed elsewhere', () => {
    jest.useFakeTimers({ now: 1_000_000_000_000 });
    const [first, lasting] = [computeEtag({ ...recipe, renewalSeconds: 600 }), computeEtag(recipe)];
    jest.setSystemTime(1_000_000_000_000 + 599_000 - (1_000_000_000_000 % 600_000));
    expect(computeEtag({ ...recipe, renewalSeconds: 600 })).toBe(first);
    jest.setSystemTime(1_000_000_000_000 + 600_000);
    expect(computeEtag({ ...recipe, renewalSeconds: 600 })).not.toBe(first);
    expect(computeEtag(recipe)).toBe(lasting);
    jest.useRealTimers();
  });
});

describe('matchesEtag', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b"', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('finds "a" in %s: %s', (header, found) => {
    expect(matchesEtag('"a"', header)).toBe(found);
  });
});
