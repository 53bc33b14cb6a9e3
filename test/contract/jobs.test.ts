import { readFileSync, writeFileSync } from 'node:fs';
import { jobLimitMeanings, jobLimits } from '../../src/jobs/limits.ts';

const file = new URL('../../docs/jobs.md', import.meta.url);

const rows = Object.entries(jobLimitMeanings).map(
  ([name, meaning]) =>
    `| ${jobLimits[name as keyof typeof jobLimits].toLocaleString('en')} | ${meaning} |`,
);

describe('docs/jobs.md', () => {
  it('lists every limit of a job (to update: npm run generate)', () => {
    const current = readFileSync(file, 'utf8');
    const table = ['| limit | description |', '| --- | --- |', ...rows].join('\n');
    const wanted = current.replace(
      /(?<=<!-- limits -->\n)[^]*(?=<!-- \/limits -->)/,
      () => `\n${table}\n\n`,
    );
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(current).toBe(wanted);
  });
});
