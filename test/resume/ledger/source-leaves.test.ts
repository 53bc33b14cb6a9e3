import { sourceLeaves, type SourceReading } from '../../../src/resume/ledger/source-leaves.ts';
import { parseResume } from '../../../src/resume/parse.ts';

const leavesIn = (resume: unknown) => parseResume(JSON.stringify(resume)).leaves();

describe('sourceLeaves', () => {
  it('lists texts, numbers and booleans in their order, without null and blanks', () => {
    const leaves = leavesIn({ basics: { name: 'Ada', phone: 7, x: null, y: ' ', z: false } });
    expect(leaves.map(({ path, text }) => [path.join('/'), text])).toEqual([
      ['basics/name', 'Ada'],
      ['basics/phone', '7'],
      ['basics/z', 'false'],
    ]);
  });

  it('keeps a number as the text writes it', () => {
    const [leaf] = parseResume('{"education":[{"score":3.90}]}').leaves();
    expect(leaf).toMatchObject({ value: 3.9, text: '3.90', targets: [{ value: '3.90' }] });
  });

  it('knows the values of the résumé that come from a leaf, also after a move', () => {
    const [name, dates, dropped] = leavesIn({
      work: [
        { company: 'Acme', startDate: 'Aug. 2007 – May 2011', x: '' },
        { company: 'C', name: 'C' },
      ],
    });
    expect(name?.targets).toEqual([{ path: ['work', 0, 'name'], value: 'Acme' }]);
    expect(dates?.targets.map(({ value }) => value)).toEqual(['2007-08', '2011-05']);
    expect(dropped).toMatchObject({ targets: [], place: ['work', 1, 'name'] });
  });

  it('takes the leaves of the original, and the paths of a converter', () => {
    const reading: SourceReading = {
      source: { cv: { who: 'Ada', lost: 'x' } },
      resume: { basics: { name: 'Ada' } },
      root: [],
      origins: new Map(),
      originOfConverted: () => ['cv', 'who'],
      fates: new Map([['/cv/lost', { fate: 'setting' }]]),
      literal: () => undefined,
    };
    expect(sourceLeaves(reading)).toMatchObject([
      { path: ['cv', 'who'], targets: [{ path: ['basics', 'name'] }] },
      { path: ['cv', 'lost'], targets: [], stated: { fate: 'setting' } },
    ]);
  });
});
