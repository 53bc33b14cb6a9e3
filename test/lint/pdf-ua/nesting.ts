import { isElement, walkElements, type Element } from '../../../src/pdf/structure-tree.ts';
import type { LintFinding } from '../finding.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks which elements may contain which (PDF/UA-1, 7.2): lists, tables, tables of contents. */
export const checkNesting = ({ structure, typeOf }: TaggedPdf): LintFinding[] => {
  const findings: LintFinding[] = [];
  /** NonStruct is transparent: its kids count as kids of its parent. */
  const kidTypes = (element: Element): string[] =>
    element.kids.filter(isElement).flatMap((kid) => {
      const type = typeOf(kid) ?? '';
      return type === 'NonStruct' ? kidTypes(kid) : [type];
    });
  const parentTypes = new Map<Element, string>();
  walkElements(structure, (element, parent) => {
    const type = typeOf(element) ?? '';
    const kids = kidTypes(element);
    const parentType = parent === undefined ? 'StructTreeRoot' : (parentTypes.get(parent) ?? '');
    parentTypes.set(element, type === 'NonStruct' ? parentType : type);
    const stray = kids.find((kid) => !(kidsOf[type]?.types.includes(kid) ?? true));
    if (stray !== undefined) {
      findings.push({ rule: kidsOf[type]?.rule ?? '', message: `${stray} in ${type}.` });
    }
    if (!(parentsOf[type]?.types.includes(parentType) ?? true)) {
      findings.push({ rule: parentsOf[type]?.rule ?? '', message: `${type} in ${parentType}.` });
    }
    for (const { rule, of, holds, message } of arrangements) {
      if (of === type && !holds(kids)) findings.push({ rule, message });
    }
  });
  return findings;
};

interface Relatives {
  readonly rule: string;
  readonly types: readonly string[];
}

const kidsOf: Readonly<Record<string, Relatives>> = {
  Table: { rule: '7.2-3', types: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  TR: { rule: '7.2-10', types: ['TH', 'TD'] },
  L: { rule: '7.2-19', types: ['L', 'LI', 'Caption'] },
  LI: { rule: '7.2-20', types: ['Lbl', 'LBody'] },
  TOC: { rule: '7.2-27', types: ['TOC', 'TOCI', 'Caption'] },
  THead: { rule: '7.2-36', types: ['TR'] },
  TBody: { rule: '7.2-37', types: ['TR'] },
  TFoot: { rule: '7.2-38', types: ['TR'] },
};

const parentsOf: Readonly<Record<string, Relatives>> = {
  TR: { rule: '7.2-4', types: ['Table', 'THead', 'TBody', 'TFoot'] },
  THead: { rule: '7.2-5', types: ['Table'] },
  TBody: { rule: '7.2-6', types: ['Table'] },
  TFoot: { rule: '7.2-7', types: ['Table'] },
  TH: { rule: '7.2-8', types: ['TR'] },
  TD: { rule: '7.2-9', types: ['TR'] },
  LI: { rule: '7.2-17', types: ['L'] },
  LBody: { rule: '7.2-18', types: ['LI'] },
  TOCI: { rule: '7.2-26', types: ['TOC'] },
};

interface Arrangement {
  readonly rule: string;
  readonly of: string;
  readonly message: string;
  readonly holds: (kids: readonly string[]) => boolean;
}

const count = (kids: readonly string[], type: string): number =>
  kids.filter((kid) => kid === type).length;

const arrangements: readonly Arrangement[] = [
  {
    rule: '7.2-11',
    of: 'Table',
    message: 'A table must not have several heads.',
    holds: (kids) => count(kids, 'THead') <= 1,
  },
  {
    rule: '7.2-12',
    of: 'Table',
    message: 'A table must not have several feet.',
    holds: (kids) => count(kids, 'TFoot') <= 1,
  },
  {
    rule: '7.2-13',
    of: 'Table',
    message: 'A table with a foot must have a body.',
    holds: (kids) => !kids.includes('TFoot') || kids.includes('TBody'),
  },
  {
    rule: '7.2-14',
    of: 'Table',
    message: 'A table with a head must have a body.',
    holds: (kids) => !kids.includes('THead') || kids.includes('TBody'),
  },
  {
    rule: '7.2-16',
    of: 'Table',
    message: 'The caption of a table must be first or last.',
    holds: (kids) => !kids.slice(1, -1).includes('Caption'),
  },
  {
    rule: '7.2-39',
    of: 'Table',
    message: 'A table must not have several captions.',
    holds: (kids) => count(kids, 'Caption') <= 1,
  },
  {
    rule: '7.2-40',
    of: 'L',
    message: 'The caption of a list must be first.',
    holds: (kids) => !kids.slice(1).includes('Caption'),
  },
  {
    rule: '7.2-28',
    of: 'TOC',
    message: 'The caption of a table of contents must be first.',
    holds: (kids) => !kids.slice(1).includes('Caption'),
  },
];
