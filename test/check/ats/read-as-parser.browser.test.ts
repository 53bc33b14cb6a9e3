import { createRenderer, RenderOptions, type Renderer } from '../../../src/index.ts';

const resume = {
  basics: { name: 'Dana Whitlock', email: 'dana@example.com', phone: '(415) 555-0134' },
  work: [
    {
      name: 'Northgate',
      position: 'Software Engineer',
      startDate: '2020-03',
      highlights: ['Built it.'],
    },
    { name: 'Parcelwise', position: 'Developer', startDate: '2016-06', endDate: '2020-02' },
  ],
  education: [{ institution: 'Oregon State University', studyType: 'Bachelor of Science' }],
  skills: [{ name: 'Languages', keywords: ['Go', 'SQL'] }],
};

let renderer: Renderer;
beforeAll(() => {
  renderer = createRenderer({ browser: { environment: process.env } });
});
afterAll(() => renderer.close());

const fieldsOf = async (format: string, source: object = resume, theme = 'classic') => {
  const options = RenderOptions.parse({ format, theme, ats: 'on' });
  const { check } = await renderer.render(JSON.stringify(source), options);
  return Object.fromEntries(
    check?.ats?.fields.map(({ field, values }) => [field, values.map(({ found }) => found)]) ?? [],
  );
};

describe('readAsParser', () => {
  it.each(['pdf', 'docx'])('finds contacts, dates and skills in a %s', async (format) => {
    const fields = await fieldsOf(format);
    expect(fields).toMatchObject({
      name: ['Dana Whitlock'],
      dates: ['Mar 2020 – Present', 'Jun 2016 – Feb 2020'],
      skills: ['Go', 'SQL'],
    });
    expect(fields['phone']?.[0]?.replace(' ', '')).toBe('(415)555-0134');
  });

  it.each(['pdf', 'docx'])('tells a place from the employer before it in a %s', async (format) => {
    const work = resume.work.map((job) => ({ ...job, location: 'Salem, OR' }));
    const { employers } = await fieldsOf(format, { ...resume, work });
    expect(employers).toEqual(['Northgate', 'Parcelwise']);
  });

  it('finds every contact whole at the end of a split header', async () => {
    const basics = {
      ...resume.basics,
      url: 'https://danawhitlock.example.com',
      location: { city: 'San Francisco', region: 'CA', countryCode: 'US' },
    };
    const fields = await fieldsOf('pdf', { ...resume, basics }, 'compact');
    expect(fields['phone']?.[0]?.replace(' ', '')).toBe('(415)555-0134');
    expect(fields['email']).toEqual(['dana@example.com']);
  });

  it('reports only fields of the résumé', async () => {
    expect(Object.keys(await fieldsOf('docx', { basics: { name: 'Ada' } }))).toEqual(['name']);
  });

  it('does not read other formats', async () => {
    expect(await fieldsOf('txt')).toEqual({});
  });

  it('never shows redacted values', async () => {
    const options = RenderOptions.parse({ format: 'pdf', ats: 'on', redact: 'name,contact' });
    const { check } = await renderer.render(JSON.stringify(resume), options);
    expect(JSON.stringify([check?.ats, check?.advice])).not.toMatch(/Dana|Whitlock|555/);
  });
});
