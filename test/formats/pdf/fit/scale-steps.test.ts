import { ceilings, floors, scaleSteps } from '../../../../src/formats/pdf/fit/scale-steps.ts';
import { Tokens } from '../../../../src/theme/manifest.ts';
import { asDesigned, scaleTokens, type Scale } from '../../../../src/theme/scale.ts';

const tokens = Tokens.parse({});
const asTheThemeHasIt = { size: undefined, margin: undefined, density: 'normal' } as const;

/** The factors that change from each waypoint to the next. */
const steps = (path: readonly Scale[]): string[][] =>
  path.slice(1).map((scale, index) => {
    const before = path[index] ?? asDesigned;
    return (Object.keys(scale) as (keyof Scale)[]).filter((name) => scale[name] !== before[name]);
  });

const end = (path: readonly Scale[]): Scale => path.at(-1) ?? asDesigned;

describe('scaleSteps', () => {
  const paths = scaleSteps(tokens, asTheThemeHasIt);

  it('starts every path at the design', () => {
    for (const path of Object.values(paths)) expect(path[0]).toEqual(asDesigned);
  });

  it('shrinks gaps first, then line height, then sizes, then margins', () => {
    expect(steps(paths.shrink)).toEqual([['space'], ['leading'], ['size'], ['margin']]);
  });

  it('spreads gaps first, then line height, then sizes, and never the margins', () => {
    expect(steps(paths.spread)).toEqual([['space'], ['leading'], ['size']]);
  });

  it('changes neither sizes nor margins for fit=auto', () => {
    expect(steps(paths.tighten)).toEqual([['space'], ['leading']]);
    expect(steps(paths.loosen)).toEqual([['space'], ['leading']]);
  });

  it.each([10, 10.25, 10.4, 9.75, 11.37])('stops at the floors with text of %d pt', (body) => {
    const own = Tokens.parse({ size: { body }, page: { marginTopMm: 13.7 } });
    const scale = end(scaleSteps(own, asTheThemeHasIt).shrink);
    const { size, leading, page } = scaleTokens(own, scale);
    expect(scale.space).toBe(floors.space);
    expect(size.body).toBeGreaterThanOrEqual(floors.bodyPt);
    expect(size.body).toBeLessThan(floors.bodyPt + 0.02);
    expect(leading).toBeGreaterThanOrEqual(floors.leading);
    expect(leading).toBeLessThan(floors.leading + 0.01);
    expect(page.marginTopMm).toBeGreaterThanOrEqual(floors.marginMm);
    expect(page.marginTopMm).toBeLessThan(floors.marginMm + 0.02);
    expect(page.marginSideMm).toBeGreaterThan(page.marginTopMm);
  });

  it('stops at the ceilings', () => {
    const { size, leading } = scaleTokens(tokens, end(paths.spread));
    expect(size.body).toBeLessThanOrEqual(ceilings.bodyPt);
    expect(leading).toBeCloseTo(tokens.leading * ceilings.leading, 2);
  });

  it('does not enlarge a theme that is below a floor', () => {
    const small = Tokens.parse({ size: { body: 8.5 }, leading: 1.1 });
    expect(end(scaleSteps(small, asTheThemeHasIt).shrink)).toMatchObject({ size: 1, leading: 1 });
  });

  it('keeps a requested size and margin', () => {
    const stated = scaleSteps(tokens, { size: '10', margin: '15', density: 'normal' });
    expect(end(stated.shrink)).toMatchObject({ size: 1, margin: 1 });
    expect(end(stated.spread)).toMatchObject({ size: 1 });
  });

  it('measures the limits from the gaps before the density', () => {
    const compact = scaleSteps(tokens, { ...asTheThemeHasIt, density: 'compact' });
    expect(end(compact.shrink).space).toBe(0.8);
    expect(end(compact.spread).space).toBe(2);
  });
});
