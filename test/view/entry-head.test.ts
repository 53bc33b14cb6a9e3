import { plainOrder } from '../../src/view/document-order.ts';
import { headLines, metaBelow, type HeadWords } from '../../src/view/entry-head.ts';
import type { Entry } from '../../src/view/model.ts';
import { entry, role } from '../support/docx-sample.ts';

const job = entry('Acme', { subtitle: 'Engineer', subtitleKind: 'role', period: '2020' });

const lines = (words: Partial<HeadWords>, of: Entry = job): string[] =>
  headLines(of, { ...plainOrder, ...words }).map((line) => line.join(' '));

describe('headLines', () => {
  it('puts employer, role and period on one line by default', () => {
    expect(lines({})).toEqual(['title subtitle period']);
  });

  it('stacks employer and role, with the period on the line of the role', () => {
    expect(lines({ entry: 'stacked' })).toEqual(['title', 'subtitle period']);
    expect(lines({ entry: 'stacked', lead: 'role' })).toEqual(['subtitle period', 'title']);
  });

  it('puts the period first in a column of dates and last on a line of its own', () => {
    expect(lines({ dates: 'gutter', entry: 'stacked' })).toEqual(['title', 'period subtitle']);
    expect(lines({ dates: 'gutter' })).toEqual(['period title subtitle']);
    expect(lines({ dates: 'below', entry: 'stacked' })).toEqual(['title', 'subtitle', 'period']);
    expect(lines({ dates: 'below' })).toEqual(['title subtitle', 'period']);
  });

  it('puts the place after an employer that leads and has no period on its line', () => {
    const there = { ...job, place: 'Oslo' };
    expect(lines({ entry: 'stacked' }, there)).toEqual(['title place', 'subtitle period']);
    expect(lines({ entry: 'stacked', dates: 'gutter' }, there)).toEqual([
      'title place',
      'period subtitle',
    ]);
    expect(metaBelow(there, { ...plainOrder, entry: 'stacked' })).toEqual([]);
    const several = entry('Acme', { place: 'Oslo', roles: [role('Engineer')] });
    expect(lines({ entry: 'stacked' }, several)).toEqual(['title place']);
  });

  it.each([{}, { entry: 'stacked', lead: 'role' }, { entry: 'stacked', dates: 'below' }] as const)(
    'leaves the place below the head: %j',
    (words) => {
      const there = { ...job, place: 'Oslo' };
      expect(lines(words, there).join(' ')).not.toContain('place');
      expect(metaBelow(there, { ...plainOrder, ...words })).toEqual([{ text: 'Oslo' }]);
    },
  );

  it('keeps a certificate and its issuer on one line, with the certificate first', () => {
    const certificate = entry('CKA', { subtitle: 'CNCF', period: '2020' });
    expect(lines({ entry: 'stacked', lead: 'role' }, certificate)).toEqual([
      'title subtitle period',
    ]);
  });

  it('leaves no line without a text', () => {
    expect(lines({ entry: 'stacked' }, entry(''))).toEqual([]);
    expect(lines({ dates: 'gutter' }, entry('', { period: '2020' }))).toEqual(['period']);
    expect(lines({ entry: 'stacked' }, entry('Acme', { period: '2020' }))).toEqual([
      'title period',
    ]);
  });
});
