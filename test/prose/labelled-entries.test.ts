import { readTableRows, unlabelEntries } from '../../src/prose/labelled-entries.ts';
import type { ProseLine } from '../../src/prose/line.ts';

const linesOf = (texts: readonly string[]): ProseLine[] =>
  texts.map((text, index) => ({ kind: 'text', depth: 0, text, line: index + 1, isApart: false }));

describe('unlabelEntries', () => {
  it('makes the first label of each entry its title and lists the labels as read', () => {
    const read: string[] = [];
    const lines = unlabelEntries(
      linesOf(['Company: Acme', 'Role: Lead', 'Duties:', 'Company: Beta', 'Role: Cook']),
      (line, text) => read.push(`${line} ${text}`),
    );
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'heading Acme',
      'text Lead',
      'heading Beta',
      'text Cook',
    ]);
    expect(read).toEqual(['1 Company', '2 Role', '3 Duties', '4 Company', '5 Role']);
  });

  it('keeps lines with one kind of label', () => {
    const lines = linesOf(['Location: Berlin', 'Stack: Go', 'Location: Bonn']);
    expect(unlabelEntries(lines, () => undefined)).toEqual(lines);
  });
});

describe('readTableRows', () => {
  it('makes a cell below a title like "Duties" an item below its row', () => {
    const lines = readTableRows(
      linesOf(['Period\tCompany\tDuties', '2019 – 2021\tAcme\tBuilds things']),
      () => undefined,
    );
    expect(lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text 2019 – 2021\tAcme',
      'item Builds things',
    ]);
  });
});
