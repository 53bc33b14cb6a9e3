import { documentDate } from '../src/document-date.ts';

const iso = (...facts: Parameters<typeof documentDate>) => documentDate(...facts)?.toISOString();

describe('documentDate', () => {
  it('prefers the option to the settings and to the résumé', () => {
    expect(iso('2026-11-20', 86_400, '2020-01-01')).toBe('2026-11-20T00:00:00.000Z');
    expect(iso(undefined, 86_400, '2020-01-01')).toBe('1970-01-02T00:00:00.000Z');
    expect(iso(undefined, undefined, '2020-01-01T08:30:00')).toBe('2020-01-01T08:30:00.000Z');
  });

  it('reads a time zone', () => {
    expect(iso('2026-11-20T01:00:00+02:00', undefined, undefined)).toBe('2026-11-19T23:00:00.000Z');
  });

  it('is undefined without any date', () => {
    expect(documentDate(undefined, undefined, undefined)).toBeUndefined();
    expect(documentDate(undefined, undefined, 'last week')).toBeUndefined();
    expect(documentDate(undefined, undefined, '2026-13-45')).toBeUndefined();
    expect(documentDate(undefined, undefined, '2026-02-30T08:30:00')).toBeUndefined();
  });
});
