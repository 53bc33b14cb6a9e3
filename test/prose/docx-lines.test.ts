import { strToU8, zipSync } from 'fflate';
import { limits } from '../../src/limits.ts';
import { readDocxLines } from '../../src/prose/docx-lines.ts';
import { thrownError } from '../support/thrown-error.ts';

interface Text {
  readonly text: string;
  readonly style?: string;
  readonly isItem?: boolean;
}

const paragraph = ({ text, style, isItem = false }: Text): string => {
  const list = isItem ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${list}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
};

const row = (...cells: readonly (readonly Text[])[]): string =>
  `<w:tr>${cells.map((texts) => `<w:tc>${texts.map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`;

const styles = ['Title', 'heading 2', 'heading 1']
  .map((name, index) => `<w:style w:styleId="S${index}"><w:name w:val="${name}"/></w:style>`)
  .join('');

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const linesOf = (...rows: readonly string[]): string[] => {
  const body = `<w:document ${space}><w:body><w:tbl>${rows.join('')}</w:tbl></w:body></w:document>`;
  const file = zipSync({
    'word/document.xml': strToU8(body),
    'word/styles.xml': strToU8(`<w:styles ${space}>${styles}</w:styles>`),
  });
  return readDocxLines(file).lines.map(
    ({ kind, text, isApart }) => `${kind}: ${text}${isApart ? '' : ' (goes on)'}`,
  );
};

describe('readDocxLines', () => {
  it.each([
    ['paragraphs', '<w:p/>'.repeat(20_001)],
    ['paragraphs in a cell', `<w:tc>${'<w:p/>'.repeat(20_001)}`],
    ['lines', `<w:p>${'<w:t>a</w:t><w:br/>'.repeat(20_001)}</w:p>`],
  ])('refuses too many %s without reading further', (_, xml) => {
    const file = zipSync({ 'word/document.xml': strToU8(`<w:document>${xml}</w:mistake>`) });
    const message = 'The résumé is too large: more than 20000 lines.';
    expect(() => readDocxLines(file)).toThrow(message);
  });

  it('refuses a file of too many parts, of which it reads none', () => {
    const names = Array.from({ length: limits.archiveFiles + 1 }, (_, index) => `a${index}`);
    const file = zipSync(Object.fromEntries(names.map((name) => [name, new Uint8Array()])));
    expect(thrownError(() => readDocxLines(file)).code).toBe('too_large');
  });

  it('keeps the part of the address of a link after "#", which Word stores apart', () => {
    const link =
      '<w:hyperlink r:id="r1" w:anchor="talks"><w:r><w:t>Talks</w:t></w:r></w:hyperlink>';
    const target = 'Id="r1" Type="t" Target="https://ada.example/cv" TargetMode="External"';
    const file = zipSync({
      'word/document.xml': strToU8(
        `<w:document ${space}><w:body><w:p>${link}</w:p></w:body></w:document>`,
      ),
      'word/_rels/document.xml.rels': strToU8(
        `<Relationships><Relationship ${target}/></Relationships>`,
      ),
    });
    expect(readDocxLines(file).lines.map(({ text }) => text)).toEqual([
      '[Talks](https://ada.example/cv#talks)',
    ]);
  });

  it('reads dates beside a role, the employer below, and the list of a cell', () => {
    expect(
      linesOf(
        row(
          [{ text: '2018 – 2020' }],
          [{ text: 'Analyst' }, { text: 'Acme, London' }, { text: 'Built it', isItem: true }],
        ),
      ),
    ).toEqual(['text: 2018 – 2020\tAnalyst', 'text: Acme, London (goes on)', 'item: Built it']);
  });

  it.each([
    ['title', 'S0'],
    ['first heading', 'S2'],
  ])('reads columns, and a %s above the second one as the name', (_, name) => {
    expect(
      linesOf(
        row(
          [{ text: 'CONTACT', style: 'S1' }, { text: 'ada@example.org' }],
          [
            { text: 'Ada Lovelace', style: name },
            { text: 'Analyst' },
            { text: 'PROFILE', style: 'S1' },
          ],
        ),
      ),
    ).toEqual([
      'heading: Ada Lovelace',
      'text: Analyst',
      'heading: CONTACT',
      'text: ada@example.org',
      'heading: PROFILE',
    ]);
  });
});
