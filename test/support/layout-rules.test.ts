import {
  baselines,
  brokenEntries,
  loneLines,
  outsidePaper,
  splitTitleRows,
  strandedHeadings,
  strayedParts,
  type Stretch,
} from './layout-rules.ts';
import type { Block, Line, PrintedLayout } from './printed-layout.ts';

/** Lines of text, 14 pt apart, each given as page and line: "0:1". */
const block = (type: string, text: string, places: readonly string[], left = 50): Block => ({
  type,
  text,
  lines: places.map((place): Line => {
    const [page = 0, line = 0] = place.split(':').map(Number);
    const baseline = 50 + 14 * line;
    const [top, bottom] = [baseline - 8, baseline + 2];
    return { page, top, baseline, bottom, left, right: left + 200, text };
  }),
});

const layoutOf = (...blocks: Block[]): PrintedLayout => ({
  pages: [0, 1].map(() => ({ width: 595, height: 842, artifacts: [], links: [] })),
  blocks,
});

const entry = { pointer: '/work/0', details: [], body: [], groups: [], keywords: ['Rust', 'Go'] };
const stretch = (heading: Block, ...blocks: Block[]): Stretch => ({
  text: heading.text,
  body: { ...entry, period: '2019' },
  heading,
  blocks,
});
const heading = block('H3', 'Acme', ['0:0']);

describe('page rules', () => {
  it('find a heading on another page than its text', () => {
    expect(strandedHeadings([stretch(heading, block('P', 'a', ['0:1']))])).toEqual([]);
    expect(strandedHeadings([stretch(heading, block('P', 'a', ['1:0']))])).toHaveLength(1);
  });

  it('find a heading on another page than the heading below it', () => {
    const below = (type: string, place: string) => stretch(block(type, 'Engineer', [place]));
    expect(strandedHeadings([stretch(heading), below('H4', '0:1')])).toEqual([]);
    expect(strandedHeadings([stretch(heading), below('H4', '1:0')])).toHaveLength(1);
    expect(strandedHeadings([stretch(heading), below('H3', '1:0')])).toEqual([]);
  });

  it('find a date on another line than its title', () => {
    expect(splitTitleRows([stretch(heading, block('P', '2019', ['0:0'], 400))])).toEqual([]);
    expect(splitTitleRows([stretch(heading, block('P', '2019', ['0:1']))])).toEqual([]);
    expect(splitTitleRows([stretch(heading, block('P', '2019', ['0:3']))])).toHaveLength(1);
    expect(splitTitleRows([stretch(heading, block('P', '2019', ['1:0']))])).toHaveLength(1);
  });

  it('find a short entry on two pages', () => {
    expect(brokenEntries([stretch(heading, block('P', 'a', ['0:1']))])).toEqual([]);
    expect(brokenEntries([stretch(heading, block('P', 'a', ['0:1', '1:0']))])).toHaveLength(1);
  });

  it('find a single line of a paragraph on a page', () => {
    const lines = (...places: string[]) => loneLines(layoutOf(block('P', 'a', places)));
    expect(lines('0:1', '0:2', '1:0', '1:1')).toEqual([]);
    expect(lines('0:1', '0:2', '1:0')).toHaveLength(1);
    expect(lines('0:1', '1:0', '1:1')).toHaveLength(1);
  });

  it('find keywords on another page than their job', () => {
    const keywords = (place: string) => block('P', 'Rust · Go', [place]);
    expect(strayedParts([stretch(heading, keywords('0:1'))])).toEqual([]);
    expect(strayedParts([stretch(heading, keywords('1:0'))])).toHaveLength(1);
  });

  it('find content outside the paper', () => {
    expect(outsidePaper(layoutOf(heading))).toEqual([]);
    expect(outsidePaper(layoutOf(block('P', 'a', ['0:0'], 500)))).toEqual(['a']);
  });

  it('count text side by side as one line', () => {
    const layout = layoutOf(heading, block('P', '2019', ['0:0'], 400), block('P', 'a', ['0:1']));
    expect(baselines(layout, 0)).toEqual([50, 64]);
  });
});
