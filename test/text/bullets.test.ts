import { bulletMark } from '../../src/text/bullets.ts';

describe('bulletMark', () => {
  it.each([
    ['• Led a team', 'Led a team'],
    ['  - Led a team', 'Led a team'],
    ['● Led a team', 'Led a team'],
    ['➢ Led a team', 'Led a team'],
    ['-3 % costs', '-3 % costs'],
  ])('is left out of "%s"', (line, text) => {
    expect(line.replace(bulletMark, '')).toBe(text);
  });
});
