import { readContent } from '../../src/pdf/content-stream.ts';

/** Events with their content instead of its offsets. */
const events = (content: string) =>
  readContent(Buffer.from(content)).map(({ start, end, ...event }) => ({
    ...event,
    covers: content.slice(start, end),
  }));

describe('readContent', () => {
  it('reads marked content with MCIDs and property lists', () => {
    expect(events('/P <</MCID 12 >>BDC EMC /Artifact BMC EMC /OC /MC0 BDC EMC')).toEqual([
      { kind: 'begin', tag: 'P', mcid: 12, covers: '/P <</MCID 12 >>BDC' },
      { kind: 'end', covers: 'EMC' },
      { kind: 'begin', tag: 'Artifact', covers: '/Artifact BMC' },
      { kind: 'end', covers: 'EMC' },
      { kind: 'begin', tag: 'OC', properties: 'MC0', covers: '/OC /MC0 BDC' },
      { kind: 'end', covers: 'EMC' },
    ]);
  });

  it('covers a path from its first point to its painting', () => {
    expect(events('1 g 0 0 m 9 9 l h f')).toEqual([
      { kind: 'paint', painted: 'path', covers: '0 0 m 9 9 l h f' },
    ]);
  });

  it('ignores a path that only clips', () => {
    expect(events('0 0 9 9 re W* n 1 1 2 2 re f')).toEqual([
      { kind: 'paint', painted: 'path', covers: '1 1 2 2 re f' },
    ]);
  });

  it('joins the strings of one text object', () => {
    expect(events('BT /F1 9 Tf <01> Tj 3 0 Td <02> Tj ET BT <03> Tj ET')).toEqual([
      { kind: 'text-begin', covers: 'BT' },
      { kind: 'paint', painted: 'text', covers: '<01> Tj 3 0 Td <02> Tj' },
      { kind: 'text-end', covers: 'ET' },
      { kind: 'text-begin', covers: 'BT' },
      { kind: 'paint', painted: 'text', covers: '<03> Tj' },
      { kind: 'text-end', covers: 'ET' },
    ]);
  });

  it('reads the same events whatever the form of the steps between strings', () => {
    const textOf = (strings: string): string[] =>
      events(`BT <01> Tj${strings} ET /P <</MCID 3 >>BDC EMC`).map(({ covers }) => covers);
    const marked = ['ET', '/P <</MCID 3 >>BDC', 'EMC'];
    for (const strings of [
      ' 3 0 Td <02> Tj\n-.5 0 Td<00 2A>Tj',
      ' 3 0 Td % (\n<02> Tj 1 0 Td (Tj) Tj',
      ' 3 0 Td [<02>] TJ',
      ' /F2 9 Tf <02> Tj 1 0 Td <03> Tj',
      ' 3 0Td 1 Td <02> Tj',
    ]) {
      expect(textOf(strings)).toEqual(['BT', `<01> Tj${strings}`, ...marked]);
    }
    expect(textOf(' 3 0 Td <02> Tjx')).toEqual(['BT', '<01> Tj', ...marked]);
    expect(textOf(' 3 0Td <02> Tj')).toEqual(['BT', '<01> Tj 3 0Td <02> Tj', ...marked]);
  });

  it('reads truncated strings to the end', () => {
    for (const content of [
      '<01> Tj',
      '<01> Tj 3 0 Td <02',
      '<01> Tj 3 0 Td',
      '<01> Tj 3 0 Td <02> T',
    ]) {
      expect(events(content).map(({ covers }) => covers)).toEqual(['<01> Tj']);
    }
  });

  it('does not join strings across marked content', () => {
    const painted = events('BT <01> Tj /Span <</ActualText (a)>> BDC <02> Tj EMC ET').filter(
      ({ kind }) => kind === 'paint',
    );
    expect(painted.map(({ covers }) => covers)).toEqual(['<01> Tj', '<02> Tj']);
  });

  it('names drawn objects, and finds shadings and inline images', () => {
    expect(events('q /X5 Do Q /S1 sh BI /W 1 ID x EI')).toEqual([
      { kind: 'save', covers: 'q' },
      { kind: 'paint', painted: 'object', name: 'X5', covers: '/X5 Do' },
      { kind: 'restore', covers: 'Q' },
      { kind: 'paint', painted: 'shading', covers: '/S1 sh' },
      { kind: 'paint', painted: 'image', covers: 'BI /W 1 ID x EI' },
    ]);
  });

  it('stops at the event for which isLast is true', () => {
    const read = readContent(Buffer.from('q Q q Q'), ({ kind }) => kind === 'restore');
    expect(read.map(({ kind }) => kind)).toEqual(['save', 'restore']);
  });
});
