import type { RealCase } from './case.ts';

const job = (dates: object, read: object, notes: readonly string[]) => ({
  given: { work: [{ name: 'Acme', ...dates }] },
  resume: { work: [{ name: 'Acme', ...read }] },
  notes,
});

const start = '/work/0/startDate';
const end = '/work/0/endDate';

export const dateCases: readonly RealCase[] = [
  {
    about: 'an ongoing job with an empty end',
    ...job({ startDate: '2019-03-01', endDate: '' }, { startDate: '2019-03-01' }, [
      `empty_value ${end}`,
    ]),
  },
  {
    about: 'an ongoing job with null as its end',
    ...job({ startDate: '2019-03', endDate: null }, { startDate: '2019-03' }, [
      `null_value ${end}`,
    ]),
  },
  {
    about: 'an ongoing job without an end',
    ...job({ startDate: '2019' }, { startDate: '2019' }, []),
  },
  ...[
    'Present',
    'now',
    'Current',
    'today',
    'aktuell',
    'à ce jour',
    'Actualidad',
    '至今',
    '至今（9个月）',
  ].map((word) => ({
    about: `an ongoing job whose end is the word ${word}`,
    ...job({ startDate: '2019', endDate: word }, { startDate: '2019' }, [`ongoing_word ${end}`]),
  })),
  {
    about: 'months in English words, one misspelt',
    ...job(
      { startDate: 'Febuary 2014', endDate: 'Aug. 2016' },
      { startDate: '2014-02', endDate: '2016-08' },
      [`date_form ${start}`, `date_form ${end}`],
    ),
  },
  {
    about: 'months in French and German words',
    ...job(
      { startDate: 'Février 2014', endDate: 'Oktober 2022' },
      { startDate: '2014-02', endDate: '2022-10' },
      [`date_form ${start}`, `date_form ${end}`],
    ),
  },
  {
    about: 'month and year as numbers, and months without a zero',
    ...job(
      { startDate: '07/2015', endDate: '2023-9-28' },
      { startDate: '2015-07', endDate: '2023-09-28' },
      [`date_form ${start}`, `date_form ${end}`],
    ),
  },
  {
    about: 'a date with a duration in Chinese',
    ...job(
      { startDate: '2015-03（1年6个月）', endDate: '2016年9月' },
      { startDate: '2015-03', endDate: '2016-09' },
      [`date_form ${start}`, `date_form ${end}`],
    ),
  },
  {
    about: 'a date with a hyphen too many',
    ...job({ startDate: '1987-01-', endDate: '1990' }, { startDate: '1987-01', endDate: '1990' }, [
      `date_form ${start}`,
    ]),
  },
  {
    about: 'two dates in one field',
    ...job({ startDate: 'Aug. 2007-May 2011' }, { startDate: '2007-08', endDate: '2011-05' }, [
      `date_range ${start}`,
    ]),
  },
  {
    about: 'a period in a separate field',
    ...job({ date: '2012 – present' }, { startDate: '2012' }, [
      'other_key /work/0/date',
      'date_range /work/0/date',
    ]),
  },
  {
    about: 'quarters',
    ...job({ startDate: 'Q2 2015 | Q4 2016' }, { dateText: 'Q2 2015 | Q4 2016' }, [
      `unknown_date ${start}`,
    ]),
  },
  {
    about: 'a season with an end',
    ...job(
      { startDate: 'Summer 2015', endDate: '2016' },
      { startDate: 'Summer 2015', endDate: '2016' },
      [`unknown_date ${start}`],
    ),
  },
  {
    about: 'a season until today',
    ...job({ startDate: 'Summer 2015', endDate: 'heute' }, { dateText: 'Summer 2015 – heute' }, [
      `unknown_date ${start}`,
    ]),
  },
  {
    about: 'a joke instead of a date',
    ...job(
      { startDate: 'while (age++ < life.length)', endDate: '' },
      { dateText: 'while (age++ < life.length)' },
      [`empty_value ${end}`, `unknown_date ${start}`],
    ),
  },
  {
    about: 'an ambiguous order of day and month',
    given: {
      certificates: [
        { name: 'CKA', date: '04/05/2019' },
        { name: 'CKS', date: '20-01-01' },
      ],
    },
    resume: {
      certificates: [
        { name: 'CKA', date: '04/05/2019' },
        { name: 'CKS', date: '20-01-01' },
      ],
    },
    notes: ['ambiguous_date /certificates/0/date', 'unknown_date /certificates/1/date'],
  },
  {
    about: 'a month that does not exist, although the official pattern allows it',
    ...job(
      { startDate: '2023-19-39', endDate: '2024' },
      { startDate: '2023-19-39', endDate: '2024' },
      [`impossible_date ${start}`],
    ),
  },
  {
    about: 'a month that does not exist, and no end',
    ...job({ startDate: '2021-13' }, { dateText: '2021-13' }, [`impossible_date ${start}`]),
  },
  {
    about: 'an ambiguous start, and no end',
    ...job({ startDate: '04/05/2019' }, { dateText: '04/05/2019' }, [`ambiguous_date ${start}`]),
  },
  {
    about: 'an end before the start',
    ...job(
      { startDate: '2020-06', endDate: '2019-12-01' },
      { startDate: '2020-06', endDate: '2019-12-01' },
      [`end_before_start ${end}`],
    ),
  },
  {
    about: 'years as numbers, a time after a date',
    ...job(
      { startDate: 2018, endDate: '2020-01-31T00:00:00.000Z' },
      { startDate: '2018', endDate: '2020-01-31' },
      [`number_as_text ${start}`, `date_form ${end}`],
    ),
  },
  {
    about: 'empty dates of awards, certificates and publications',
    given: {
      awards: [{ title: 'Medal', date: '' }],
      certificates: [{ name: 'CKA', date: null }],
      publications: [{ name: 'Paper', releaseDate: '' }],
    },
    resume: {
      awards: [{ title: 'Medal' }],
      certificates: [{ name: 'CKA' }],
      publications: [{ name: 'Paper' }],
    },
    notes: [
      'empty_value /awards/0/date',
      'null_value /certificates/0/date',
      'empty_value /publications/0/releaseDate',
    ],
  },
  {
    about: 'an ended project without an end date',
    given: {
      projects: [
        { name: 'Old', startDate: '2012', isActive: false },
        { name: 'New', startDate: '2020', isActive: true },
      ],
    },
    resume: {
      projects: [
        { name: 'Old', startDate: '2012', endDate: '2012', isActive: false },
        { name: 'New', startDate: '2020', endDate: 'present', isActive: true },
      ],
    },
    notes: ['ended_without_date /projects/0/isActive'],
  },
];
