import { adviseOn } from '../../src/check/advice.ts';
import { parseResume } from '../../src/resume/parse.ts';
import type { Redaction } from '../../src/options/schema.ts';
import { composeView } from '../../src/view/compose.ts';
import { resolveLanguage } from '../../src/view/language.ts';

const basics = { name: 'Ada Lovelace', email: 'ada@example.com' };
const layout = { sections: [], aside: [] };

/** "code /pointer: message" of each advice. */
const advice = async (
  document: object,
  locale = 'en',
  redacted: readonly Redaction[] = [],
): Promise<string[]> => {
  const { resume } = parseResume(JSON.stringify({ basics, ...document }));
  const language = await resolveLanguage(locale, undefined);
  const view = composeView(resume, { language, layout });
  return adviseOn({ resume, view, language, redacted }).map(
    ({ code, pointer }) => `${code} ${pointer}`,
  );
};

const job = (name: string, startDate: string, endDate?: string) => ({
  name,
  startDate,
  ...(endDate !== undefined && { endDate }),
});

describe('adviseOn', () => {
  it('gives no advice for a complete résumé', async () => {
    expect(
      await advice({
        work: [job('Engines', '2020-03'), job('Looms', '2016-01', '2020-02')],
        education: [{ institution: 'Home', startDate: '2010', endDate: '2015' }],
        skills: [{ name: 'Notes' }],
      }),
    ).toEqual([]);
  });

  it('reports a missing name and missing contact data', async () => {
    expect(await advice({ basics: { label: 'Analyst' } })).toEqual([
      'name_missing /basics',
      'contact_missing /basics',
    ]);
    expect(await advice({ basics: { name: 'Ada', phone: '+44 20 1234' } })).toEqual([]);
    expect(await advice({ basics: undefined, work: [job('Engines', '2020')] })).toEqual([
      'name_missing ',
      'contact_missing ',
    ]);
  });

  it('does not ask for redacted parts', async () => {
    const bare = { basics: { label: 'Analyst' } };
    expect(await advice(bare, 'en', ['name', 'contact'])).toEqual([]);
    expect(await advice(bare, 'en', ['contact'])).toEqual(['name_missing /basics']);
  });

  it('finds jobs at different employers that overlap by more than a month', async () => {
    const work = [job('Engines', '2019-06'), job('Looms', '2016-01', '2020-02')];
    expect(await advice({ work })).toEqual(['dates_overlap /work/0']);
    const handover = [job('Engines', '2020-01'), job('Looms', '2016-01', '2020-02')];
    expect(await advice({ work: handover })).toEqual([]);
    const promotion = [job('Looms', '2019-06'), job('Looms', '2016-01', '2020-02')];
    expect(await advice({ work: promotion })).toEqual([]);
  });

  it('ignores dates without a month', async () => {
    expect(await advice({ work: [job('Engines', '2020'), job('Looms', '2016', '2020')] })).toEqual(
      [],
    );
    expect(await advice({ work: [job('Engines', '2021'), job('Looms', '2016', '2019')] })).toEqual(
      [],
    );
  });

  it('finds an entry that ends before it begins', async () => {
    const education = [{ institution: 'Home', startDate: '2015-09', endDate: '2012-06' }];
    expect(await advice({ education })).toEqual(['dates_reversed /education/0/endDate']);
  });

  it('finds gaps of more than six months without education or volunteer work', async () => {
    const work = [job('Engines', '2021-03'), job('Looms', '2016-01', '2020-02')];
    expect(await advice({ work })).toEqual(['gap /work/0']);
    const short = [job('Engines', '2020-09'), job('Looms', '2016-01', '2020-02')];
    expect(await advice({ work: short })).toEqual([]);
    const studies = { institution: 'Home', startDate: '2020-03', endDate: '2021-02' };
    expect(await advice({ work, education: [studies] })).toEqual([]);
  });

  it('reads the dates of the positions of a job that has none itself', async () => {
    const senior = { position: 'Senior', startDate: '2018-09', endDate: '2021-02' };
    const junior = { position: 'Junior', startDate: '2016-06', endDate: '2018-08' };
    const between = (positions: readonly object[]) => ({
      work: [
        job('Engines', '2021-03'),
        { name: 'Looms', positions },
        job('Mills', '2014-08', '2016-05'),
      ],
    });
    expect(await advice(between([senior, junior]))).toEqual([]);
    expect(await advice(between([senior]))).toEqual(['gap /work/1/positions/0']);
    expect(await advice(between([{ ...senior, endDate: '2021-08' }, junior]))).toEqual([
      'dates_overlap /work/0',
    ]);
    expect(await advice(between([senior, junior, { ...junior, endDate: '2015-01' }]))).toEqual([
      'dates_reversed /work/1/positions/2/endDate',
    ]);
  });

  it('finds unusual headings in the language of the document', async () => {
    const skills = [{ name: 'Notes' }];
    const titled = (title: string) => ({ skills, meta: { vitae: { titles: { skills: title } } } });
    expect(await advice(titled('What I am good at'))).toEqual(['heading_unusual /skills']);
    expect(await advice(titled('Core competencies'))).toEqual([]);
    expect(await advice({ skills }, 'de')).toEqual([]);
    const sections = [{ title: 'Side quests', highlights: ['One'] }];
    expect(await advice({ sections })).toEqual(['heading_unusual /sections']);
  });
});
