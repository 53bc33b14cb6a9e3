import { plainOrder } from '../../src/view/document-order.ts';
import { adviseOnLines } from '../../src/check/ambiguous-lines.ts';
import { compareTexts } from '../../src/check/compare.ts';
import { expectedContent } from '../../src/check/expected-content.ts';
import { createTextCollector } from '../../src/check/read/file-content.ts';
import { viewOf } from '../support/view-of.ts';

const job = { name: 'Acme, Inc.', position: 'Engineer', startDate: '2020', endDate: '2021' };
const resume = { basics: { name: 'Ada' }, work: [job], skills: [{ name: 'Ada' }] };

/** "code: message" of each advice on a file with these lines. */
const adviceOn = async (given: object, lines: readonly string[]): Promise<string[]> => {
  const { view } = await viewOf(JSON.stringify(given), 'classic');
  const collector = createTextCollector();
  for (const line of lines) {
    collector.add(line);
    collector.endLine();
  }
  const text = collector.done();
  const file = { text, isInPaintOrder: false, hasMarkers: true, findings: [] };
  // Columns are read apart, so that the texts between may belong to another one.
  const { matches } = compareTexts(
    file,
    expectedContent(view, { ...plainOrder, aside: ['skills'] }),
  );
  return adviseOnLines(text, matches, view).map(({ code, message }) => `${code}: ${message}`);
};

const around = (...head: readonly string[]) => ['Ada', 'Experience', ...head, 'Skills', 'Ada'];

describe('adviseOnLines', () => {
  it('reports employer and role on one line with only a comma between', async () => {
    expect(await adviceOn(resume, around('Acme, Inc., Engineer 2020 – 2021'))).toEqual([
      'line_ambiguous: "Acme, Inc." and "Engineer" are on one line without a sign at which parsers split it; a theme with a line for each is read better.',
    ]);
  });

  it('reports several such lines once', async () => {
    const heads = ['Acme, Inc., Engineer 2020 – 2021', 'Beta, Clerk'];
    const work = [job, { name: 'Beta', position: 'Clerk' }];
    const advice = await adviceOn({ ...resume, work }, around(...heads));
    expect(advice).toEqual([expect.stringContaining('parsers split it, and so does 1 other;')]);
  });

  it.each(['|', '–', '·', '@'])(
    'accepts employer and role with the sign "%s" between',
    async (sign) => {
      expect(await adviceOn(resume, around(`Acme, Inc. ${sign} Engineer 2020 – 2021`))).toEqual([]);
    },
  );

  it('accepts employer and role on a line each, with the dates on either or below', async () => {
    expect(await adviceOn(resume, around('Acme, Inc.', 'Engineer 2020 – 2021'))).toEqual([]);
    expect(await adviceOn(resume, around('Acme, Inc.', 'Engineer', '2020 – 2021'))).toEqual([]);
  });

  it('reports dates on a line far from their job', async () => {
    const lines = ['Ada', 'Experience', 'Acme, Inc.', 'Engineer', 'Skills', 'Ada', '2020 – 2021'];
    expect(await adviceOn(resume, lines)).toEqual([
      'dates_apart: "2020 – 2021" is 3 lines from "Acme, Inc."; parsers may assign it to another entry.',
    ]);
  });

  it('says nothing about entries that parsers do not split into fields', async () => {
    const talk = { name: 'Tides', publisher: 'Press', releaseDate: '2020' };
    const lines = ['Ada', 'Publications', 'Tides, Press 2020'];
    expect(await adviceOn({ basics: resume.basics, publications: [talk] }, lines)).toEqual([]);
  });
});
