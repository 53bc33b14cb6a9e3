import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { lintDeterminism, lintTraces } from '../../src/lint/determinism.ts';
import { dictOf, entry, itemsOf } from '../../src/pdf-syntax/objects.ts';
import { skiaPdf, tag } from '../support/skia-pdf.ts';
import { sound, soundBut } from './tagged.ts';

describe('lintDeterminism', () => {
  it('finds nothing in equal files, nor in one, nor in none', () => {
    const file = Buffer.from('abc');
    expect(lintDeterminism([file, Buffer.from('abc'), file])).toEqual([]);
    expect(lintDeterminism([file])).toEqual([]);
    expect(lintDeterminism([])).toEqual([]);
  });

  it('says which file differs from which byte on', () => {
    expect(lintDeterminism(['abc', 'abc', 'abX', 'abcd'].map((text) => Buffer.from(text)))).toEqual(
      [
        { rule: 'bytes-differ', message: 'File 3 differs from the first from byte 2 on.' },
        { rule: 'bytes-differ', message: 'File 4 differs from the first at its end.' },
      ],
    );
  });
});

describe('lintTraces', () => {
  it('finds nothing in a finished document', async () => {
    expect(await lintTraces(await sound)).toEqual([]);
  });

  it('finds the engine that printed a document', async () => {
    const printed = await skiaPdf({ tree: tag('Document'), pages: [''] });
    expect((await lintTraces(printed)).map(({ rule }) => rule)).toEqual(['engine-named']);
  });

  it('finds ids that count what the browser did before', async () => {
    const counted = await soundBut(({ catalog }) => {
      const [top] = itemsOf(entry(entry(catalog, 'StructTreeRoot'), 'K'));
      dictOf(top)?.set(PDFName.of('ID'), PDFString.of('node00000093'));
    });
    const [finding] = await lintTraces(counted);
    expect(finding?.rule).toBe('counted-id');
  });
});
