import { scriptName } from '../../src/fonts/script-name.ts';

describe('scriptName', () => {
  it.each([
    ['க', 'Tamil'],
    ['ა', 'Georgian'],
    ['★', undefined],
    ['A', undefined],
  ])('says of "%s": %s', (character, name) => {
    expect(scriptName(character)).toBe(name);
  });
});
