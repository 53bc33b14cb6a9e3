import { artifactEdits } from '../../../../src/formats/pdf/postprocess/artifacts.ts';
import type { AddedMark } from '../../../../src/formats/pdf/postprocess/printed-pdf.ts';
import { readContent, type ContentEvent } from '../../../../src/pdf/content-stream.ts';
import { applyEdits } from '../../../../src/pdf/tokenizer.ts';

/** The content with artifact marks, on one line. MCIDs below 10 belong to the structure. */
const settled = (content: string): string => {
  const source = Buffer.from(content, 'latin1');
  const edits = artifactEdits(
    { events: readContent(source), added: new Map(), removed: new Set(), inserted: new Map() },
    ({ mcid }) => mcid !== undefined && mcid < 10,
    (name) => name === 'Tagged',
  );
  return Buffer.from(applyEdits(source, edits)).toString('latin1').replaceAll('\n', ' ');
};

describe('artifactEdits', () => {
  it('wraps content painted outside the structure', () => {
    expect(settled('1 g 0 0 9 9 re f BT <01> Tj ET /X1 Do /S1 sh')).toBe(
      '1 g /Artifact BMC 0 0 9 9 re f EMC BT /Artifact BMC <01> Tj EMC ET ' +
        '/Artifact BMC /X1 Do EMC /Artifact BMC /S1 sh EMC',
    );
  });

  it('does not change content of the structure and content nested in it', () => {
    const content = '/P <</MCID 3>>BDC 0 0 9 9 re f /Span <</ActualText (a)>> BDC <01> Tj EMC EMC';
    expect(settled(content)).toBe(content);
  });

  it('does not change artifacts', () => {
    const content = '/Artifact <</Type /Pagination>> BDC <01> Tj EMC';
    expect(settled(content)).toBe(content);
  });

  it('turns marked content without an element into an artifact', () => {
    expect(settled('/H2 <</MCID 12>>BDC 0 0 9 1 re f EMC')).toBe('/Artifact BMC 0 0 9 1 re f EMC');
  });

  it('wraps a sequence with ActualText outside the structure as a whole', () => {
    expect(settled('BT /Span <</ActualText (a)>> BDC <01> Tj EMC ET')).toBe(
      'BT /Artifact BMC /Span <</ActualText (a)>> BDC <01> Tj EMC EMC ET',
    );
  });

  it('marks single operations in a layer with content of the structure', () => {
    expect(settled('/OC /L1 BDC 0 0 1 1 re f /P <</MCID 1>>BDC <01> Tj EMC EMC')).toBe(
      '/OC /L1 BDC /Artifact BMC 0 0 1 1 re f EMC /P <</MCID 1>>BDC <01> Tj EMC EMC',
    );
  });

  it('does not wrap a form that draws content of the structure', () => {
    expect(settled('/Tagged Do')).toBe('/Tagged Do');
  });

  it('does not mark a path that only clips', () => {
    expect(settled('0 0 9 9 re W n')).toBe('0 0 9 9 re W n');
  });

  it('marks the labels of lists as such', () => {
    const source = Buffer.from('BT <01> Tj ET /LI <</MCID 0>>BDC BT <02> Tj ET EMC', 'latin1');
    const events = readContent(source);
    const label = events.find(({ kind }) => kind === 'paint');
    const added = new Map<ContentEvent, AddedMark>(label && [[label, { tag: 'Lbl', mcid: 7 }]]);
    const edits = artifactEdits(
      { events, added, removed: new Set(), inserted: new Map() },
      () => true,
      () => false,
    );
    expect(Buffer.from(applyEdits(source, edits)).toString('latin1').replaceAll('\n', ' ')).toBe(
      'BT /Lbl <</MCID 7 >> BDC <01> Tj EMC ET /LI <</MCID 0>>BDC BT <02> Tj ET EMC',
    );
  });

  it('removes marks that say the same as their text', () => {
    const source = Buffer.from(
      '/P <</MCID 0>>BDC /Span <</ActualText (a)>> BDC <01> Tj EMC EMC',
      'latin1',
    );
    const removed = new Set([source.indexOf('/Span')]);
    const edits = artifactEdits(
      { events: readContent(source), added: new Map(), removed, inserted: new Map() },
      () => true,
      () => false,
    );
    expect(Buffer.from(applyEdits(source, edits)).toString('latin1')).toBe(
      '/P <</MCID 0>>BDC  <01> Tj  EMC',
    );
  });
});
