import { resolveLanguage } from '../../src/view/language.ts';
import { localeTags } from '../../src/view/locales.ts';
import { formatDay, formatJobPeriod, formatPeriod } from '../../src/view/period.ts';
import { fc } from '../support/fast-check.ts';

const languageOf = (tag: string) => resolveLanguage(tag, undefined);
const en = await languageOf('en');
const languages = await Promise.all(localeTags.map(languageOf));

describe('formatPeriod', () => {
  it.each([
    ['a start and an end', { startDate: '2020-06', endDate: '2022-12' }, 'Jun 2020 – Dec 2022'],
    ['years alone', { startDate: '2018', endDate: '2023' }, '2018 – 2023'],
    ['a year and a month', { startDate: '2018', endDate: '2020-03' }, '2018 – Mar 2020'],
    ['days', { startDate: '2020-06-01', endDate: '2022-12-31' }, 'Jun 2020 – Dec 2022'],
    ['a start alone', { startDate: '2020-06' }, 'Jun 2020 – Present'],
    ['a null end', { startDate: '2020', endDate: null }, '2020 – Present'],
    ['an empty end', { startDate: '2020', endDate: ' ' }, '2020 – Present'],
    ['an end alone', { endDate: '2022-12' }, 'Dec 2022'],
    ['an empty start', { startDate: '', endDate: '2022' }, '2022'],
    ['one month', { startDate: '2020-06', endDate: '2020-06' }, 'Jun 2020'],
    ['days of one month', { startDate: '2020-06-02', endDate: '2020-06-28' }, 'Jun 2020'],
    ['one year', { startDate: '2020', endDate: '2020' }, '2020'],
    ['words as dates', { startDate: 'Summer 2019', endDate: '2020' }, 'Summer 2019 – 2020'],
    ['an end before the start', { startDate: '2020', endDate: '2018' }, '2020 – 2018'],
    ['a text', { dateText: ' circa 2004 ', startDate: '2004' }, 'circa 2004'],
    ['an empty text', { dateText: ' ', startDate: '2004', endDate: '2005' }, '2004 – 2005'],
    ['a leap day', { endDate: '2024-02-29' }, 'Feb 2024'],
  ])('prints %s', (_, dates, expected) => {
    expect(formatJobPeriod(dates, en)).toBe(expected);
  });

  it('says "Present" only if the file says so', () => {
    expect(formatPeriod({ startDate: '2015-02' }, en)).toBe('Feb 2015');
    expect(formatPeriod({ startDate: '2015-02', endDate: 'present' }, en)).toBe(
      'Feb 2015 – Present',
    );
  });

  it('keeps a remark after a date', () => {
    const dates = { startDate: '2024-09', endDate: '2027-06 (expected)' };
    expect(formatPeriod(dates, en)).toBe('Sep 2024 – Jun 2027 (expected)');
    expect(formatDay('2024-05-02 (expires 2027)', en)).toBe('May 2, 2024 (expires 2027)');
  });

  it('returns undefined without dates, so that an undated project is not "Present"', () => {
    expect(formatPeriod({}, en)).toBeUndefined();
    expect(formatPeriod({ startDate: null, endDate: '', dateText: '' }, en)).toBeUndefined();
  });

  it.each(['2023-19-39', '2023-00', '2023-13', '2023-02-30', '2023-02-29', '2023-01-00'])(
    'prints the impossible date %s as given',
    (date) => {
      expect(formatPeriod({ startDate: date, endDate: '2024' }, en)).toBe(`${date} – 2024`);
      expect(formatDay(date, en)).toBe(date);
    },
  );

  it.each([
    ['en', 'Jun 2020 – Present', '2018 – 2023'],
    ['en-GB', 'Jun 2020 – Present', '2018 – 2023'],
    ['de', 'Juni 2020 – heute', '2018 – 2023'],
    ['fr', 'juin 2020 – aujourd’hui', '2018 – 2023'],
    ['es', 'jun 2020 – actualidad', '2018 – 2023'],
    ['es-CO', 'jun 2020 – actualidad', '2018 – 2023'],
    ['it', 'giu 2020 – oggi', '2018 – 2023'],
    ['pt', 'jun. 2020 – presente', '2018 – 2023'],
    ['pt-PT', 'jun. 2020 – presente', '2018 – 2023'],
    ['pt-BR', 'jun. 2020 – atual', '2018 – 2023'],
    ['nl', 'jun 2020 – heden', '2018 – 2023'],
    ['sv', 'juni 2020 – nu', '2018 – 2023'],
    ['fi', '6/2020 – nykyinen', '2018 – 2023'],
    ['pl', '06.2020 – obecnie', '2018 – 2023'],
    ['cs', 'červen 2020 – současnost', '2018 – 2023'],
    ['hr', 'lipanj 2020. – danas', '2018. – 2023.'],
    ['hu', '2020. jún. – jelenleg', '2018 – 2023'],
    ['bg', 'юни 2020 – до момента', '2018 – 2023'],
    ['el', 'Ιουν 2020 – σήμερα', '2018 – 2023'],
    ['tr', 'Haz 2020 – Halen', '2018 – 2023'],
    ['ru', 'июнь 2020 – настоящее время', '2018 – 2023'],
    ['uk', 'червень 2020 – дотепер', '2018 – 2023'],
    ['lv', '06.2020 – pašlaik', '2018 – 2023'],
    ['ca', 'juny 2020 – actualitat', '2018 – 2023'],
    ['ja', '2020年6月 – 現在', '2018年 – 2023年'],
    ['ko', '2020년 6월 – 현재', '2018년 – 2023년'],
    ['zh-CN', '2020年6月 – 至今', '2018年 – 2023年'],
    ['he', 'יוני 2020 – היום', '2018 – 2023'],
    ['ar', 'يونيو 2020 – حتى الآن', '2018 – 2023'],
    ['fa', 'ژوئن 2020 – تاکنون', '2018 – 2023'],
    ['hi', 'जून 2020 – वर्तमान', '2018 – 2023'],
    ['th', 'มิ.ย. 2020 – ปัจจุบัน', '2018 – 2023'],
    ['vi', '06/2020 – hiện tại', '2018 – 2023'],
    ['id', 'Jun 2020 – Sekarang', '2018 – 2023'],
  ])('writes dates in the usual form of %s', async (tag, months, years) => {
    const language = await languageOf(tag);

    expect(formatJobPeriod({ startDate: '2020-06' }, language)).toBe(months);
    expect(formatPeriod({ startDate: '2018', endDate: '2023' }, language)).toBe(years);
  });

  it('spells October in Hindi the same on every version of Node', async () => {
    expect(formatPeriod({ endDate: '2020-10' }, await languageOf('hi'))).toBe('अक्टूबर 2020');
  });

  it('writes English months for a language without labels', async () => {
    expect(formatJobPeriod({ startDate: '2020-06' }, await languageOf('cy'))).toBe(
      'Jun 2020 – Present',
    );
  });

  it('writes American months and plain years like CLDR', () => {
    const asCldr = (tag: string, date: string, fields: Intl.DateTimeFormatOptions): string =>
      new Intl.DateTimeFormat(tag, {
        ...{ timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn', ...fields },
      }).format(new Date(date));
    for (let month = 1; month <= 12; month += 1) {
      const endDate = `2020-${String(month).padStart(2, '0')}`;
      expect(formatPeriod({ endDate }, en)).toBe(
        asCldr('en-US', endDate, { year: 'numeric', month: 'short' }),
      );
    }
    for (const language of languages) {
      if (['bg', 'hu', 'lv'].includes(language.tag)) continue;
      expect(formatPeriod({ endDate: '2018' }, language)).toBe(
        asCldr(language.tag, '2018', { year: 'numeric' }),
      );
    }
  });

  it('writes the months of a year differently in every language', () => {
    for (const language of languages) {
      const months = Array.from({ length: 12 }, (_, month) =>
        formatPeriod({ endDate: `2020-${String(month + 1).padStart(2, '0')}` }, language),
      );
      expect(new Set(months).size).toBe(12);
    }
  });
});

describe('formatDay', () => {
  it.each([
    ['2020-05-07', 'May 7, 2020'],
    ['2020-05', 'May 2020'],
    ['2020', '2020'],
    [' 2020 ', '2020'],
    ['Spring 2020', 'Spring 2020'],
  ])('prints %s as precisely as given', (date, expected) => {
    expect(formatDay(date, en)).toBe(expected);
  });

  it.each([undefined, null, '', '  '])('returns undefined for %j', (date) => {
    expect(formatDay(date, en)).toBeUndefined();
  });

  it.each([
    ['en-GB', '7 May 2020'],
    ['de', '7. Mai 2020'],
    ['fr', '7 mai 2020'],
    ['es-AR', '7 de mayo de 2020'],
    ['pt-PT', '7 de maio de 2020'],
    ['pl', '07.05.2020'],
    ['ru', '7 мая 2020 г.'],
    ['ja', '2020年5月7日'],
    ['he', '7 במאי 2020'],
    ['vi', '07/05/2020'],
  ])('writes a day in %s', async (tag, expected) => {
    expect(formatDay('2020-05-07', await languageOf(tag))).toBe(expected);
  });
});

describe('formatPeriod in every language', () => {
  // The pattern of JSON Resume, impossible months and days included.
  const isoDate = fc.stringMatching(
    /^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/,
  );
  const language = fc.constantFrom(...languages);

  it('prints every date that matches the pattern of JSON Resume, with its year', () => {
    fc.assert(
      fc.property(isoDate, isoDate, language, (startDate, endDate, language) => {
        const period = formatPeriod({ startDate, endDate }, language);
        expect(period).not.toMatch(/undefined|null|NaN|Invalid/);
        expect(period).toContain(startDate.slice(0, 4));
        expect(period).toContain(endDate.slice(0, 4));
        expect(formatDay(startDate, language)).toContain(startDate.slice(0, 4));
      }),
      { numRuns: 1000 },
    );
  });

  it('prints only ASCII digits and plain spaces', () => {
    fc.assert(
      fc.property(isoDate, language, (date, language) => {
        const text = `${formatPeriod({ startDate: date }, language)} ${formatDay(date, language)}`;
        expect(text).not.toMatch(/(?![0-9])\p{Nd}|(?! )\p{Zs}|[\u061c\u200e\u200f]/u);
      }),
      { numRuns: 1000 },
    );
  });

  it('prints any other text as given, trimmed', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/^\s*\d{4}/.test(text)),
        language,
        (text, language) => {
          expect(formatDay(text, language)).toBe(text.trim() || undefined);
        },
      ),
    );
  });
});
