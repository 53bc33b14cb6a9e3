import { entry, prose, renderSample, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { paragraphsOf, styleOf } from '../../../support/open-docx.ts';

const render = (layout: object, view = sampleView) =>
  renderSample({ view, theme: themeOf({ layout, tokens: { space: { section: 17 } } }) });

describe('sectionParagraphs', () => {
  describe('with titles beside their sections', () => {
    it('frames each title in the left column, before the first line of its section', async () => {
      const bytes = await render({ headings: 'beside' });
      const lines = paragraphsOf(bytes);
      const titles = lines.filter(({ style }) => style === 'Heading1');
      expect(titles).toHaveLength(5);
      for (const { xml } of titles) {
        expect(xml).toContain('w:x="1" w:y="1" w:hAnchor="margin" w:vAnchor="text"');
      }
      // 30 + 5 mm in twips.
      expect(styleOf(bytes, 'BodyText')).toContain('w:left="1984"');
    });

    it('has titles above their sections on right-to-left pages', async () => {
      const lines = paragraphsOf(
        await render({ headings: 'beside' }, { ...sampleView, direction: 'rtl' }),
      );
      const titles = lines.filter(({ style }) => style === 'Heading1');
      for (const { xml } of titles) expect(xml).toMatch(/<w:pBdr><w:top /);
      expect(titles.filter(({ xml }) => xml.includes('<w:framePr'))).toEqual([]);
    });

    it('has a rule above each section, also below a section of one line', async () => {
      const lines = paragraphsOf(await render({ headings: 'beside' }));
      const ruled = lines.filter((_, index) => lines[index - 1]?.style === 'Heading1');
      for (const { xml } of ruled) expect(xml).toMatch(/<w:pBdr><w:top .*<w:between /);
      expect(lines.filter(({ xml }) => xml.includes('<w:pBdr>'))).toEqual(ruled);
    });

    it('has the space between sections after their last line, 0.92 × 17 pt, where it does not move the frame', async () => {
      const bytes = await render({ headings: 'beside' });
      const lines = paragraphsOf(bytes);
      expect(styleOf(bytes, 'Heading1')).toMatch(/<w:spacing w:after="0" w:before="0"/);
      lines.forEach(({ style }, index) => {
        if (style !== 'Heading1') return;
        expect(lines[index + 1]!.xml).toContain('w:before="0"');
        if (index > 4) expect(lines[index - 1]!.xml).toContain('w:after="313"');
      });
    });
  });

  describe('with terms', () => {
    const termsOf = async (terms: string) => {
      const bytes = await render({ terms });
      const lines = paragraphsOf(bytes).filter(({ style }) => style === 'Term');
      return { bytes, texts: lines.map(({ text }) => text), lines };
    };

    it('in columns, has the values behind a tab, at one hanging indent', async () => {
      const { bytes, texts, lines } = await termsOf('columns');
      expect(texts).toEqual([
        'Methods – expert:⇥Loops, Tables',
        'Leading:⇥Small teams.',
        'English – native~· French',
      ]);
      // 40 + 5 mm in twips.
      expect(styleOf(bytes, 'Term')).toContain('w:left="2551"');
      expect(styleOf(bytes, 'Term')).toContain('w:hanging="2551"');
      expect(lines[2]!.xml).toContain('w:hanging="0"');
    });

    it('in columns, has the labels in the column of dates if there is one', async () => {
      const bytes = await render({ terms: 'columns', dates: 'gutter' });
      expect(styleOf(bytes, 'Term')).toContain('w:left="1984" w:right="0" w:hanging="1984"');
    });

    it('in columns, has the value of a label wider than its column on the next line', async () => {
      const name = 'Methods of numerical analysis, tables';
      const terms = [{ pointer: '/skills/0', name, keywords: ['Loops'], body: [] }];
      const section = { kind: 'terms', id: 'skills', title: 'Skills', terms } as const;
      const view = { ...sampleView, sections: [section] };
      const wide = paragraphsOf(await render({ terms: 'columns', dates: 'gutter' }, view)).at(-1);
      expect(wide!.xml).toContain('<w:br/>');
      expect(wide!.xml).not.toContain('<w:tab/>');
    });

    it('inline, has all of them in one paragraph', async () => {
      expect((await termsOf('inline')).texts).toEqual([
        'Methods – expert: Loops, Tables~· Leading: Small teams.',
        'English – native~· French',
      ]);
    });
  });

  it('numbers the entries of a section by a list, with their lines below the first', async () => {
    const groups = [{ highlights: [prose('On engines')] }];
    const entries = [entry('Notes', { place: 'London', groups }), entry('Menabrea')];
    const section = {
      kind: 'entries' as const,
      id: 'publications' as const,
      title: 'Papers',
      entries,
    };
    const view = { ...sampleView, sections: [section] };
    const lines = paragraphsOf(await render({ numbered: ['publications'] }, view)).slice(-4);
    expect(lines.map(({ style, list }) => [style, list])).toEqual([
      ['Heading2', '3:0'],
      ['EntryMeta', undefined],
      ['ListBullet', '2:0'],
      ['Heading2', '3:0'],
    ]);
    // 1.8 list indents of 11 points, in twips.
    expect(lines[1]!.xml).toContain('<w:ind w:left="396" w:hanging="0"/>');
    expect(lines[2]!.xml).toContain('<w:ind w:left="616" w:hanging="220"/>');
    const others = paragraphsOf(await render({ numbered: ['projects'] }, view)).slice(-4);
    expect(others.map(({ list }) => list)).toEqual([undefined, undefined, '2:0', undefined]);
  });

  it('numbers entries with dates in the gutter in the margin before the date', async () => {
    const entries = [
      entry('Notes', { period: '1843', body: prose('On engines') }),
      entry('Menabrea'),
    ];
    const section = { kind: 'entries', id: 'publications', title: 'Papers', entries } as const;
    const words = { numbered: ['publications'], dates: 'gutter' };
    const lines = paragraphsOf(await render(words, { ...sampleView, sections: [section] }));
    const [dated, body, undated] = lines.slice(-3);
    expect([dated, body, undated].map((line) => line!.list)).toEqual(['3:0', undefined, '3:0']);
    expect(dated!.text).toBe('1843⇥Notes');
    // The number ends 3.3 points before the edge of the text, where the date stands at a tab.
    expect(dated!.xml).toContain('<w:tab w:val="left" w:pos="0"/>');
    expect(dated!.xml).toContain('<w:ind w:left="1984" w:hanging="2050"/>');
    expect(body!.xml).not.toContain('<w:ind ');
    expect(undated!.xml).toContain('<w:ind w:left="1984" w:hanging="66"/>');
  });
});
