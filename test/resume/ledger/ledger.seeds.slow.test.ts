import { RenderOptions } from '../../../src/options/schema.ts';
import { documentLedger } from '../../../src/stages/ledger.ts';
import { prepareResume } from '../../../src/stages/prepare-resume.ts';
import { valueAt } from '../../../src/text/json.ts';
import { composeView } from '../../../src/view/compose.ts';
import { readSeedFile } from '../../support/seed-leaves.ts';

describe('a rule that drops a field', () => {
  /** All paths of texts in a résumé, without settings. */
  const textPaths = (value: unknown, path: string[] = []): string[][] => {
    if (typeof value === 'string') return [path];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, item]) =>
      ['$schema', 'meta', 'image', 'id', 'tags', 'language'].includes(key)
        ? []
        : textPaths(item, [...path, key]),
    );
  };

  const without = (value: unknown, [key = '', ...rest]: readonly string[]): unknown => {
    const copy: unknown = structuredClone(value);
    const drop = (node: Record<string, unknown>, at: string, below: readonly string[]): void => {
      const [next, ...deeper] = below;
      if (next === undefined) node[at] = Array.isArray(node) ? '' : undefined;
      else drop(node[at] as Record<string, unknown>, next, deeper);
    };
    drop(copy as Record<string, unknown>, key, rest);
    return copy;
  };

  it.each<[string, string[]]>([
    // Two jobs at one employer, whose address is printed once.
    ['full', ['work/1/url']],
    ['staff-engineer', []],
    ['cdn-engineer', []],
    ['unicode', []],
  ])('is found in the sample %s, whatever the field', async (seed, printedOnce) => {
    const text = readSeedFile(`${seed}.json`);
    const prepared = await prepareResume(text, RenderOptions.parse({}));
    const { resume, language } = prepared;
    const missed: string[] = [];
    for (const path of textPaths(resume)) {
      // The text of the dates replaces them.
      const hasDateText =
        path.at(-1) !== 'dateText' && 'dateText' in Object(valueAt(resume, path.slice(0, -1)));
      if (hasDateText && /Date$/.test(path.at(-1) ?? '')) continue;
      const broken = without(resume, path) as typeof resume;
      const leaves = prepared.leaves.map((leaf) => ({
        ...leaf,
        targets: leaf.targets.filter((target) => target.path.join('/') !== path.join('/')),
      }));
      const view = composeView(broken, { language, layout: { sections: [], aside: [] } });
      const { report } = documentLedger({
        ...{ leaves, resume: broken, language, view },
        ...{ source: text, strict: false },
      });
      if (report.values.lost === 0) missed.push(path.join('/'));
    }
    expect(missed).toEqual(printedOnce);
  });
});
