import fc from 'fast-check';
import { limits } from '../src/limits.ts';
import type { Call } from '../test/support/arbitrary-request.ts';

/** A body of any length: a beginning, a part that is repeated, and an end. */
interface Shape {
  readonly type: string;
  readonly start?: string;
  readonly units: readonly string[];
  readonly end?: string;
}

const json = 'application/json';

const shapes: readonly Shape[] = [
  { type: json, units: ['[', '{"a":', '"', ' ', '\n', ':', '\\', '{"basics":{}}', '\u0000'] },
  {
    type: json,
    start: '{"basics":{"name":"Ada Lovelace","summary":"',
    units: ['word ', 'ü', '漢', '\\n', '\\u0000', '**', '[a](', '<b>', '&amp;', 'a@b.c ', '- '],
    end: '"}}',
  },
  {
    type: json,
    start: '{"basics":{"name":"Ada Lovelace"},"work":[{"name":"a"}',
    units: [',{"name":"b","highlights":["c","d"]}', ',{}', ',[]', ',{"theme":"x"}', ',1'],
    end: ']}',
  },
  { type: 'application/yaml', units: ['- ', '{', '? ', '# c\n', '&a [*a]\n', 'a: b\n', 'a:\n  '] },
  { type: 'text/csv', units: ['*a,', 'a,b\n', '"a""b",', '\n', 'Title,Started On\n'] },
  { type: 'application/xml', start: '<a>', units: ['<a>', '<a/>', '&lt;', 'word '], end: '</a>' },
  { type: 'text/html', units: ['<p>a', '<table><tr><td>', '&amp;', 'Work\n'] },
  { type: 'text/markdown', units: ['# a\n', '- b\n', '> ', '**a ', '| a '] },
  { type: 'application/pdf', start: '%PDF-1.7\n', units: ['1 0 obj\n', '<<', '[', '(a)'] },
  {
    type: 'application/x-ndjson',
    units: ['{"basics":{"name":"Ada"}}\n', '{"resume":{}}\n', 'x\n'],
  },
  { type: 'application/zip', start: 'PK\u0003\u0004', units: ['\u0000', 'PK\u0001\u0002', 'a'] },
  { type: 'multipart/form-data; boundary=a', units: ['--a\r\n', 'a: b\r\n'] },
];

const addresses = [
  ...['/render?format=pdf', '/render?format=docx,txt,html', '/render?redact=name', '/validate'],
  ...['/check', '/import', '/jobs?format=txt', '/mcp', '/themes'],
];

/** Requests with bodies up to the limit of one, and a little above. */
export const arbitraryHostileCall: fc.Arbitrary<Call> = fc
  .tuple(
    fc.constantFrom(...shapes),
    fc.constantFrom(...addresses),
    fc.nat(),
    fc.double({ noNaN: true, min: 0, max: 1.05 }),
  )
  .map(([{ type, start = '', units, end = '' }, path, at, share]) => {
    const unit = units[at % units.length] ?? ' ';
    const middle = Buffer.alloc(Math.floor(limits.bodyBytes * share), unit);
    const body = Buffer.concat([Buffer.from(start), middle, Buffer.from(end)]);
    return { method: 'POST', path, headers: { 'Content-Type': type }, body };
  });
