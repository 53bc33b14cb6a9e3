/** Style ids and names, in the order of a résumé. Word translates the names of its built-in styles. */
export const paragraphStyleNames = {
  Normal: 'Normal',
  Title: 'Title',
  Subtitle: 'Subtitle',
  Contact: 'Contact',
  Photo: 'Photo',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  EntryRole: 'Entry Role',
  EntryDates: 'Entry Dates',
  EntryMeta: 'Entry Meta',
  Heading3: 'heading 3',
  BodyText: 'Body Text',
  GroupTitle: 'Group Title',
  ListBullet: 'List Bullet',
  ListBullet2: 'List Bullet 2',
  ListBullet3: 'List Bullet 3',
  ListNumber: 'List Number',
  ListNumber2: 'List Number 2',
  ListNumber3: 'List Number 3',
  ListContinue: 'List Continue',
  ListContinue2: 'List Continue 2',
  ListContinue3: 'List Continue 3',
  Keywords: 'Keywords',
  Term: 'Term',
  SignatureDate: 'Signature Date',
  Signature: 'Signature',
  InsideAddress: 'Inside Address',
  Date: 'Date',
  LetterSubject: 'Letter Subject',
  Salutation: 'Salutation',
  LetterText: 'Letter Text',
  Closing: 'Closing',
  LetterName: 'Letter Name',
  Enclosures: 'Enclosures',
  Header: 'header',
  Footer: 'footer',
} as const;
export type ParagraphStyle = keyof typeof paragraphStyleNames;
// `Object.keys` returns string[], although the constant has only these keys.
export const paragraphStyleIds = Object.keys(paragraphStyleNames) as ParagraphStyle[];

export const characterStyleNames = {
  DefaultParagraphFont: 'Default Paragraph Font',
  Strong: 'Strong',
  Emphasis: 'Emphasis',
  IntenseEmphasis: 'Intense Emphasis',
  Hyperlink: 'Hyperlink',
  QuietHyperlink: 'Quiet Hyperlink',
  Code: 'Code',
  EntryTitle: 'Entry Title',
  EntrySubtitle: 'Entry Subtitle',
  RoleName: 'Role Name',
  Period: 'Period',
  TermName: 'Term Name',
} as const;
export type CharacterStyle = keyof typeof characterStyleNames;
export const characterStyleIds = Object.keys(characterStyleNames) as CharacterStyle[];

/** Character styles of a dark side column: of its text, titles and name, and one for each other character style. */
export const columnStyleIds = [
  'ColumnText',
  'ColumnTitle',
  'ColumnName',
  ...characterStyleIds
    .filter((id) => id !== 'DefaultParagraphFont')
    .map((id) => `Column${id}` as const),
] as const;
export type ColumnStyle = (typeof columnStyleIds)[number];

/** The styles that Word does not know. */
export const customStyleIds: ReadonlySet<string> = new Set([
  ...columnStyleIds,
  'Contact',
  'Photo',
  'EntryRole',
  'EntryDates',
  'EntryMeta',
  'GroupTitle',
  'Keywords',
  'Term',
  'SignatureDate',
  'InsideAddress',
  'LetterSubject',
  'LetterText',
  'LetterName',
  'Enclosures',
  'QuietHyperlink',
  'Code',
  'EntryTitle',
  'EntrySubtitle',
  'RoleName',
  'Period',
  'TermName',
] satisfies (ParagraphStyle | CharacterStyle | ColumnStyle)[]);

const styleOrder: readonly string[] = [
  ...paragraphStyleIds,
  ...characterStyleIds,
  ...columnStyleIds,
];

/** The place of a style in Word's list of recommended styles (w:uiPriority). */
export const stylePriority = (id: ParagraphStyle | CharacterStyle | ColumnStyle): number =>
  styleOrder.indexOf(id);
