import { reloadsThemes } from '../../src/http/reloads-themes.ts';

describe('reloadsThemes', () => {
  it.each([
    ['production', false],
    ['development', true],
    [undefined, true],
  ])('is true unless NODE_ENV is production: %s', (NODE_ENV, expected) => {
    expect(reloadsThemes({ environment: { NODE_ENV } })).toBe(expected);
  });
});
