import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { createRenderer, type Renderer } from '../../../src/index.ts';
import { checkOf, findingsOf, printed } from '../../support/checked.ts';

let renderer: Renderer;
let docx: Uint8Array;
beforeAll(async () => {
  renderer = createRenderer();
  docx = await printed(renderer, 'docx');
});
afterAll(() => renderer.close());

/** The document after a change to one of its parts. */
const changed = (change: (xml: string) => string, part = 'word/document.xml'): Uint8Array => {
  const parts = unzipSync(docx);
  const before = strFromU8(parts[part]!);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
};

const relations = 'word/_rels/document.xml.rels';
const paragraphs = /<w:p[ >].*?<\/w:p>/gs;

/** The paragraph with these words. */
const paragraphOf = (xml: string, words: string): string =>
  xml.match(paragraphs)!.find((paragraph) => paragraph.includes(words))!;

describe('readDocx', () => {
  it('passes an unchanged document', async () => {
    const report = await checkOf(docx, 'docx');
    expect(report).toMatchObject({ passed: true, unordered: 0, links: 4, findings: [] });
    expect(report.found).toBe(report.texts);
    expect(report.pages).toBeUndefined();
  });

  it('reports a missing text', async () => {
    const without = changed((xml) => xml.replace('Wrote the prediction engine.', ''));
    expect((await checkOf(without, 'docx')).findings).toMatchObject([
      {
        code: 'text_missing',
        path: '/work/0/highlights/1',
        message: '"Wrote the prediction engine." is not in the file.',
      },
    ]);
  });

  it('reports paragraphs in the wrong order', async () => {
    const [one, other] = ['Northmere Transit', 'Halcyon Rail Data'] as const;
    const exchanged = changed((xml) => {
      const [first, second] = [paragraphOf(xml, one), paragraphOf(xml, other)];
      return xml.replace(first, '<!>').replace(second, first).replace('<!>', second);
    });
    const findings = await findingsOf(exchanged, 'docx');
    expect(findings).toContain('text_order /work/0/name');
    expect(findings.every((finding) => /^text_order \/work\/\d/.test(finding))).toBe(true);
  });

  it('reports a repeated and an added paragraph', async () => {
    const words = 'Wrote the prediction engine.';
    const twice = changed((xml) => xml.replace(paragraphOf(xml, words), '$&$&'));
    expect(await findingsOf(twice, 'docx')).toEqual(['text_repeated /work/0/highlights/1']);
    const added = changed((xml) =>
      xml.replace('</w:body>', '<w:p><w:r><w:t>Confidential draft</w:t></w:r></w:p></w:body>'),
    );
    expect(await findingsOf(added, 'docx')).toEqual(['text_added ']);
  });

  it('reports wrong and missing letters', async () => {
    expect(
      await findingsOf(
        changed((xml) => xml.replace('Kotlin', 'Xotlin')),
        'docx',
      ),
    ).toEqual(['text_altered /skills/0/keywords/0']);
    const broken = changed((xml) => xml.replace('Kotlin', '\uFFFDotlin'));
    expect(await findingsOf(broken, 'docx')).toEqual(['glyph_missing /skills/0/keywords/0']);
  });

  it('reports missing links and unexpected targets', async () => {
    const plain = changed((xml) =>
      xml.replaceAll(/<w:hyperlink[^>]*>(.*?)<\/w:hyperlink>/gs, (link, inside: string) =>
        inside.includes('Northmere') ? inside : link,
      ),
    );
    expect(await findingsOf(plain, 'docx')).toContain('link_missing /work/0/url');
    const elsewhere = changed(
      (xml) => xml.replace('https://example.com/talk', 'https://evil.test/'),
      relations,
    );
    expect(await findingsOf(elsewhere, 'docx')).toEqual([
      'link_missing /basics/summary',
      'link_strange ',
    ]);
  });

  it.each([
    ['hidden', '<w:vanish/>'],
    ['white', '<w:color w:val="FFFFFF"/>'],
    ['half a point high', '<w:sz w:val="1"/>'],
  ])('reports a text that is %s', async (_, property) => {
    const run = /<w:r>(?:<w:rPr>.*?<\/w:rPr>)?(<w:t[^>]*>Wrote the)/s;
    const inRun = changed((xml) =>
      xml.replace(
        paragraphOf(xml, 'Wrote the'),
        paragraphOf(xml, 'Wrote the').replace(run, `<w:r><w:rPr>${property}</w:rPr>$1`),
      ),
    );
    expect(await findingsOf(inRun, 'docx')).toEqual(['text_hidden /work/0/highlights/1']);
    const inStyle = changed(
      (xml) => xml.replace(/(<w:style [^>]*w:styleId="Heading1".*?)(<w:rPr>)/s, `$1$2${property}`),
      'word/styles.xml',
    );
    const found = await findingsOf(inStyle, 'docx');
    expect(found).toContain('text_hidden /skills');
    expect(found.every((finding) => finding.startsWith('text_hidden'))).toBe(true);
  });

  it.each([
    ['visible on a dark ground', '1C2B4A', []],
    ['not visible on a pale ground', 'F3F4F6', ['text_hidden /skills']],
    ['not visible on yellow', 'FFFF00', ['text_hidden /skills']],
    ['visible on grey', 'C0C0C0', []],
  ])('takes white text for %s', async (_, fill, findings) => {
    const onGround = changed(
      (xml) =>
        xml
          .replace(
            /(<w:style [^>]*w:styleId="Heading1".*?)(<w:spacing)/s,
            `$1<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>$2`,
          )
          .replace(
            /(<w:style [^>]*w:styleId="Heading1".*?)(<w:rPr>)/s,
            '$1$2<w:color w:val="FFFFFF"/>',
          ),
      'word/styles.xml',
    );
    expect(await findingsOf(onGround, 'docx')).toEqual(expect.arrayContaining(findings));
    expect((await findingsOf(onGround, 'docx')).length > 0).toBe(findings.length > 0);
  });
});
