import { entry, prose, renderSample, sampleView } from '../../support/docx-sample.ts';
import { paragraphsOf, partOf, styleOf } from '../../support/open-docx.ts';

const bytes = await renderSample({
  view: {
    ...sampleView,
    language: 'he',
    direction: 'rtl',
    header: {
      name: 'דנה כהן',
      contacts: [
        { kind: 'phone', text: '+972 3-555-0142', href: 'tel:+97235550142' },
        { kind: 'email', text: 'dana@example.com', href: 'mailto:dana@example.com' },
      ],
    },
    sections: [
      {
        kind: 'entries',
        id: 'work',
        title: 'ניסיון',
        entries: [
          entry('רכבת', {
            subtitle: 'Engineer',
            period: 'מרץ 2019 – היום',
            groups: [{ highlights: [prose('פריט על Redis')] }],
            keywords: ['Kafka', 'Rust'],
          }),
        ],
      },
    ],
  },
});
const paragraphs = paragraphsOf(bytes);
const document = partOf(bytes, 'word/document.xml');

describe('renderDocx for right-to-left text', () => {
  it('sets every paragraph, style and page to right-to-left', () => {
    expect(paragraphs.map(({ style }) => style)).toEqual([
      'Title',
      'Contact',
      'Heading1',
      'Heading2',
      'ListBullet',
      'Keywords',
    ]);
    for (const { xml } of paragraphs) expect(xml).toContain('<w:bidi/>');
    expect(styleOf(bytes, 'BodyText')).toContain('<w:bidi/>');
    expect(document).toContain('<w:bidi/><w:docGrid');
    expect(partOf(bytes, 'word/footer1.xml')).toContain('<w:bidi/>');
  });

  it('marks runs of right-to-left letters, but not Latin words and phone numbers', () => {
    const runs = [...document.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, xml = '']) => xml);
    const holding = (text: string) => runs.find((xml) => xml.includes(`>${text}<`));
    expect(holding('דנה כהן')).toContain('<w:rtl/>');
    expect(holding('מרץ 2019 – היום')).toContain('<w:rtl/>');
    expect(holding('פריט על ')).toContain('<w:rtl/>');
    for (const text of ['Redis', 'Engineer', '+972 3-555-0142', 'dana@example.com']) {
      expect(holding(text)).toBeDefined();
      expect(holding(text)).not.toContain('<w:rtl/>');
    }
  });

  it('sets separators between Latin words in the direction of the page', () => {
    const keywords = paragraphs.find(({ style }) => style === 'Keywords')!;
    expect(keywords.xml).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">\u00A0· </);
  });

  it('sets the language and a font of the script', () => {
    const styles = partOf(bytes, 'word/styles.xml');
    expect(styles).toContain('<w:lang w:val="he-IL" w:bidi="he-IL"/>');
    expect(partOf(bytes, 'word/theme/theme1.xml')).toContain('<a:cs typeface="Arial"/>');
    expect(partOf(bytes, 'docProps/core.xml')).toContain('<dc:language>he</dc:language>');
  });

  it('keeps the order of right-to-left items in a left-to-right line', async () => {
    const names = ['Čeština', 'עברית', 'العربية'];
    const mixed = await renderSample({
      view: {
        ...sampleView,
        sections: [
          {
            kind: 'terms',
            id: 'languages',
            title: 'Languages',
            terms: names.map((name) => ({ pointer: '', name, keywords: [], body: [] })),
          },
        ],
      },
    });
    const line = paragraphsOf(mixed).at(-1)!.xml;
    const runs = [...line.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, xml = '']) => xml);
    expect(runs.map((xml) => xml.includes('<w:rtl/>'))).toEqual([false, false, true, false, true]);
  });
});
