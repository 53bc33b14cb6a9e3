import { PDFName, PDFRef } from '@cantoo/pdf-lib';
import { dictOf, entry, nameText, stringOf } from '../../../src/pdf/objects.ts';
import { isElement, walkElements, type Element } from '../../../src/pdf/structure-tree.ts';
import type { LintFinding } from '../finding.ts';
import { isLanguageTag } from './language-tag.ts';
import { isStandardType } from './standard-types.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks the elements (PDF/UA-1, 7.1 to 7.9): types, headings, alternative texts. */
export const checkStructure = (pdf: TaggedPdf): LintFinding[] => [
  ...checkRoles(pdf),
  ...checkElements(pdf),
  ...checkHeadings(pdf),
  ...checkNotes(pdf),
];

const checkRoles = ({ catalog }: TaggedPdf): LintFinding[] => {
  const roles = dictOf(entry(entry(catalog, 'StructTreeRoot'), 'RoleMap'));
  return (roles?.keys() ?? []).flatMap((key): LintFinding[] => {
    const type = key.decodeText();
    if (isStandardType(type)) {
      return [{ rule: '7.1-7', message: `The standard type ${type} is mapped to another.` }];
    }
    const seen = new Set<string>();
    let current: string | undefined = type;
    while (current !== undefined && !seen.has(current)) {
      seen.add(current);
      current = nameText(entry(roles, current));
    }
    return current === undefined
      ? []
      : [{ rule: '7.1-6', message: `The role map has a cycle at ${type}.` }];
  });
};

const checkElements = ({ structure, typeOf }: TaggedPdf): LintFinding[] => {
  const findings: LintFinding[] = [];
  walkElements(structure, (element) => {
    const type = typeOf(element);
    if (type === undefined) {
      findings.push({ rule: '7.1-5', message: `${element.type} does not map to a standard type.` });
    }
    if (!(element.dict.get(PDFName.of('P')) instanceof PDFRef)) {
      findings.push({ rule: '7.1-12', message: `${element.type} does not name its parent.` });
    }
    const language = stringOf(entry(element.dict, 'Lang'));
    if (language !== undefined && !isLanguageTag(language)) {
      findings.push({ rule: '7.2-29', message: `"${language}" is not a language tag.` });
    }
    if (type === 'Figure' && !hasAlternative(element)) {
      findings.push({ rule: '7.3-1', message: 'A figure does not have an alternative text.' });
    }
    if (type === 'Formula' && !hasAlternative(element)) {
      findings.push({ rule: '7.7-1', message: 'A formula does not have an alternative text.' });
    }
  });
  return findings;
};

const hasAlternative = ({ dict }: Element): boolean =>
  Boolean(stringOf(entry(dict, 'Alt'))) || stringOf(entry(dict, 'ActualText')) !== undefined;

const checkHeadings = ({ structure, typeOf }: TaggedPdf): LintFinding[] => {
  const findings: LintFinding[] = [];
  let last = 0;
  let numbered = false;
  let unnumbered = false;
  walkElements(structure, (element) => {
    const kids = element.kids.filter(isElement);
    if (kids.filter((kid) => typeOf(kid) === 'H').length > 1) {
      findings.push({ rule: '7.4.4-1', message: `Two headings H in one ${element.type}.` });
    }
    const [, digit] = /^H([1-6]?)$/.exec(typeOf(element) ?? '') ?? [];
    if (digit === undefined) return;
    if (digit === '') {
      unnumbered = true;
      return;
    }
    numbered = true;
    const level = Number(digit);
    if (level > last + 1) {
      const after = last === 0 ? 'is the first heading' : `follows H${last}`;
      findings.push({ rule: '7.4.2-1', message: `H${level} ${after}.` });
    }
    last = level;
  });
  if (numbered && unnumbered) {
    findings.push({ rule: '7.4.4-3', message: 'Headings H and H1 to H6 are mixed.' });
  }
  return findings;
};

const checkNotes = ({ structure, typeOf }: TaggedPdf): LintFinding[] => {
  const findings: LintFinding[] = [];
  const ids = new Set<string>();
  walkElements(structure, (element) => {
    if (typeOf(element) !== 'Note') return;
    const id = stringOf(entry(element.dict, 'ID'));
    if (!id) findings.push({ rule: '7.9-1', message: 'A note does not have an ID.' });
    else if (ids.has(id)) findings.push({ rule: '7.9-2', message: `Two notes have the ID ${id}.` });
    else ids.add(id);
  });
  return findings;
};
