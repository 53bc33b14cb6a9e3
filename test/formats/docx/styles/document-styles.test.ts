import { twips } from '../../../../src/formats/docx/styles/units.ts';
import { renderSample, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { paragraphsOf, partOf, styleOf } from '../../../support/open-docx.ts';

const tokens = {
  font: { body: 'Source Sans 3', heading: 'Open Sans' },
  size: { body: 9.5, meta: 8.5, title: 11, section: 13, label: 12.5, name: 27 },
  weight: { name: 700, heading: 600 },
  color: { text: '#101112', meta: '#505152', accent: '#7a1f2e', rule: '#c0c1c2' },
  space: { header: 21, section: 17, heading: 6, entry: 10, paragraph: 4, item: 3, indent: 12 },
  leading: 1.5,
  page: { marginTopMm: 15, marginSideMm: 20, marginBottomMm: 25 },
};
const bytes = await renderSample({ theme: themeOf({ tokens, layout: { nameColor: 'accent' } }) });
/** Nothing shrinks to fit in Word, so gaps and lines are a little smaller than in the tokens. */
const onA4 = { space: 0.92, leading: 0.985 } as const;
const style = (id: string) => styleOf(bytes, id);
const defaults = /<w:docDefaults>.*<\/w:docDefaults>/s.exec(partOf(bytes, 'word/styles.xml'))![0];

describe('documentStyles', () => {
  it('sets font, size, colour, language and line height in the document defaults', () => {
    expect(defaults).toContain('w:asciiTheme="minorHAnsi"');
    expect(defaults).toContain('w:hAnsiTheme="minorHAnsi"');
    expect(defaults).toContain('<w:sz w:val="19"/><w:szCs w:val="19"/>');
    expect(defaults).toContain('<w:color w:val="101112" w:themeColor="dark1"/>');
    expect(defaults).toContain('<w:lang w:val="en-GB"/>');
    expect(defaults).toContain('<w:widowControl/>');
    expect(defaults).toContain(`w:line="${twips(9.5 * 1.5 * onA4.leading)}" w:lineRule="atLeast"`);
  });

  it('sets line heights as minimum heights, which hold for every font that shows the text', () => {
    const line = (size: number, leading: number) =>
      `w:line="${twips(size * leading)}" w:lineRule="atLeast"`;
    expect(style('Keywords')).toContain(line(8.5, 1.5 * onA4.leading));
    expect(style('Heading1')).toContain(line(13, 1.25));
    expect(style('Heading2')).toContain(line(11, 1.3));
    expect(style('Photo')).toContain('w:line="240" w:lineRule="auto"');
  });

  it('has smaller gaps and lines on US Letter', async () => {
    const letter = await renderSample({ theme: themeOf({ tokens }), options: { paper: 'letter' } });
    expect(styleOf(letter, 'Heading1')).toContain(`w:before="${twips(17 * 0.75)}"`);
    expect(styleOf(letter, 'Keywords')).toContain(`w:line="${twips(8.5 * 1.5 * 0.97)}"`);
  });

  it('keeps the line height if Word rounds the size to half-points', async () => {
    const fitted = await renderSample({ theme: themeOf({ tokens: { size: { meta: 8.7 } } }) });
    expect(styleOf(fitted, 'Keywords')).toContain(`w:line="${twips(1.34 * 8.7 * onA4.leading)}"`);
  });

  it('sets larger line heights for scripts that need them', async () => {
    const japanese = await renderSample({ view: { ...sampleView, language: 'ja' } });
    expect(partOf(japanese, 'word/styles.xml')).toContain(
      `w:line="${twips(10 * 1.34 * 1.16 * onA4.leading)}" w:lineRule="atLeast"`,
    );
  });

  it('never sets an exact line height, which would cut larger text', () => {
    expect(partOf(bytes, 'word/styles.xml')).not.toContain('w:lineRule="exact"');
  });

  it.each([
    ['Title', 54],
    ['Subtitle', 25],
    ['Heading1', 26],
    ['Heading2', 22],
    ['Heading3', 19],
    ['EntryMeta', 17],
    ['Contact', 17],
    ['Keywords', 17],
    ['Period', 17],
    ['Footer', 17],
  ])('sets %s in %d half-points', (id, size) => {
    expect(style(id)).toContain(`<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`);
  });

  it.each([
    ['Heading1', 'before', 17],
    ['Heading1', 'after', 6],
    ['Heading2', 'before', 10],
    ['BodyText', 'before', 4],
    ['ListBullet', 'before', 3],
    ['Term', 'before', 3],
    ['Contact', 'after', 21],
  ])('sets space by the tokens: %s %s %d pt', (id, side, space) => {
    const length = twips(space * onA4.space);
    expect(style(id)).toMatch(new RegExp(`<w:spacing [^>]*w:${side}="${length}"`));
  });

  it.each([
    ['Title', 'accent1', '7A1F2E'],
    ['Heading1', 'accent1', '7A1F2E'],
    ['Contact', 'dark2', '505152'],
    ['EntryMeta', 'dark2', '505152'],
    ['Period', 'dark2', '505152'],
    ['Hyperlink', 'hyperlink', '7A1F2E'],
  ])('sets the colour of %s by the tokens, as colour %s of the Word theme', (id, name, color) => {
    expect(style(id)).toContain(`<w:color w:val="${color}" w:themeColor="${name}"/>`);
  });

  it('underlines every link, and gives links in running text the colour of links', () => {
    expect(style('Hyperlink')).toContain('<w:u w:val="single"/>');
    expect(style('QuietHyperlink')).toContain(
      '<w:u w:val="single" w:color="C0C1C2" w:themeColor="light2"/>',
    );
    expect(style('QuietHyperlink')).not.toContain('<w:color ');
  });

  it('lists the styles in Word in the order of a résumé', () => {
    const priorities = ['Normal', 'Title', 'Heading1', 'Heading2', 'BodyText', 'Hyperlink'].map(
      (id) => Number(/<w:uiPriority w:val="(\d+)"/.exec(style(id))![1]),
    );
    expect(priorities).toEqual([...priorities].sort((one, other) => one - other));
    expect(new Set(priorities).size).toBe(6);
  });

  it('sets name and titles in the heading font, and bold by the weights', () => {
    for (const id of ['Title', 'Heading1', 'Heading2', 'Heading3']) {
      expect(style(id)).toContain('<w:rFonts w:asciiTheme="majorHAnsi" ');
    }
    expect(style('Title')).toContain('<w:b/><w:bCs/>');
    expect(style('Heading1')).toContain('<w:b/><w:bCs/>');
    expect(style('EntryTitle')).toContain('<w:b/><w:bCs/>');
    expect(style('Heading2')).not.toContain('<w:b/>');
  });

  it('sets dates, places, roles and issuers beside a title in the body font', () => {
    for (const id of ['Period', 'EntrySubtitle', 'RoleName']) {
      expect(style(id)).toContain('<w:rFonts w:asciiTheme="minorHAnsi" ');
    }
  });

  it('sets titles in regular weight if the theme does', async () => {
    const light = await renderSample({
      theme: themeOf({ tokens: { weight: { name: 400, heading: 400 } } }),
    });
    for (const id of ['Title', 'Heading1', 'EntryTitle'])
      expect(styleOf(light, id)).not.toContain('<w:b/>');
  });

  it('draws a rule below section titles if the theme has rules', async () => {
    const border =
      '<w:bottom w:val="single" w:color="C0C1C2" w:themeColor="light2" w:sz="4" w:space="2"/>';
    expect(style('Heading1')).toContain(border);
    const plain = await renderSample({ theme: themeOf({ layout: { headings: 'plain' } }) });
    expect(styleOf(plain, 'Heading1')).not.toContain('<w:pBdr>');
  });

  it('has boxed titles on the tint, in the width of the text', async () => {
    const boxed = await renderSample({
      theme: themeOf({ layout: { headings: 'boxed' }, tokens: { color: { tint: '#dfe6ee' } } }),
    });
    const title = styleOf(boxed, 'Heading1');
    expect(title).toContain('w:fill="DFE6EE"');
    expect(title).toContain('<w:left w:val="single" w:color="DFE6EE" w:sz="8" w:space="4"/>');
    // The border and its space, 5 points, in twips.
    expect(title).toContain('<w:ind w:left="100" w:right="100"/>');
  });

  it('sets capitals by style and does not change the text', async () => {
    const upper = await renderSample({ theme: themeOf({ layout: { headingCase: 'upper' } }) });
    expect(styleOf(upper, 'Heading1')).toContain('<w:caps/>');
    expect(paragraphsOf(upper).some(({ text }) => text === 'Summary')).toBe(true);
  });

  it('centres the header unless it has a photo', async () => {
    const theme = themeOf({ layout: { header: 'centered' } });
    const { name, label, contacts } = sampleView.header;
    const header = { name: name!, label: label!, contacts };
    const plain = await renderSample({ theme, view: { ...sampleView, header } });
    for (const id of ['Title', 'Subtitle', 'Contact']) {
      expect(styleOf(plain, id)).toContain('<w:jc w:val="center"/>');
    }
    expect(styleOf(await renderSample({ theme }), 'Title')).not.toContain('<w:jc');
    const withoutPhoto = themeOf({ layout: { header: 'centered', photo: { shape: 'none' } } });
    expect(styleOf(await renderSample({ theme: withoutPhoto }), 'Title')).toContain('<w:jc');
  });

  it.each([
    ['a4', '<w:pgSz w:w="11906" w:h="16838" w:orient="portrait" w:code="9"/>', 11906 - 2 * 1134],
    [
      'letter',
      '<w:pgSz w:w="12240" w:h="15840" w:orient="portrait" w:code="1"/>',
      12240 - 2 * 1134,
    ],
    ['legal', '<w:pgSz w:w="12240" w:h="20160" w:orient="portrait" w:code="5"/>', 12240 - 2 * 1134],
    ['a5', '<w:pgSz w:w="8391" w:h="11906" w:orient="portrait" w:code="11"/>', 8391 - 2 * 1134],
  ])('puts dates at the right margin of %s', async (paper, size, tab) => {
    const sheet = await renderSample({ theme: themeOf({ tokens }), options: { paper } });
    expect(partOf(sheet, 'word/document.xml')).toContain(size);
    expect(partOf(sheet, 'word/document.xml')).toContain(
      '<w:pgMar w:top="850" w:right="1134" w:bottom="1417" w:left="1134"',
    );
    for (const id of ['Heading2', 'Heading3', 'Footer']) {
      expect(styleOf(sheet, id)).toContain(`<w:tab w:val="right" w:pos="${tab}"/>`);
    }
  });

  it('limits lines of running text to about 95 letters, but not titles and dates', () => {
    // 170 mm minus 48 em of 9.5 pt.
    expect(style('BodyText')).toContain('<w:ind w:left="0" w:right="518"/>');
    expect(style('Heading2')).toContain('<w:ind w:left="0"/>');
    expect(style('Heading1')).not.toContain('<w:ind');
  });

  it.each([[{ titles: 'outdented' }], [{ aside: { side: 'end' } }]])(
    'outdents section titles: %j',
    async (layout) => {
      const hanging = await renderSample({ theme: themeOf({ tokens, layout }) });
      // 170 mm minus 44 em, of which the text takes 41 em.
      expect(styleOf(hanging, 'Heading2')).toContain('<w:ind w:left="1278"/>');
      expect(styleOf(hanging, 'BodyText')).toContain('<w:ind w:left="1278" w:right="570"/>');
      expect(styleOf(hanging, 'ListBullet')).toContain(
        '<w:ind w:left="1518" w:right="570" w:hanging="240"/>',
      );
      expect(styleOf(hanging, 'Heading1')).not.toContain('<w:ind');
      expect(styleOf(hanging, 'Title')).not.toContain('<w:ind');
    },
  );

  it('gives headings an outline level, and keeps them with the next line and together', () => {
    for (const [id, level] of [
      ['Heading1', 0],
      ['Heading2', 1],
      ['Heading3', 2],
    ] as const) {
      expect(style(id)).toContain(`<w:name w:val="heading ${level + 1}"/>`);
      expect(style(id)).toContain(`<w:outlineLvl w:val="${level}"/>`);
      expect(style(id)).toContain('<w:keepNext/><w:keepLines/>');
    }
  });

  it('has only the styles of the theme', () => {
    const ids = [...partOf(bytes, 'word/styles.xml').matchAll(/w:styleId="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids).not.toContain('Heading4');
    expect(ids).not.toContain('FootnoteText');
    expect(new Set(ids).size).toBe(ids.length);
    const document = partOf(bytes, 'word/document.xml');
    const used = [...document.matchAll(/<w:[pr]Style w:val="([^"]*)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('createLists', () => {
  const numbering = partOf(bytes, 'word/numbering.xml');
  const levelsOf = (id: string) => {
    const numId = /<w:numId w:val="(\d+)"/.exec(style(id))![1];
    const list = new RegExp(`<w:num w:numId="${numId}"[^>]*><w:abstractNumId w:val="(\\d+)"`).exec(
      numbering,
    )!;
    const definition = new RegExp(
      `<w:abstractNum w:abstractNumId="${list[1]}".*?</w:abstractNum>`,
      's',
    );
    return [...definition.exec(numbering)![0].matchAll(/<w:lvl .*?<\/w:lvl>/gs)].map(
      ([xml]) => xml,
    );
  };

  it('places bullets in the indent of the theme: a dot, a dash, a small dot', () => {
    const levels = levelsOf('ListBullet');
    expect(levels).toHaveLength(9);
    ['•', '–', '·'].forEach((sign, level) => {
      const id = level === 0 ? 'ListBullet' : `ListBullet${level + 1}`;
      const indent = `<w:ind w:left="${240 * (level + 1)}" w:right="518" w:hanging="240"/>`;
      expect(levels[level]).toContain(`<w:lvlText w:val="${sign}"/>`);
      expect(levels[level]).toContain(`<w:pStyle w:val="${id}"/>`);
      expect(levels[level]).toContain(indent);
      expect(style(id)).toContain(indent);
      expect(style(id)).toContain(`<w:ilvl w:val="${level}"/>`);
    });
  });

  it('aligns numbers right, just before the text', () => {
    const [first] = levelsOf('ListNumber');
    expect(first).toContain('<w:lvlText w:val="%1."/>');
    expect(first).toContain('<w:lvlJc w:val="right"/>');
    expect(first).toContain('<w:ind w:left="240" w:right="518" w:hanging="72"/>');
  });
});
