import type { ResumeView } from '../../../../src/view/model.ts';
import {
  entry,
  landscape,
  prose,
  renderSample,
  sampleView,
  themeOf,
} from '../../../support/docx-sample.ts';
import { paragraphsOf, partOf, styleOf } from '../../../support/open-docx.ts';

const aside = { side: 'start', ground: 'dark', sections: ['skills', 'languages'] };
const render = (layout: object, view: ResumeView = sampleView, tokens: object = {}) =>
  renderSample({ view, theme: themeOf({ layout, tokens }) });
const framed = (bytes: Uint8Array) =>
  paragraphsOf(bytes).filter(({ xml }) => xml.includes('<w:framePr'));
const titles = (lines: readonly { readonly style?: string | undefined; readonly text: string }[]) =>
  lines.filter(({ style }) => style === 'Heading1').map(({ text }) => text);

describe('sideColumnParagraphs', () => {
  it('frames the sections of the column in the margin of the page, below the header', async () => {
    const bytes = await render({ aside, photo: { shape: 'none' } });
    const lines = paragraphsOf(bytes);
    expect(titles(framed(bytes))).toEqual(['Skills', 'Languages']);
    expect(new Set(framed(bytes).map(({ xml }) => /<w:framePr[^>]*>/.exec(xml)?.[0])).size).toBe(1);
    expect(titles(lines)).toEqual(['Skills', 'Languages', 'Summary', 'Experience', 'Certificates']);
    // A third of 210 mm and a gap of 8 mm.
    expect(partOf(bytes, 'word/document.xml')).toContain('w:left="4383"');
  });

  it('has the person at its head if the theme puts it there', async () => {
    const person = { ...aside, name: true, contacts: true };
    const bytes = await render({ aside: person, photo: { place: 'aside' } });
    expect(
      framed(bytes)
        .slice(0, 4)
        .map(({ style }) => style),
    ).toEqual(['Title', 'Subtitle', 'Photo', 'Contact']);
    expect(titles(paragraphsOf(bytes).filter(({ xml }) => !xml.includes('<w:framePr')))[0]).toBe(
      'Summary',
    );
  });

  it('has its ground on the first page only, as decoration, at the edges of the paper', async () => {
    const bytes = await render({ aside });
    const document = partOf(bytes, 'word/document.xml');
    expect(document.match(/<wps:wsp>/g)).toHaveLength(1);
    expect(document).toMatch(/relativeFrom="page"><wp:posOffset>0<.*adec:decorative val="1"/);
    const white = await render({ aside: { ...aside, ground: 'none' } });
    expect(partOf(white, 'word/document.xml')).not.toContain('<wps:wsp>');
  });

  it('has light text on a dark ground, by styles', async () => {
    const bytes = await render({ aside, photo: { shape: 'none' } });
    const [skills] = framed(bytes);
    expect(skills!.xml).toContain('<w:rStyle w:val="ColumnTitle"/>');
    expect(styleOf(bytes, 'ColumnText')).toContain('<w:color w:val="FFFFFF"/>');
    expect(styleOf(bytes, 'ColumnTermName')).toContain('<w:basedOn w:val="TermName"/>');
    const tinted = await render({ aside: { ...aside, ground: 'tint' } });
    expect(partOf(tinted, 'word/styles.xml')).not.toContain('ColumnText');
  });

  it('is at the end of the page if the theme puts it there', async () => {
    const bytes = await render({ aside: { ...aside, side: 'end' } });
    expect(partOf(bytes, 'word/document.xml')).toContain('w:right="4383"');
  });

  it('is absent on right-to-left pages, where programs disagree on positions', async () => {
    const bytes = await render({ aside }, { ...sampleView, direction: 'rtl' });
    expect(titles(framed(bytes))).toEqual([]);
  });

  it('leaves the sections that are too high for the page to the main column', async () => {
    const entries = Array.from({ length: 60 }, (_, index) =>
      entry(`Prize ${index}`, { body: prose('For engines.') }),
    );
    const awards = { kind: 'entries', id: 'awards', title: 'Awards', entries } as const;
    const sections = [...sampleView.sections.filter(({ id }) => id !== 'awards'), awards];
    const words = { aside: { ...aside, sections: ['skills', 'awards'] } };
    const bytes = await render(words, { ...sampleView, sections });
    expect(titles(framed(bytes))).toEqual(['Skills']);
    expect(titles(paragraphsOf(bytes)).at(-1)).toBe('Awards');
  });

  it('is absent without content, and where it would be all of the text', async () => {
    const plain = { ...sampleView, header: { ...sampleView.header, photo: landscape } };
    const none = { ...aside, sections: ['volunteer'] };
    expect(framed(await render({ aside: none, photo: { shape: 'none' } }, plain))).toEqual([]);
    const all = sampleView.sections.filter(({ id }) => id === 'skills');
    expect(titles(framed(await render({ aside }, { ...sampleView, sections: all })))).toEqual([]);
  });
});
