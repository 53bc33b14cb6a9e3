import { headingReader } from '../../src/check/known-headings.ts';
import { resolveLanguage } from '../../src/view/language.ts';

describe('headingReader', () => {
  it('knows English headings and those of the language in any case', async () => {
    const { labels } = await resolveLanguage(undefined, 'de');
    const sectionOf = headingReader(labels);
    const own = labels.sections.work.toUpperCase();
    expect(['WORK HISTORY', own, 'Where I was', 'Skills'.repeat(100)].map(sectionOf)).toEqual([
      'work',
      'work',
      undefined,
      undefined,
    ]);
  });
});
