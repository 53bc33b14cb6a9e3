import type { PDFObject } from '@cantoo/pdf-lib';
import { bookmarksBelow } from '../../src/pdf/bookmarks.ts';
import { openPdf, type PdfDocument } from '../../src/pdf/document.ts';
import { entry, stringOf } from '../../src/pdf/objects.ts';
import { readStructure, walkElements } from '../../src/pdf/structure-tree.ts';
import type { LintFinding } from './finding.ts';

/** The expected structure of a résumé. */
export interface ExpectedStructure {
  /** Its only first-level heading; without a name the section titles are of the first level. */
  readonly name?: string;
  /** Titles of its sections, in order. */
  readonly titles: readonly string[];
}

/** Finds structure that PDF/UA allows but a résumé should not have: vague types, missing bookmarks. */
export const lintTagTree = async (
  bytes: Uint8Array,
  expected: ExpectedStructure,
): Promise<LintFinding[]> => {
  const document = await openPdf(bytes);
  const types: string[] = [];
  walkElements(readStructure(document), ({ type }) => types.push(type));
  return [...checkTypes(types, expected), ...checkBookmarks(document, expected)];
};

const vague = ['NonStruct', 'Private'];

const checkTypes = (
  types: readonly string[],
  { name, titles }: ExpectedStructure,
): LintFinding[] => {
  const findings: LintFinding[] = [];
  const headings = types.filter((type) => /^H\d?$/.test(type));
  const names = headings.filter((type) => type === 'H1').length;
  if (name !== undefined && (names !== 1 || headings[0] !== 'H1')) {
    findings.push({
      rule: 'name-heading',
      message: `There are ${names} H1 elements; there must be one, and it must be the first heading.`,
    });
  }
  const level = name === undefined ? 'H1' : 'H2';
  const sections = headings.filter((type) => type === level).length;
  if (sections !== titles.length) {
    const message = `There are ${sections} ${level} elements for ${titles.length} sections.`;
    findings.push({ rule: 'section-headings', message });
  }
  const found = vague.filter((type) => types.includes(type));
  if (found.length > 0) {
    findings.push({
      rule: 'vague-type',
      message: `There are elements of the types ${found.join(', ')}.`,
    });
  }
  return findings;
};

/** Bookmarks derive from headings, so they show whether the headings have the right texts. */
const checkBookmarks = (document: PdfDocument, expected: ExpectedStructure): LintFinding[] => {
  const top = bookmarksBelow(entry(document.catalog, 'Outlines'));
  const sections = expected.name === undefined ? top : top.flatMap(bookmarksBelow);
  const wanted = expected.name === undefined ? expected.titles : [expected.name];
  const lists = [
    { are: top.map(titleOf), wanted },
    { are: sections.map(titleOf), wanted: expected.titles },
  ];
  const wrong = lists.find(({ are, wanted }) => foldTitles(are) !== foldTitles(wanted));
  if (wrong === undefined) return [];
  const message = `Bookmarks are "${wrong.are.join('", "')}", not "${wrong.wanted.join('", "')}".`;
  return [{ rule: 'bookmarks', message }];
};

const titleOf = (bookmark: PDFObject): string => stringOf(entry(bookmark, 'Title')) ?? '';

/** Ignores case, because themes may print titles in capitals. */
const foldTitles = (titles: readonly string[]): string =>
  titles.map((title) => title.normalize('NFKC').toUpperCase().replace(/\s+/g, ' ')).join('\n');
