import { importText } from '../../src/prose/import-prose.ts';
import { writeMarkdown } from '../../src/prose/write-markdown.ts';
import { readSources } from '../../src/resume/read-sources.ts';
import type { Resume } from '../../src/resume/schema/resume.ts';
import { resolveLanguage } from '../../src/view/language.ts';
import { anyJson, officialResume } from '../support/arbitrary-resume.ts';
import { fc } from '../support/fast-check.ts';
import { scoreFields } from '../support/field-score.ts';
import { readSeed, seedNames } from '../support/seeds.ts';

const markdownOf = async (resume: Resume, locale?: string): Promise<string> => {
  const language = await resolveLanguage(locale, resume.meta?.language);
  return new TextDecoder().decode(writeMarkdown(resume, language));
};

const readResume = (text: string): Resume => {
  const { $schema: _, ...resume } = readSources(text, false).resume;
  return resume;
};

describe('writeMarkdown', () => {
  it.each(seedNames)('writes %s so that the import reads the same résumé', async (seed) => {
    const resume = readResume(readSeed(seed));
    for (const locale of ['en', 'de', 'ja']) {
      const text = await markdownOf(resume, locale);
      expect(importText(text).resume).toEqual(resume);
      expect(await markdownOf(importText(text).resume, locale)).toBe(text);
    }
  });

  it.each(['cdn-engineer', 'distributed-systems-engineer', 'staff-engineer', 'full'])(
    'writes %s so that the import reads nearly every field without the front matter',
    async (seed) => {
      const resume = readResume(readSeed(seed));
      const { meta: _, ...content } = resume;
      const text = (await markdownOf(resume)).replace(/^---\n[^]*?\n---\n/, '');
      const { equal, all } = scoreFields(importText(text).resume, content);
      expect(equal / all).toBeGreaterThan(0.88);
    },
  );

  it('writes any résumé so that the import reads the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(officialResume, anyJson), async (value) => {
        let resume: Resume;
        try {
          resume = readResume(JSON.stringify(value));
        } catch {
          return; // The reader refuses it.
        }
        const text = await markdownOf(resume);
        expect(importText(text).resume).toEqual(resume);
      }),
    );
  });

  it('writes headings, dates, links and lists, and no front matter where prose has it all', async () => {
    const resume = readResume(
      JSON.stringify({
        basics: { name: 'Ada Berg', label: 'Engineer', email: 'ada@example.com' },
        work: [
          {
            name: 'Acme',
            url: 'https://acme.example',
            position: 'Lead Engineer',
            location: 'Berlin',
            startDate: '2020-03',
            summary: 'Payments.',
            highlights: ['Built **it**.'],
            keywords: ['Go', 'Kafka'],
          },
        ],
        skills: [{ name: 'Cloud', keywords: ['AWS', 'GCP'] }],
      }),
    );
    expect(await markdownOf(resume)).toBe(`# Ada Berg

Engineer

ada@example.com

## Experience

### [Acme](https://acme.example)

**Lead Engineer** | Mar 2020 – Present | *Berlin*

Payments.

- Built **it**.

Keywords: Go, Kafka

## Skills

- **Cloud:** AWS, GCP
`);
  });
});
