import { execFileSync } from 'node:child_process';

// Node reads the time zone once per process, so each zone needs a separate process outside jest.
const hook = new URL('../support/typescript-hook.mjs', import.meta.url).href;
const sources = new URL('../../src/view/', import.meta.url).href;

const script = `
  import { resolveLanguage } from '${sources}language.ts';
  import { formatDay, formatPeriod } from '${sources}period.ts';
  const en = await resolveLanguage('en');
  const ja = await resolveLanguage('ja');
  console.log(JSON.stringify({
    offset: new Date(2020, 0, 1).getTimezoneOffset(),
    texts: [
      formatPeriod({ startDate: '2020-01', endDate: '2022-12-31' }, en),
      formatPeriod({ startDate: '2020', endDate: '2021' }, ja),
      formatDay('2011-12-30', en),
    ],
  }));
`;

describe('formatPeriod in a time zone', () => {
  it.each([
    ['Pacific/Kiritimati', -14 * 60],
    ['America/Los_Angeles', 8 * 60],
    // Skipped 30 December 2011 when it crossed the date line.
    ['Pacific/Apia', -14 * 60],
    ['UTC', 0],
  ])('prints the dates of the résumé in %s', (zone, offset) => {
    const flags = ['--import', hook, '--input-type=module', '--eval', script];
    const output = execFileSync(process.execPath, flags, {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });

    expect(JSON.parse(output)).toEqual({
      offset,
      texts: ['Jan 2020 – Dec 2022', '2020年 – 2021年', 'Dec 30, 2011'],
    });
  });
});
