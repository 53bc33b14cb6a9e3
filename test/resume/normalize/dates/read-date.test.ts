import { readDate, readRange } from '../../../../src/resume/normalize/dates/read-date.ts';

describe('readDate', () => {
  it.each([
    ['2020', '2020'],
    ['২০২০', '2020'],
    ['२०२०', '2020'],
    ['2020-06', '2020-06'],
    ['2020-06-30', '2020-06-30'],
    ['2020-6', '2020-06'],
    ['2020/6/3', '2020-06-03'],
    ['2020.06', '2020-06'],
    ['06/2020', '2020-06'],
    ['6.2020', '2020-06'],
    ['31-12-2019', '2019-12-31'],
    ['12/31/2019', '2019-12-31'],
    ['4.5.2019', '2019-05-04'],
    ['05/05/2019', '2019-05-05'],
    ['20200115', '2020-01-15'],
    ['202001', '2020-01'],
    ['2020-01-31T10:00:00.000Z', '2020-01-31'],
    ['2020-01-31 10:00', '2020-01-31'],
    ['Aug. 2011', '2011-08'],
    ['August, 2011', '2011-08'],
    ['2011 August', '2011-08'],
    ['Sept 2011', '2011-09'],
    ['Febuary 2024', '2024-02'],
    ['Dec 31, 2019', '2019-12-31'],
    ['31st of December 2019', '2019-12-31'],
    ['Aug ’19', '2019-08'],
    ["Aug '98", '1998-08'],
    ['Aug2011', '2011-08'],
    ['Nov 2019 (3 months)', '2019-11'],
    ['Nov 2019 (2 roky)', '2019-11'],
    ['Nov 2019 (1 yr. 2 mos.)', '2019-11'],
    ['Février 2014', '2014-02'],
    ['1er mars 2014', '2014-03-01'],
    ['März 2014', '2014-03'],
    ['Dez. 2014', '2014-12'],
    ['mayo de 2019', '2019-05'],
    ['1 de mayo de 2019', '2019-05-01'],
    ['maggio 2019', '2019-05'],
    ['mei 2019', '2019-05'],
    ['maj 2019', '2019-05'],
    ['czerwiec 2019', '2019-06'],
    ['června 2019', '2019-06'],
    ['июнь 2020', '2020-06'],
    ['июня 2020 г.', '2020-06'],
    ['червень 2020', '2020-06'],
    ['Μάρτιος 2020', '2020-03'],
    ['Haziran 2020', '2020-06'],
    ['thg 6 2020', '2020-06'],
    ['2015年3月', '2015-03'],
    ['2015年3月1日', '2015-03-01'],
    ['2015年', '2015'],
    ['2015년 3월', '2015-03'],
    ['２０１５年３月', '2015-03'],
    ['٢٠٢٠', '2020'],
    ['2015-03（1年6个月）', '2015-03'],
    ['1987-01-', '1987-01'],
    ['2020 –', '2020'],
  ])('reads %s as %s', (text, date) => {
    expect(readDate(text)).toEqual({ kind: 'date', date });
  });

  it.each(['2023-19-39', '2023-02-30', '2020-00', '13/2019', '31.11.2019'])(
    'recognises %s as an impossible date',
    (text) => {
      expect(readDate(text)).toEqual({ kind: 'impossible' });
    },
  );

  it.each(['04/05/2019', '4-5-2019'])('reports %s as ambiguous', (text) => {
    expect(readDate(text)).toEqual({ kind: 'ambiguous' });
  });

  it.each([
    '',
    'soon',
    'Q2 2015',
    'Summer 2020',
    'Aug-19',
    '20-01-01',
    'Dec',
    '5',
    'May June 2020',
    'x'.repeat(500),
  ])('does not read %j as a date', (text) => {
    expect(readDate(text)).toEqual({ kind: 'unknown' });
  });

  it('reads an ambiguous month name in the language of the résumé', () => {
    expect(readDate('listopad 2019')).toEqual({ kind: 'unknown' });
    expect(readDate('listopad 2019', 'pl')).toEqual({ kind: 'date', date: '2019-11' });
    expect(readDate('listopad 2019', 'hr')).toEqual({ kind: 'date', date: '2019-10' });
    expect(readDate('May 2019', 'no language')).toEqual({ kind: 'date', date: '2019-05' });
  });

  it.each([
    ...[
      'Present',
      'present.',
      'Till now',
      'to date',
      'Current',
      'ongoing',
      'TODAY',
      'Now (2 years)',
    ],
    ...['heute', 'bis heute', 'aktuell', 'à ce jour', 'Aujourd’hui', "aujourd'hui", 'en cours'],
    ...[
      'Actualidad',
      'hasta la fecha',
      'hasta la actualidad',
      'Atual',
      'até o momento',
      'In corso',
      'heden',
      'nu',
      'obecnie',
    ],
    ...[
      'současnost',
      'по настоящее время',
      'н.в.',
      'дотепер',
      'σήμερα',
      'halen',
      '至今',
      '现在',
      '現在',
    ],
    ...['현재', 'حتى الآن', 'היום', 'वर्तमान', 'sekarang', 'hiện tại', 'ปัจจุบัน'],
  ])('recognises %s as ongoing', (text) => {
    expect(readDate(text)).toEqual({ kind: 'ongoing' });
  });
});

describe('readRange', () => {
  it.each([
    ['Aug. 2007-May 2011', '2007-08', '2011-05'],
    ['2007-2011', '2007', '2011'],
    ['2007 – 2011', '2007', '2011'],
    ['2019-20', '2019', '2020'],
    ['2019/20', '2019', '2020'],
    ['Jan - May 2011', '2011-01', '2011-05'],
    ['03/2015-04/2016', '2015-03', '2016-04'],
    ['2015-03 to 2016-04', '2015-03', '2016-04'],
    ['mai 2015 à juin 2016', '2015-05', '2016-06'],
    ['2015年3月至2016年4月', '2015-03', '2016-04'],
  ])('reads %s as two dates', (text, startDate, endDate) => {
    expect(readRange(text)).toEqual({ startDate, endDate });
  });

  it.each([
    ['2012 – present', '2012'],
    ['2012 -', '2012'],
    ['2015–heute', '2015'],
    ['June 2015 to date', '2015-06'],
  ])('reads %s as a range without an end', (text, startDate) => {
    expect(readRange(text)).toEqual({ startDate });
  });

  it.each(['2020', '2020-01', '– 2012', '2010 - 2012 - 2014', 'Q2 2015 | Q4 2016', '2019-25', ''])(
    'does not read %j as a range',
    (text) => {
      expect(readRange(text)).toBeUndefined();
    },
  );
});

describe('readDate of a date with a remark', () => {
  it.each(['(1st)', '(3 employees)', '(expected)'])('keeps %s', (remark) => {
    expect(readDate(`2020 ${remark}`)).toEqual({ kind: 'date', date: '2020', remark });
  });
});
