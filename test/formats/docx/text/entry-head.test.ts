import { entry, renderSample, role, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { paragraphsOf, partOf, styleOf } from '../../../support/open-docx.ts';

const job = entry('Aspire', { subtitle: 'Engineer', subtitleKind: 'role', period: '2018 – 2023' });
const employer = entry('Halcyon', {
  roles: [role('Lead', { period: '2016 – 2018' }), role('Trainee')],
});

const linesOf = async (layout: object, entries = [job, employer]) => {
  const view = {
    ...sampleView,
    sections: [{ kind: 'entries' as const, id: 'work' as const, title: 'Work', entries }],
  };
  const bytes = await renderSample({ view, theme: themeOf({ layout }) });
  const lines = paragraphsOf(bytes);
  return { bytes, lines: lines.slice(lines.findIndex(({ text }) => text === 'Work') + 1) };
};

const texts = async (layout: object) =>
  (await linesOf(layout)).lines.map(({ style, text }) => `${style} ${text}`);

describe('entryHead', () => {
  it('has employer and role in one line, or in two, with the period at the end of the role', async () => {
    expect(await texts({})).toEqual([
      'Heading2 Aspire, Engineer⇥2018 – 2023',
      'Heading2 Halcyon',
      'Heading3 Lead⇥2016 – 2018',
      'Heading3 Trainee',
    ]);
    expect((await texts({ entry: 'stacked' })).slice(0, 2)).toEqual([
      'Heading2 Aspire',
      'EntryRole Engineer⇥2018 – 2023',
    ]);
  });

  it('has the period on the next line where names leave no room, so that its dates stay together', async () => {
    const subtitle =
      'Postdoctoral Research Associate in Nanoparticle Characterisation and Lipidomics of Plasma Membranes';
    const { lines } = await linesOf({ entry: 'stacked' }, [{ ...job, subtitle }, job]);
    expect(lines.map(({ text }) => text).filter((text) => text.includes('⇥'))).toEqual([
      `${subtitle}↵⇥2018 – 2023`,
      'Engineer⇥2018 – 2023',
    ]);
  });

  it('starts with the role if it leads', async () => {
    expect((await texts({ entry: 'stacked', lead: 'role' })).slice(0, 2)).toEqual([
      'Heading2 Engineer⇥2018 – 2023',
      'EntryRole Aspire',
    ]);
    const { lines } = await linesOf({ lead: 'role' });
    expect(lines[0]!.text).toBe('Engineer, Aspire⇥2018 – 2023');
    expect(lines[0]!.xml).toMatch(/"EntryTitle"\/><\/w:rPr><w:t[^>]*>Engineer/);
  });

  it('has the place after the employer, two spaces away', async () => {
    const { lines } = await linesOf({ entry: 'stacked' }, [{ ...job, place: 'Oslo' }]);
    expect(lines.map(({ text }) => text).slice(0, 2)).toEqual([
      'Aspire\u2002\u2002Oslo',
      'Engineer⇥2018 – 2023',
    ]);
    expect(lines[0]!.xml).toMatch(/"Period"\/><\/w:rPr><w:t[^>]*>\u2002\u2002Oslo/);
  });

  it('has the period on a line of its own below the names', async () => {
    expect(await texts({ entry: 'stacked', dates: 'below' })).toEqual([
      'Heading2 Aspire',
      'EntryRole Engineer',
      'EntryDates 2018 – 2023',
      'Heading2 Halcyon',
      'Heading3 Lead',
      'EntryDates 2016 – 2018',
      'Heading3 Trainee',
    ]);
  });

  it('has the period before the role, in the column of dates', async () => {
    const { bytes, lines } = await linesOf({ entry: 'stacked', dates: 'gutter' });
    expect(lines.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Heading2 Aspire',
      'EntryRole 2018 – 2023⇥Engineer',
      'Heading2 Halcyon',
      'Heading3 2016 – 2018⇥Lead',
      'Heading3 Trainee',
    ]);
    // 30 + 5 mm in twips, for the text and for the hanging date.
    for (const id of ['Heading2', 'EntryRole', 'Heading3']) {
      expect(styleOf(bytes, id)).toMatch(/<w:ind w:left="1984" w:hanging="1984"\/>/);
    }
    expect(styleOf(bytes, 'BodyText')).toMatch(/<w:ind w:left="1984"/);
    // A line without a date starts at the text.
    expect(lines[0]!.xml).toContain('<w:ind w:left="1984" w:hanging="0"/>');
    expect(lines[1]!.xml).not.toContain('<w:ind ');
  });

  it('has roles in a face and colour of their own', async () => {
    const layout = { roleStyle: 'italic', roleColor: 'accent' };
    const issued = entry('Calculus', { subtitle: 'Royal Society' });
    const { bytes, lines } = await linesOf(layout, [job, employer, issued]);
    const style = partOf(bytes, 'word/styles.xml').split('w:styleId="RoleName"')[1]!;
    expect(style.slice(0, style.indexOf('</w:style>'))).toMatch(
      /<w:i\/><w:iCs\/><w:color [^>]*w:themeColor="accent1"\/>/,
    );
    const faceOf = (text: string) =>
      new RegExp(`<w:rStyle w:val="(\\w+)"/></w:rPr><w:t[^>]*>${text}`).exec(
        lines.map(({ xml }) => xml).join(''),
      )?.[1];
    expect(['Engineer', 'Lead', 'Aspire', 'Royal Society'].map(faceOf)).toEqual([
      'RoleName',
      'RoleName',
      'EntryTitle',
      'EntrySubtitle',
    ]);
  });

  it('keeps every line of a head with the next', async () => {
    const { bytes } = await linesOf({ entry: 'stacked', dates: 'below' });
    for (const id of ['Heading2', 'Heading3', 'EntryRole', 'EntryDates']) {
      expect(styleOf(bytes, id)).toContain('<w:keepNext/>');
    }
  });
});
