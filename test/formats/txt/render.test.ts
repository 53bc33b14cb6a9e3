import { readFileSync } from 'node:fs';
import type { RenderJob } from '../../../src/formats/format.ts';
import { renderTxt } from '../../../src/formats/txt/render.ts';
import { parseResume } from '../../../src/resume/parse.ts';
import { compose } from '../../../src/view/compose.ts';
import { resolveLanguage } from '../../../src/view/language.ts';

const render = async (text: string): Promise<string> => {
  const language = await resolveLanguage('en', undefined);
  const view = compose(parseResume(text).resume, {
    language,
    layout: { sections: [], aside: [] },
  });
  // Plain text uses only the view.
  return new TextDecoder().decode(await renderTxt({ view } as RenderJob));
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

Engine Works, Analyst  |  1842 – Present
London
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
});
