import { jest } from '@jest/globals';
import { parseOptions } from '../../src/door/options.ts';
import { etagOf, isNamedIn } from '../../src/http/etag.ts';

const recipe = { text: '{}', options: parseOptions({}), version: '1.0.0' };

describe('etagOf', () => {
  it('is the same for the same text, options and version, in any order', async () => {
    const options = Object.fromEntries(Object.entries(recipe.options).reverse());
    expect(await etagOf({ ...recipe, options: parseOptions(options) })).toBe(await etagOf(recipe));
    expect(await etagOf(recipe)).toMatch(/^"[\w-]{22}"$/);
  });

  it('differs when any input differs', async () => {
    const tags = await Promise.all([
      etagOf(recipe),
      etagOf({ ...recipe, text: '{ }' }),
      etagOf({ ...recipe, notation: 'yaml' }),
      etagOf({ ...recipe, version: '1.0.1' }),
      etagOf({ ...recipe, options: parseOptions({ format: 'docx' }) }),
      etagOf({ ...recipe, options: parseOptions({ theme: 'modern' }) }),
    ]);
    expect(new Set(tags).size).toBe(6);
  });

  it('changes with SOURCE_DATE_EPOCH', async () => {
    const before = await etagOf(recipe);
    process.env['SOURCE_DATE_EPOCH'] = '1700000000';
    try {
      expect(await etagOf(recipe)).not.toBe(before);
    } finally {
      delete process.env['SOURCE_DATE_EPOCH'];
    }
  });

  it('changes after the renewal time, because a remote photo may have changed', async () => {
    jest.useFakeTimers({ now: 1_000_000_000_000 });
    const [first, lasting] = [
      await etagOf({ ...recipe, renewalSeconds: 600 }),
      await etagOf(recipe),
    ];
    jest.setSystemTime(1_000_000_000_000 + 599_000 - (1_000_000_000_000 % 600_000));
    expect(await etagOf({ ...recipe, renewalSeconds: 600 })).toBe(first);
    jest.setSystemTime(1_000_000_000_000 + 600_000);
    expect(await etagOf({ ...recipe, renewalSeconds: 600 })).not.toBe(first);
    expect(await etagOf(recipe)).toBe(lasting);
    jest.useRealTimers();
  });

  it('rejects an unknown theme', async () => {
    await expect(
      etagOf({ ...recipe, options: parseOptions({ theme: 'nope' }) }),
    ).rejects.toMatchObject({
      code: 'theme_not_found',
    });
  });
});

describe('isNamedIn', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ['"b"', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('finds "a" in %s: %s', (header, found) => {
    expect(isNamedIn('"a"', header)).toBe(found);
  });
});
