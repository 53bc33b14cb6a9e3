import { landscape, renderSample, sampleView, themeOf } from '../../../support/docx-sample.ts';
import { paragraphsOf, partOf, styleOf } from '../../../support/open-docx.ts';

const { photo: _, ...withoutPhoto } = sampleView.header;
const viewOf = (header: object = {}) => ({ ...sampleView, header: { ...withoutPhoto, ...header } });

const render = (layout: object, { header = {}, tokens = {} } = {}) =>
  renderSample({ view: viewOf(header), theme: themeOf({ layout, tokens }) });

const headerOf = (bytes: Uint8Array) => {
  const lines = paragraphsOf(bytes);
  return lines.slice(
    0,
    lines.findIndex(({ style }) => style === 'Heading1'),
  );
};
const spaceAfter = (xml: string): number => Number(/w:after="(\d+)"/.exec(xml)?.[1] ?? 0);

describe('headerParagraphs', () => {
  it('puts the space between the header and the text below its last line', async () => {
    const bytes = await render({}, { header: { contacts: [] }, tokens: { space: { header: 21 } } });
    const [title, label] = headerOf(bytes);
    expect(title!.xml).not.toContain('w:after');
    // 0.92 × 21 pt, as nothing shrinks to fit in Word.
    expect(spaceAfter(label!.xml)).toBe(386);
  });

  it('starts below a photo that is higher than the lines at its side', async () => {
    const layout = { photo: { place: 'start' } };
    const few = { photo: landscape, contacts: [], label: undefined };
    const beside = headerOf(await render(layout, { header: few })).at(-1)!;
    const alone = headerOf(await render(layout, { header: { ...few, photo: undefined } })).at(-1)!;
    expect(spaceAfter(beside.xml)).toBeGreaterThan(spaceAfter(alone.xml));
  });

  it('prints no photo if its shape is none', async () => {
    const bytes = await render({ photo: { shape: 'none' } }, { header: { photo: landscape } });
    expect(headerOf(bytes)[0]!.style).toBe('Title');
  });

  describe('with contacts as a list', () => {
    it('has a paragraph for each, without space between them and on one page', async () => {
      const contacts = headerOf(await render({ contacts: 'list' })).slice(2);
      expect(contacts.map(({ text }) => text)).toEqual([
        'ada@example.com',
        '+44 20 7946 0000',
        'London, GB',
        'ada.example.com',
      ]);
      expect(contacts.slice(1).every(({ xml }) => xml.includes('w:before="0"'))).toBe(true);
      expect(contacts.map(({ xml }) => xml.includes('<w:keepNext/>'))).toEqual([
        true,
        true,
        true,
        false,
      ]);
    });
  });

  describe('with contacts in a line', () => {
    it('ends a line between two contacts, without a separator there', async () => {
      const url = { kind: 'url', text: 'ada.example.com' };
      const address = { kind: 'location', text: 'Ockham Park, Ockham Road North, London, GB' };
      const contacts = [url, address, url, address, url];
      const [line] = headerOf(await render({ contacts: 'line' }, { header: { contacts } })).slice(
        2,
      );
      expect(line!.xml.match(/<w:br\/>/g)).toHaveLength(1);
      expect(line!.xml).not.toMatch(/\|\s*<\/w:t><\/w:r><w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:br\/>/);
    });
  });

  describe('with contacts in columns', () => {
    it('has two to a line, with a tab at half the width, and a wide one alone', async () => {
      const wide = `https://${'ada'.repeat(25)}.example.com`;
      const [email, phone, place] = sampleView.header.contacts;
      const contacts = [email, phone, place, { kind: 'url', text: wide }, phone];
      const bytes = await render({ contacts: 'columns' }, { header: { contacts } });
      expect(
        headerOf(bytes)
          .slice(2)
          .map(({ text }) => text),
      ).toEqual(['ada@example.com⇥+44 20 7946 0000', 'London, GB', wide, '+44 20 7946 0000']);
      expect(styleOf(bytes, 'Contact')).toMatch(/<w:tab w:val="left" w:pos="4876"\/>/);
    });
  });

  describe('split', () => {
    it('frames name and label before the contacts, which end at the other edge', async () => {
      const bytes = await render({ header: 'split', contacts: 'list' });
      const lines = headerOf(bytes);
      const frames = lines.map(({ xml }) => /<w:framePr[^>]*>/.exec(xml)?.[0]);
      expect(lines.map(({ style }) => style)).toEqual([
        'Title',
        'Subtitle',
        ...Array(4).fill('Contact'),
      ]);
      // Paragraphs with equal frames are one frame.
      expect(frames[0]).toContain('w:x="1" w:y="1" w:hAnchor="margin" w:vAnchor="text"');
      expect(frames[1]).toBe(frames[0]);
      expect(frames.slice(2)).toEqual(Array(4).fill(undefined));
      expect(styleOf(bytes, 'Contact')).toContain('<w:jc w:val="end"/>');
    });

    it('starts the text below the name if there are fewer contacts than lines of it', async () => {
      const contacts = sampleView.header.contacts.slice(0, 1);
      const few = headerOf(
        await render({ header: 'split', contacts: 'list' }, { header: { contacts } }),
      );
      const many = headerOf(await render({ header: 'split', contacts: 'list' }));
      expect(spaceAfter(few.at(-1)!.xml)).toBeGreaterThan(spaceAfter(many.at(-1)!.xml));
    });

    it('leaves the place of a photo at the start free', async () => {
      const layout = { header: 'split', photo: { place: 'start' } };
      const bytes = await render(layout, { header: { photo: landscape } });
      const [photo, title] = headerOf(bytes).map(({ xml }) => /w:x="(\d+)"/.exec(xml)?.[1]);
      expect(photo).toBe('1');
      expect(Number(title)).toBeGreaterThan(1290);
    });

    it('has its lines below each other on a right-to-left page, in the whole width', async () => {
      const contacts = [...sampleView.header.contacts, ...sampleView.header.contacts.slice(0, 2)];
      const view = { ...viewOf({ contacts }), direction: 'rtl' } as const;
      const linesWith = async (header: string): Promise<string[]> => {
        const bytes = await renderSample({ view, theme: themeOf({ layout: { header } }) });
        return headerOf(bytes).map(({ xml }) => xml);
      };
      expect(await linesWith('split')).toEqual(await linesWith('left'));
    });

    it('has no frame without contacts', async () => {
      const bytes = await render({ header: 'split' }, { header: { contacts: [] } });
      expect(partOf(bytes, 'word/document.xml')).not.toContain('<w:framePr');
    });
  });

  describe('band', () => {
    const ground = { color: { ground: '#242e6e', onGround: '#fefefe' } };

    it('has the ground behind every line in one box that reaches the edges of the page', async () => {
      const bytes = await render({ header: 'band' }, { tokens: ground });
      const boxes = ['Title', 'Subtitle', 'Contact'].map(
        (id) => /<w:pBdr>.*?<w:shd [^>]*>/.exec(styleOf(bytes, id))?.[0],
      );
      expect(new Set(boxes).size).toBe(1);
      expect(boxes[0]).toContain(
        '<w:left w:val="single" w:color="242E6E" w:sz="96" w:space="31"/>',
      );
      expect(boxes[0]).toContain('w:fill="242E6E"');
      // 12 + 31 points of border, in twips.
      expect(partOf(bytes, 'word/document.xml')).toMatch(/<w:pgMar [^>]*w:left="860"/);
    });

    it('has the text in the colour for the ground', async () => {
      const bytes = await render({ header: 'band', nameColor: 'accent' }, { tokens: ground });
      for (const id of ['Title', 'Subtitle']) {
        expect(styleOf(bytes, id)).toContain('<w:color w:val="FEFEFE"/>');
      }
      expect(styleOf(bytes, 'Contact')).toContain('<w:color w:val="DFE4EE"/>');
    });

    it('has the ground above the first line as a decoration', async () => {
      const document = partOf(
        await render({ header: 'band' }, { tokens: ground }),
        'word/document.xml',
      );
      expect(document.match(/<wp:anchor /g)).toHaveLength(1);
      expect(document).toContain('behindDoc="1"');
      expect(document).toContain('<adec:decorative val="1"/>');
    });

    it('has a little space before every line, which the ground needs in some programs', async () => {
      const lines = headerOf(await render({ header: 'band', contacts: 'list' }));
      expect(lines.every(({ xml }) => !xml.includes('w:before="0"'))).toBe(true);
    });

    it('has the photo at the end of the band, and the ground behind it', async () => {
      const groundHeight = (xml: string): number =>
        Number(/<wp:extent cx="\d+" cy="(\d+)"/.exec(xml)?.[1]);
      const withPhoto = await render({ header: 'band' }, { header: { photo: landscape } });
      const [photo, title] = headerOf(withPhoto);
      expect(photo!.style).toBe('Photo');
      expect(photo!.xml).toContain('<w:framePr');
      expect(title!.xml).toContain('behindDoc="1"');
      const [bare] = headerOf(await render({ header: 'band' }));
      // The photo is 28 mm high.
      expect(groundHeight(title!.xml) - groundHeight(bare!.xml)).toBeGreaterThan(28 * 36_000);
    });

    it('takes the place of a dark side column without content', async () => {
      const aside = { side: 'start', ground: 'dark', sections: ['volunteer'] };
      expect(styleOf(await render({ aside }), 'Title')).toContain('<w:shd ');
    });
  });
});
