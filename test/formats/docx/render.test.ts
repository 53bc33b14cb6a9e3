import mammoth from 'mammoth';
import type { RichText } from '../../../src/view/model.ts';
import { entry, prose, renderSample, sampleView, themeOf } from '../../support/docx-sample.ts';
import { paragraphsOf, partOf } from '../../support/open-docx.ts';

const bytes = await renderSample();
const paragraphs = paragraphsOf(bytes);
const line = (start: string) => paragraphs.find(({ text }) => text.startsWith(start))!;
const idOf = (xml: string, name: string) => new RegExp(`w:${name}="(\\d+)"`).exec(xml)![1];
/** The definition (w:abstractNum) of a list, "numId:level". */
const listDefinition = (document: Uint8Array, list: string): string => {
  const numbering = partOf(document, 'word/numbering.xml');
  const instance = new RegExp(`<w:num w:numId="${list.split(':')[0]}".*?</w:num>`, 's');
  const id = /<w:abstractNumId w:val="(\d+)"/.exec(instance.exec(numbering)![0])![1];
  return new RegExp(`<w:abstractNum w:abstractNumId="${id}".*?</w:abstractNum>`, 's').exec(
    numbering,
  )![0];
};
const viewWith = (sections: typeof sampleView.sections) => ({ ...sampleView, sections });

describe('renderDocx', () => {
  it('gives every paragraph a style, in reading order', () => {
    expect(paragraphs.map(({ style, text }) => `${style} ${text}`)).toEqual([
      'Photo ',
      'Title Ada Lovelace',
      'Subtitle Analyst & Programmer',
      'Contact ada@example.com~| +44 20 7946 0000~| London, GB~| ada.example.com',
      'Heading1 Summary',
      'BodyText Writes algorithms for engines.',
      'BodyText See Note G.',
      'Heading1 Experience',
      'Heading2 Analytical Engines, Lead Analyst⇥Jan 1842 – Present',
      'EntryMeta Founding member~· London~· engines.example.com~· Grade: 1.0~· Part time',
      'BodyText Led the analysis.',
      'GroupTitle Methods in numbers',
      'ListBullet Wrote Note G:',
      'ListBullet2 Bernoulli numbers',
      'ListBullet3 with a loop',
      'ListContinue and published it.',
      'ListBullet Three steps:',
      'ListNumber2 plan',
      'ListNumber2 punch',
      'ListBullet From four on:',
      'ListNumber2 check',
      'Keywords Cards~· Loops',
      'Heading2 Babbage & Co',
      'EntryMeta London',
      'Heading3 Translator⇥1841 – 1842',
      'ListBullet Translated Menabrea.',
      'Heading3 Correspondent⇥1833 – 1841',
      'Heading1 Certificates',
      'Heading2 Calculus⇥1838',
      'Heading2 Logic⇥1839',
      'EntryMeta London',
      'Heading1 Skills',
      'Term Methods – expert: Loops, Tables',
      'Term Leading: Small teams.',
      'BodyText And↵letters.',
      'Heading1 Languages',
      'Term English – native~· French',
    ]);
  });

  it('writes headings, nested lists and links that other programs read', async () => {
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    expect(html).toContain('<h1>Experience</h1>');
    expect(html).toContain('<h2><a href="https://engines.example.com">Analytical Engines</a>');
    expect(html).toContain('<h3>Translator\t1841 – 1842</h3>');
    expect(html).toContain(
      '<li>Wrote Note G:<ul><li>Bernoulli numbers<ul><li>with a loop</li></ul></li></ul></li>',
    );
    expect(html).toContain('<ol><li>plan</li><li>punch</li></ol>');
    expect(html).toContain('href="https://ada.example.com/?a=1&amp;b=2"');
    expect(html).toContain('alt="Portrait of Ada Lovelace"');
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  });

  it('uses no direct formatting in the text', () => {
    const document = partOf(bytes, 'word/document.xml');
    const inRuns = [...document.matchAll(/<w:rPr>(.*?)<\/w:rPr>/gs)].map(([, xml]) => xml);
    const inParagraphs = [...document.matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)].map(([, xml]) => xml);
    const elements = (xml: (string | undefined)[]) =>
      [...new Set(xml.join('').match(/<w:\w+/g))].map((name) => name.slice(3)).sort();
    expect(elements(inRuns)).toEqual(['b', 'bCs', 'rStyle']);
    expect(elements(inParagraphs)).toEqual([
      'framePr',
      'ilvl',
      'keepLines',
      'keepNext',
      'numId',
      'numPr',
      'pStyle',
      'spacing',
    ]);
  });

  it('formats text with character styles, and sets bold directly only inside another style', () => {
    expect(line('Writes').xml).toContain(
      '<w:rStyle w:val="Strong"/></w:rPr><w:t xml:space="preserve">algorithms',
    );
    expect(line('Writes').xml).toContain(
      '<w:rStyle w:val="Emphasis"/></w:rPr><w:t xml:space="preserve">engines',
    );
    expect(line('See').xml).toContain('<w:rStyle w:val="Hyperlink"/><w:b/><w:bCs/></w:rPr>');
    expect(line('Leading').xml).toContain(
      '<w:rStyle w:val="Code"/></w:rPr><w:t xml:space="preserve">teams',
    );
    expect(line('Leading').xml).toContain(
      '<w:rStyle w:val="TermName"/></w:rPr><w:t xml:space="preserve">Leading',
    );
  });

  it('keeps emphasis in a group title italic', () => {
    expect(line('Methods in').xml).not.toContain('Emphasis');
  });

  it('numbers every ordered list from its first number', () => {
    const [plan, punch, check] = ['plan', 'punch', 'check'].map((text) => line(text).list);
    expect(plan).toBe(punch);
    expect(plan).not.toBe(check);
    const levels = (list: string) => listDefinition(bytes, list).match(/<w:lvl .*?<\/w:lvl>/gs)!;
    expect(levels(plan!)[1]).toContain('<w:start w:val="1"/>');
    expect(levels(check!)[1]).toContain('<w:start w:val="4"/>');
  });

  it('counts ordered lists with the same start each by itself', async () => {
    const ordered = (...steps: string[]): RichText => [
      { kind: 'list', start: 1, items: steps.map((step) => prose(step)) },
    ];
    const body = [...ordered('one', 'two'), ...prose('Then:'), ...ordered('three')];
    const document = await renderSample({
      view: viewWith([{ kind: 'prose', id: 'summary', title: 'Summary', body }]),
    });
    const [one, two, three] = ['one', 'two', 'three'].map((text) => {
      const { list } = paragraphsOf(document).find((each) => each.text === text)!;
      return listDefinition(document, list!);
    });
    expect(one).toBe(two);
    // Word goes on counting in another list of the same definition.
    expect(idOf(three!, 'abstractNumId')).not.toBe(idOf(one!, 'abstractNumId'));
  });

  it('keeps titles with what follows, and lets the last line of an entry go', () => {
    const release = '<w:keepNext w:val="false"/>';
    expect(line('Analytical').xml).not.toContain('keepNext');
    expect(line('Founding').xml).not.toContain('keepNext');
    expect(line('Correspondent').xml).toContain(release);
    expect(line('Calculus').xml).toContain(release);
    expect(line('Logic').xml).not.toContain('keepNext');
    expect(
      paragraphs.filter(({ text }) => text === 'London').map(({ xml }) => xml.includes(release)),
    ).toEqual([false, true]);
  });

  it('keeps a short entry on one page, and lets a long one go on', async () => {
    const highlights = [prose('One.'), prose('Two.')];
    const work = (body: RichText) => [entry('Work', { body, groups: [{ highlights }] })];
    const keeps = async (body: RichText) => {
      const document = await renderSample({
        view: viewWith([{ kind: 'entries', id: 'work', title: 'Work', entries: work(body) }]),
      });
      return paragraphsOf(document)
        .slice(-3)
        .map(({ xml }) => [xml.includes('<w:keepNext/>'), xml.includes('<w:keepLines/>')]);
    };
    expect(await keeps(prose('Short.'))).toEqual([
      [true, true],
      [true, true],
      [false, true],
    ]);
    expect(await keeps(prose('Long. '.repeat(80)))).toEqual([
      [false, false],
      [false, false],
      [false, false],
    ]);
  });

  it('keeps keywords on the page of the line before them', () => {
    expect(line('check').xml).toContain('<w:keepNext/>');
  });

  it('prints name and page number in the footer from page 2 on, with results for programs that compute none', () => {
    const section = /<w:sectPr>.*<\/w:sectPr>/s.exec(partOf(bytes, 'word/document.xml'))![0];
    expect(section).toContain('<w:titlePg/>');
    expect(section.match(/<w:(?:header|footer)Reference/g)).toHaveLength(1);
    const footer = partOf(bytes, 'word/footer1.xml');
    expect(footer.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|')).toBe('|Ada Lovelace|2| / |2|');
    expect(footer.match(/w:instr="\w+"/g)).toEqual(['w:instr="PAGE"', 'w:instr="NUMPAGES"']);
    expect(footer).not.toContain('@');
  });

  it('has no footer if the theme has no page numbers', async () => {
    const without = await renderSample({ theme: themeOf({ layout: { foot: 'none' } }) });
    expect(partOf(without, 'word/document.xml')).not.toContain('footerReference');
  });

  it('uses the label as title if there is no name', async () => {
    const { label, photo, contacts } = sampleView.header;
    const header = { label: label!, photo: photo!, contacts };
    const nameless = await renderSample({ view: { ...sampleView, header } });
    expect(
      paragraphsOf(nameless)
        .slice(1, 3)
        .map(({ style }) => style),
    ).toEqual(['Title', 'Contact']);
    expect(partOf(nameless, 'docProps/core.xml')).not.toContain('dc:creator');
  });

  it('renders an empty view', async () => {
    const empty = await renderSample({
      view: { ...sampleView, header: { contacts: [] }, sections: [], keywords: [] },
    });
    expect(paragraphsOf(empty)).toEqual([]);
  });

  it('drops characters that XML forbids and collapses white space as HTML does', async () => {
    const odd = await renderSample({
      view: viewWith([
        {
          kind: 'prose',
          id: 'summary',
          title: 'A\u0000B\uFFFE',
          body: prose('two\n  lines\u00AD \uD800& <tags>'),
        },
      ]),
    });
    const [, , , , title, body] = paragraphsOf(odd);
    expect([title!.text, body!.text]).toEqual(['AB', 'two lines \uFFFD& &lt;tags&gt;']);
  });

  it('prints only the period of an entry without a title', async () => {
    const untitled = await renderSample({
      view: viewWith([
        {
          kind: 'entries',
          id: 'work',
          title: 'Work',
          entries: [entry('', { period: '1840' }), entry('', { body: prose('Text.') })],
        },
      ]),
    });
    expect(
      paragraphsOf(untitled)
        .slice(5)
        .map(({ style, text }) => `${style} ${text}`),
    ).toEqual(['Heading2 ⇥1840', 'BodyText Text.']);
  });
});
