/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
const standardTypes: ReadonlySet<string> = new Set([
  ...['Document', 'Part', 'Art', 'Sect', 'Div', 'BlockQuote', 'Caption', 'TOC', 'TOCI', 'Index'],
  ...['NonStruct', 'Private', 'P', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'L', 'LI', 'Lbl'],
  ...['LBody', 'Table', 'TR', 'TH', 'TD', 'THead', 'TBody', 'TFoot', 'Span', 'Quote', 'Note'],
  ...['Reference', 'BibEntry', 'Code', 'Link', 'Annot', 'Ruby', 'RB', 'RT', 'RP', 'Warichu'],
  ...['WT', 'WP', 'Figure', 'Formula', 'Form'],
]);

/** The types that PDF 2.0 adds (ISO 32000-2, 14.8.4). */
const addedTypes: ReadonlySet<string> = new Set([
  ...['DocumentFragment', 'Aside', 'Title', 'FENote', 'Sub', 'Em', 'Strong', 'Artifact'],
]);

export const isAddedType = (type: string): boolean => addedTypes.has(type);

export const isStandardType = (type: string): boolean => standardTypes.has(type);
