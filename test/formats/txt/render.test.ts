import { readFileSync } from 'node:fs';
import type { RenderJob } from '../../../src/formats/format.ts';
import { renderTxt } from '../../../src/formats/txt/render.ts';
import { parseResume } from '../../../src/resume/parse.ts';
import type { Layout } from '../../../src/theme/layout.ts';
import { loadTheme } from '../../support/themes.ts';
import { composeView } from '../../../src/view/compose.ts';
import { resolveLanguage } from '../../../src/view/language.ts';

const theme = await loadTheme('modern');

const render = async (text: string, words: Partial<Layout> = {}): Promise<string> => {
  const language = await resolveLanguage('en', undefined);
  const view = composeView(parseResume(text).resume, {
    language,
    layout: { sections: [], aside: [], signature: words.signature === true },
  });
  const layout = { ...theme.layout, ...words };
  // Plain text uses only the view and the words that order it.
  return new TextDecoder().decode(await renderTxt({ view, theme: { layout } } as RenderJob));
};

describe('renderTxt', () => {
  it('writes one résumé in reading order', async () => {
    const resume = {
      basics: {
        name: 'Ada Lovelace',
        label: 'Analyst',
        email: 'ada@example.com',
        summary: 'Writes *programs*.',
      },
      work: [
        {
          name: 'Engine Works',
          position: 'Analyst',
          location: 'London',
          startDate: '1842',
          highlights: ['Wrote notes, including:\n- Note G', '**First** program'],
          keywords: ['algebra', 'punched cards'],
        },
      ],
      skills: [{ name: 'Mathematics', level: 'expert', keywords: ['Bernoulli numbers'] }],
    };
    expect(await render(JSON.stringify(resume))).toBe(`Ada Lovelace
Analyst
ada@example.com

Summary
-------

Writes programs.

Experience
----------

Engine Works  |  London
Analyst  |  1842 – Present
- Wrote notes, including:
  - Note G
- First program
algebra · punched cards

Skills
------

Mathematics – expert: Bernoulli numbers
`);
  });

  it('writes no blank first line for a résumé without a name', async () => {
    expect(await render('{"interests":[{"name":"Chess"}]}')).toBe(
      'Interests\n---------\n\nChess\n',
    );
  });

  it('contains every highlight of a long seed', async () => {
    const source = readFileSync(
      new URL('../../../seeds/cdn-engineer.json', import.meta.url),
      'utf8',
    );
    const text = await render(source);
    expect(text).toContain('Feedback loop system – Built version 1 and 2');
    expect(text).toContain('  - Became someone that operational teams came to');
  });

  it('orders title, role and period by the words of the layout', async () => {
    const resume = {
      basics: { name: 'Ada', email: 'ada@example.com', phone: '+44 20 7946 0000' },
      work: [{ name: 'Acme', position: 'Engineer', startDate: '2019', endDate: '2020' }],
      education: [{ institution: 'MIT', studyType: 'BSc', startDate: '2015', endDate: '2019' }],
    };
    const text = (words: Partial<Layout>) =>
      render(JSON.stringify(resume), { entry: 'inline', ...words });
    expect(await text({})).toContain('Acme, Engineer  |  2019 – 2020');
    expect(await text({ entry: 'stacked' })).toContain('Acme\nEngineer  |  2019 – 2020');
    expect(await text({ lead: 'role' })).toContain('BSc, MIT  |  2015 – 2019');
    expect(await text({ dates: 'gutter' })).toContain('2019 – 2020  |  Acme, Engineer');
    expect(await text({ numbered: ['work'], dates: 'below' })).toContain(
      '1. Acme, Engineer\n   2019 – 2020',
    );
    expect(await text({})).toContain('ada@example.com | +44 20 7946 0000');
    expect((await text({ signature: true })).endsWith('\n\nAda\n')).toBe(true);
  });
});
