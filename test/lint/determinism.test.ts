import { PDFName, PDFString } from '@cantoo/pdf-lib';
import { dictOf, entry, arrayItems } from '../../src/pdf/objects.ts';
import { skiaPdf, tag } from '../support/skia-pdf.ts';
import { sound, soundBut } from '../support/tagged-pdf.ts';
import { lintDeterminism, lintTraces } from './determinism.ts';

describe('lintDeterminism', () => {
  it('accepts equal files, a single file and no files', () => {
    const file = Buffer.from('abc');
    expect(lintDeterminism([file, Buffer.from('abc'), file])).toEqual([]);
    expect(lintDeterminism([file])).toEqual([]);
    expect(lintDeterminism([])).toEqual([]);
  });

  it('reports the file and byte of a difference', () => {
    expect(lintDeterminism(['abc', 'abc', 'abX', 'abcd'].map((text) => Buffer.from(text)))).toEqual(
      [
        { rule: 'bytes-differ', message: 'File 3 differs from the first from byte 2 on.' },
        { rule: 'bytes-differ', message: 'File 4 differs from the first at its end.' },
      ],
    );
  });
});

describe('lintTraces', () => {
  it('accepts a finished document', async () => {
    expect(await lintTraces(await sound)).toEqual([]);
  });

  it('reports the name of the engine', async () => {
    const printed = await skiaPdf({ tree: tag('Document'), pages: [''] });
    expect((await lintTraces(printed)).map(({ rule }) => rule)).toEqual(['engine-named']);
  });

  it('reports ids that depend on earlier documents', async () => {
    const counted = await soundBut(({ catalog }) => {
      const [top] = arrayItems(entry(entry(catalog, 'StructTreeRoot'), 'K'));
      dictOf(top)?.set(PDFName.of('ID'), PDFString.of('node00000093'));
    });
    const [finding] = await lintTraces(counted);
    expect(finding?.rule).toBe('counted-id');
  });
});
