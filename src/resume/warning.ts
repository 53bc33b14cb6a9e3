import { moreIssues, type Issue } from '../errors.ts';
import { limits } from '../limits.ts';

/** All warning codes and their meanings. */
export const warningMeanings = {
  ambiguous_date: 'A date may mean day and month, or month and day; it is printed as written.',
  control_characters: 'A text has characters that cannot be printed; they are left out or decoded.',
  custom_section: 'A section is not of JSON Resume; it is printed under its own title.',
  date_form: 'A date has another form than YYYY-MM-DD; it is read as the date it means.',
  date_range: 'One field has both dates of a period; it is read as start and end.',
  dialect_read:
    'The text is of another format than JSON Resume; it is converted. The message names the format.',
  dropped_section: 'The npm theme does not print a section of the résumé.',
  email_form: 'An e-mail address has another form; it is read as the address it means.',
  empty_value: 'A field is empty; it is read as not given.',
  end_before_start: 'A period ends before it starts.',
  ended_without_date: 'An entry has ended, but its end date is not given.',
  entry_as_list: 'An entry is not in a list; it is read as a list.',
  flag_as_text: 'A value is true or false where a text is expected; it is read as text.',
  flag_word: 'A word like "yes" or "no" is read as true or false.',
  guessed_entry:
    'Parts of an entry of a text in prose are assigned by a guess; the message names them.',
  html_read: 'Texts hold HTML; it is read as the text it means.',
  ignored_field: 'A value cannot be read at its place; it is left out.',
  impossible_date: 'A date does not exist in the calendar; it is printed as written.',
  language_recognised:
    'No language is stated; the text is in this language, and titles and dates follow it.',
  language_unclear:
    'No language is stated; the text may be in this language, but is read as English.',
  invalid_option: 'An option that the file states in `meta.vitae` is not valid; it is not used.',
  legacy_key: 'A key is of an older schema; it is read as the key of JSON Resume.',
  letter_without_text: 'The letter that is printed has no text.',
  list_as_object: 'A list of one is read as the object in it.',
  list_as_text: 'A list is read as one text or value.',
  more_warnings: 'Further warnings are counted but not listed.',
  name_not_found: 'A text in prose has no name of a person that is recognised.',
  name_parts: 'The parts of a name are read as one name.',
  no_standard:
    'The PDF of an npm theme does not claim PDF/UA or PDF/A, because its structure is that of the theme.',
  null_value: 'A field is null; it is read as not given.',
  number_as_text: 'A number is read as text.',
  object_as_text: 'An object is read as one text.',
  ongoing_word: 'A word like "present" as end date is read as an ongoing period.',
  other_key: 'A key has another name or place than in JSON Resume; it is read as the key it means.',
  other_theme: 'An npm theme makes HTML and PDF only; the document is drawn by a theme of Vitae.',
  other_person: 'Files that are merged have different names.',
  outer_blanks: 'A text begins or ends with blanks; they are left out.',
  photo_not_loaded: 'The photo is not printed; the message says why.',
  raw_control_character:
    'A string of JSON has a raw line break or tab; it is read as if written \\n or \\t.',
  remote_asset: 'The npm theme loads a file from elsewhere; it is not fetched.',
  repeated_entry: 'An entry is given twice; it is read once.',
  repeated_item: 'An item of a list is given twice; it is read once.',
  repeated_key: 'A key is given twice in one object; the last one counts.',
  script_not_run: 'The HTML of the npm theme has scripts; they do not run.',
  shown_as_detail: 'A field is not known; it is printed as a detail of its entry.',
  text_as_entry: 'A text is read as an entry.',
  text_as_list: 'A text is read as a list.',
  text_as_object: 'A text is read as an object, like an address.',
  uncovered_character: 'No font has a character.',
  unknown_date: 'A date is not understood; it is printed as written.',
  unknown_email: 'A text is not an e-mail address; it is printed without a link.',
  unknown_field: 'A field is not known; its text is not printed.',
  unknown_theme: 'The file names a theme that Vitae does not have; another theme is used.',
  unknown_url: 'A text is not a full address; it is printed without a link.',
  unplaced_words:
    'A text in prose has words for which the résumé has no place; the message lists them.',
  unmatched_option: 'An option names something that the résumé does not have.',
  unused_option: 'An option has no effect in an npm theme.',
  url_encoding: 'An address has characters that a URL must encode; the link encodes them.',
  url_nowhere: 'A text is not the address of a page; it is read as not given.',
  url_scheme: 'An address lacks https://; it is read with it.',
} as const;

export type WarningCode = keyof typeof warningMeanings;

/** A value that was normalised, or that is suspicious. `path` is its JSON Pointer in the source text. */
export interface Warning extends Issue {
  readonly code: WarningCode;
  /** Index of the source text, from 0; absent for the first text. */
  readonly file?: number;
  readonly before: unknown;
  /** Absent if the value was dropped. */
  readonly after?: unknown;
}

type Placed = Issue & Pick<Partial<Warning>, 'file'>;

/** In the order of the files and their lines; what has no line comes last. */
export const inLineOrder = <Each extends Placed>(issues: readonly Each[]): readonly Each[] =>
  [...issues].sort(
    (one, other) =>
      (one.file ?? 0) - (other.file ?? 0) ||
      compare(one.line, other.line) ||
      compare(one.column, other.column),
  );

const compare = (one = Number.MAX_SAFE_INTEGER, other = Number.MAX_SAFE_INTEGER): number =>
  one - other;

const moreWarnings = 'more_warnings' satisfies WarningCode;

/** A warning that counts the unlisted warnings. */
const moreThanListed = (count: number): Warning => ({
  ...moreIssues(count),
  code: moreWarnings,
  before: count,
});

/** The first warnings of a document, and one warning that counts the others. */
export const listWarnings = (warnings: readonly Warning[], unlisted = 0): readonly Warning[] => {
  const own = warnings.filter(({ code }) => code !== moreWarnings);
  const counted = warnings.filter(({ code }) => code === moreWarnings);
  const left =
    unlisted +
    counted.reduce((sum, { before }) => sum + Number(before), 0) +
    Math.max(0, own.length - limits.listedFindings);
  return left === 0 ? warnings : [...own.slice(0, limits.listedFindings), moreThanListed(left)];
};
