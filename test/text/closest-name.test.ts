import { closestName } from '../../src/text/closest-name.ts';

describe('closestName', () => {
  const known = ['theme', 'format', 'paper', 'locale'];

  it.each([
    ['them', 'theme'],
    ['teme', 'theme'],
    ['hteme', 'theme'],
    ['Format', 'format'],
    ['papers', 'paper'],
    ['pperr', 'paper'],
  ])('corrects %s to %s', (given, meant) => {
    expect(closestName(given, known)).toBe(meant);
  });

  it.each(['', 'x', 'colour', 'language', 'pap-e-rs', 'x'.repeat(100_000)])(
    'does not suggest a name for a distant word (%#)',
    (given) => {
      expect(closestName(given, known)).toBeUndefined();
    },
  );

  it('prefers the name with the fewest edits', () => {
    expect(closestName('pdfx', ['docx', 'pdf'])).toBe('pdf');
  });
});
