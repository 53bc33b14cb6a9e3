import { pdfName } from '../../../../pdf/objects.ts';
import { isElement, type Element, type Kid } from '../../../../pdf/structure-tree.ts';

/** Grouping elements: they contain blocks, never text directly (ISO 32000-1, table 333; ISO 32000-2, 14.8.4.3). */
const grouping = new Set(['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Aside']);

/** Inline elements (ISO 32000-1, table 338; ISO 32000-2, 14.8.4.7). */
const inline = new Set([
  ...['Span', 'Quote', 'Note', 'Reference', 'BibEntry', 'Code', 'Link', 'Annot'],
  ...['Em', 'Strong', 'Sub', 'FENote'],
]);

const textBlock = new Set([
  'P',
  'Title',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Lbl',
  'LBody',
  'Caption',
  'TH',
  'TD',
]);

const otherStandard = new Set([
  'L',
  'LI',
  'Table',
  'TR',
  'THead',
  'TBody',
  'TFoot',
  'Figure',
  'Formula',
]);

export const isGrouping = (type: string): boolean => grouping.has(type);

export const isInline = (kid: Kid): boolean =>
  kid.kind === 'content' || (isElement(kid) && inline.has(kid.type));

/** Whether an element of this type may contain text directly. */
export const holdsText = (type: string): boolean => textBlock.has(type) || inline.has(type);

/** Whether an element of this type may contain only text and inline elements. */
export const holdsTextOnly = (type: string): boolean =>
  /^(P|Title|H[1-6]?)$/.test(type) || inline.has(type);

export const isHeading = (type: string): boolean => /^H[1-6]$/.test(type);

/** Whether a type is a standard type that Chromium uses as defined. */
export const isStandard = (type: string): boolean =>
  grouping.has(type) || inline.has(type) || textBlock.has(type) || otherStandard.has(type);

const properties = ['Lang', 'Alt', 'ActualText', 'E', 'T', 'A', 'C', 'ID'].map(pdfName);

/** Whether an element has information besides its type: a language, an attribute, an alternative text. */
export const hasProperties = ({ dict }: Element): boolean =>
  properties.some((key) => dict.has(key));
