import { deflateSync } from 'node:zlib';
import { PDFContext, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import {
  entry,
  arrayItems,
  nameText,
  numberOf,
  pageContent,
  streamBytes,
} from '../../src/pdf/objects.ts';

const context = PDFContext.create();

describe('entry', () => {
  it('resolves references in dictionaries and streams', () => {
    const ref = context.register(context.obj(7));
    expect(numberOf(entry(context.obj({ K: ref }), 'K'))).toBe(7);
    expect(numberOf(entry(context.stream('x', { K: ref }), 'K'))).toBe(7);
    expect(entry(undefined, 'K')).toBeUndefined();
  });
});

describe('arrayItems', () => {
  it('returns a single object as a list of one', () => {
    expect(arrayItems(context.obj([1, 2])).map(numberOf)).toEqual([1, 2]);
    expect(arrayItems(PDFName.of('S')).map(nameText)).toEqual(['S']);
    expect(arrayItems(undefined)).toEqual([]);
  });
});

describe('streamBytes', () => {
  it('decodes one filter, several, or none', () => {
    const stream = (contents: Uint8Array, Filter?: string | string[]) =>
      PDFRawStream.of(context.obj({ ...(Filter && { Filter }) }), contents);
    const hex = Buffer.from('6162>');
    expect(Buffer.from(streamBytes(stream(Buffer.from('ab')))).toString()).toBe('ab');
    expect(Buffer.from(streamBytes(stream(deflateSync('ab'), 'FlateDecode'))).toString()).toBe(
      'ab',
    );
    const twice = stream(deflateSync(hex), ['FlateDecode', 'ASCIIHexDecode']);
    expect(Buffer.from(streamBytes(twice)).toString()).toBe('ab');
  });
});

describe('pageContent', () => {
  it('joins the streams of a page with a space between', () => {
    const parts = ['q', 'Q'].map((part) => context.register(context.stream(part)));
    expect(Buffer.from(pageContent(context.obj({ Contents: parts }))).toString()).toBe('q\nQ\n');
  });
});
