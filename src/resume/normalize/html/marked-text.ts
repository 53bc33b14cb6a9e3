export type EmphasisMark = '**' | '*';

export const isWordCharacter = (sign: string): boolean => /^[\p{L}\p{N}]$/u.test(sign);

const punctuationBefore = /^[^\p{L}\p{N}\s*`[\\]*/u;

/** The length of the punctuation at the end of a text. */
const punctuationAfter = (text: string): number => {
  let length = 0;
  while (
    length < text.length &&
    /[^\p{L}\p{N}\s*`\])]/u.test(text.charAt(text.length - 1 - length))
  )
    length++;
  return length;
};

/**
 * A text between two marks of emphasis, between the characters before and after it. Markdown reads marks neither next
 * to white space on their inner side nor, inside a word, next to punctuation; those characters move out. Inside a word
 * a single star stays a star, so there the text has no marks.
 */
export const markedText = (
  text: string,
  mark: EmphasisMark,
  before: string,
  after: string,
): string => {
  const inner = text.trim();
  const isInWord = [isWordCharacter(before), isWordCharacter(after.charAt(0))];
  if (inner === '' || before === '*' || (mark === '*' && isInWord.includes(true))) return text;
  const [lead = ''] = isInWord[0] ? (punctuationBefore.exec(inner) ?? []) : [];
  const rest = inner.slice(lead.length);
  const tail = isInWord[1] ? punctuationAfter(rest) : 0;
  const marked = rest.slice(0, rest.length - tail);
  if (marked === '') return text;
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return (
    text.slice(0, start) +
    lead +
    mark +
    marked +
    mark +
    inner.slice(inner.length - tail) +
    text.slice(end)
  );
};
