import express from 'express';
import { strFromU8, unzipSync } from 'fflate';
import { jest } from '@jest/globals';
import supertest from 'supertest';
import {
  archiveEtag,
  archiveOf,
  requestedArchive,
  requestedFormats,
} from '../../src/http/archive.ts';
import { RenderOptions } from '../../src/options/schema.ts';
import type { RenderedFile } from '../../src/render.ts';
import { emptyLedger } from '../../src/resume/ledger/report.ts';

const warning = { code: 'invalid_option', message: 'is not an option', path: '/x' } as const;

const file = (filename: string, lost: number, warnings: number): RenderedFile => ({
  bytes: new TextEncoder().encode(filename),
  format: 'txt',
  mediaType: 'text/plain',
  filename,
  options: RenderOptions.parse({}),
  timings: {},
  warnings: Array.from({ length: warnings }, () => ({ ...warning, before: undefined })),
  ledger: { ...emptyLedger, values: { ...emptyLedger.values, lost } },
});

describe('archiveOf', () => {
  const files = [file('cv.v2.pdf', 1, 3), file('cv.v2.docx', 2, 1)];

  it('has the name of the first document, and the most warnings and lost texts of all', () => {
    const { headers, bytes } = archiveOf('zip', files);
    expect(headers).toEqual({
      'Content-Type': 'application/zip',
      'Content-Disposition': 'attachment; filename=cv.v2.zip',
      'Content-Length': String(bytes.byteLength),
      'Vitae-Warnings': '3',
      'Vitae-Lost': '2',
    });
    const entries = Object.entries(unzipSync(bytes));
    expect(entries.map(([name, content]) => [name, strFromU8(content)])).toEqual([
      ['cv.v2.pdf', 'cv.v2.pdf'],
      ['cv.v2.docx', 'cv.v2.docx'],
    ]);
  });

  it('is made by Unix, so that unzip reads the names of its files as UTF-8 and the files can be read', () => {
    const bytes = Buffer.from(archiveOf('zip', [file('Zoë.pdf', 0, 0)]).bytes);
    const central = bytes.indexOf('PK\u0001\u0002');
    expect(bytes.readUInt8(central + 5)).toBe(3);
    expect(bytes.readUInt32LE(central + 38) >>> 16).toBe(0o100644);
  });

  it('has the same bytes at every time', () => {
    jest.useFakeTimers({ now: new Date(2026, 0, 1) });
    const first = Buffer.from(archiveOf('zip', files).bytes);
    jest.setSystemTime(new Date(2027, 5, 5));
    expect(first.equals(archiveOf('zip', files).bytes)).toBe(true);
    jest.useRealTimers();
  });
});

describe('archiveEtag', () => {
  it('is another one than that of a document, and follows every document', () => {
    const tags = [['"a"'], ['"a"', '"b"'], ['"b"', '"a"'], []].map((each) =>
      archiveEtag('zip', each),
    );
    expect(new Set(tags).size).toBe(4);
    expect(tags[0]).toMatch(/^"[\w-]{43}"$/);
    expect(archiveEtag('zip', ['"a"'])).toBe(tags[0]);
    expect(archiveEtag('multipart', ['"a"'])).not.toBe(tags[0]);
  });
});

describe('requestedFormats', () => {
  it.each([
    [undefined, []],
    ['pdf', ['pdf']],
    [' pdf, docx,pdf ', ['pdf', 'docx']],
    [
      ['pdf', 'txt,pdf'],
      ['pdf', 'txt'],
    ],
    ['', ['']],
    [{ a: 'pdf' }, []],
  ])('of %j are %j', (format, formats) => {
    expect(requestedFormats({ query: { format } })).toEqual(formats);
  });
});

describe('requestedArchive', () => {
  it.each([
    ['format=pdf', '', undefined],
    ['format=pdf', '*/*', undefined],
    ['format=pdf', 'application/zipped', undefined],
    ['format=pdf', 'text/html, APPLICATION/ZIP;q=0.5', 'zip'],
    ['format=pdf', 'multipart/mixed', 'multipart'],
    ['theme=classic', 'application/zip', undefined],
    ['format=pdf,docx', '', 'zip'],
    ['format=pdf,docx', '*/*', 'zip'],
    ['format=pdf,docx', 'text/html', 'zip'],
    ['format=pdf,docx', 'multipart/*', 'multipart'],
    ['format=pdf,docx', 'multipart/mixed, application/zip;q=0.5', 'multipart'],
  ])('of %s for a client that accepts "%s" is %s', async (query, accept, form) => {
    const app = express();
    app.get('/', (request, response) => {
      const { length } = requestedFormats(request);
      response.json([requestedArchive(request, length) ?? null]);
    });
    const { body } = await supertest(app).get(`/?${query}`).set('Accept', accept);
    expect(body).toEqual([form ?? null]);
  });
});
