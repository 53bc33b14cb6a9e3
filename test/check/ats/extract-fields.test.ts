import { extractFields } from '../../../src/check/ats/extract-fields.ts';
import { resolveLanguage } from '../../../src/view/language.ts';
import { linesOf } from '../../support/ats-lines.ts';

const { labels } = await resolveLanguage(undefined, 'en');
const head = ['*Dana Whitlock*', 'Engineer'];
const read = (...texts: string[]) => extractFields(linesOf(...head, ...texts), labels);

describe('extractFields', () => {
  it('reads employer and title from lines of their own', () => {
    const { jobs } = read(
      'Experience',
      ...['*Northgate*', 'Software Engineer  Mar 2020 – Present', '• Built it.'],
      ...['*Parcelwise*', 'Junior Developer  Jun 2016 – Feb 2020', '• Tested it.'],
    );
    expect(jobs).toEqual([
      { employer: 'Northgate', title: 'Software Engineer', dates: 'Mar 2020 – Present' },
      { employer: 'Parcelwise', title: 'Junior Developer', dates: 'Jun 2016 – Feb 2020' },
    ]);
  });

  it('takes a line with employer and title for the title, and the place for the employer', () => {
    expect(
      read(
        'Experience',
        '*Northgate, Software Engineer*  2019 – 2022',
        'Oakland, CA',
        '• Built it.',
      ).jobs,
    ).toEqual([
      { employer: 'Oakland, CA', title: 'Northgate, Software Engineer', dates: '2019 – 2022' },
    ]);
  });

  it('knows German titles by the end of a compound', () => {
    expect(
      read('Experience', '*Emscher AG*  2019 – 2022', 'Krefeld', 'Wasserbauingenieurin', '• Baute.')
        .jobs,
    ).toEqual([{ employer: 'Emscher AG', title: 'Wasserbauingenieurin', dates: '2019 – 2022' }]);
  });

  it('reads a title without a known noun by its place', () => {
    expect(read('Experience', '*Northgate*', 'Chargehand  2019 – 2022').jobs).toEqual([
      { employer: 'Northgate', title: 'Chargehand', dates: '2019 – 2022' },
    ]);
  });

  it('knows a heading directly below the name', () => {
    const lines = linesOf('Robin Ashdown', 'Experience', '*Harbour Garden*', 'Gardener  2019');
    expect(extractFields(lines, labels).jobs).toEqual([
      { employer: 'Harbour Garden', title: 'Gardener', dates: '2019' },
    ]);
  });

  it('ends the head of a job at its first bullet or running text', () => {
    const text = 'Runs the whole of the northern fleet with two deputies and care.';
    expect(read('Experience', '*Northgate*', text, 'Fleet Manager  2019').jobs).toEqual([
      { employer: 'Northgate' },
    ]);
  });

  it('reads schools and degrees by their words, in either order', () => {
    expect(
      read('Education', '*Bachelor of Science*', 'Oregon State University', '2010 – 2014').studies,
    ).toEqual([{ school: 'Oregon State University', degree: 'Bachelor of Science' }]);
  });

  it('reads skills without their label', () => {
    expect(read('Skills', 'Languages: Go, SQL', 'Kafka | Redis').skills).toEqual([
      'Go',
      'SQL',
      'Kafka',
      'Redis',
    ]);
  });

  it('does not find jobs below an unknown heading', () => {
    expect(read('*My path*', '*Northgate*', 'Software Engineer  2019').jobs).toEqual([]);
  });

  it('leaves out the lines below an unknown heading in bold capitals', () => {
    expect(read('Skills', 'Go, SQL', '*MY PETS*', 'Two cats').skills).toEqual(['Go', 'SQL']);
  });

  it('knows the headings of the language', async () => {
    const { labels: german } = await resolveLanguage(undefined, 'de');
    const lines = linesOf(
      ...head,
      german.sections.work,
      '*Nordtor*',
      'Leiter Einkauf  2019 – heute',
    );
    expect(extractFields(lines, german).jobs).toEqual([
      { employer: 'Nordtor', title: 'Leiter Einkauf', dates: '2019 – heute' },
    ]);
  });

  it('divides entries at larger gaps', () => {
    const lines = linesOf(...head, 'Experience', 'Acme', 'Cook  2019', 'Bolt', 'Baker  2017');
    const gaps = [undefined, 14, 30, 14, 14, 26, 14];
    const placed = lines.map((line, index) => ({
      ...line,
      ...(gaps[index] && { gap: gaps[index] }),
    }));
    expect(extractFields(placed, labels).jobs.map(({ employer }) => employer)).toEqual([
      'Acme',
      'Bolt',
    ]);
  });
});
