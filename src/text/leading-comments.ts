/** The end of a comment by its start. */
type Comments = Readonly<Record<string, string>>;

const jsonComments: Comments = { '//': '\n', '/*': '*/' };
const yamlComments: Comments = { '#': '\n' };

/** The end of leading white space and comments of JSON. */
export const endOfJsonComments = (text: string): number => endOfComments(text, jsonComments);

/** The end of leading white space and comments of YAML. */
export const endOfYamlComments = (text: string): number => endOfComments(text, yamlComments);

/** Whether a text begins as JSON, after white space and comments. */
export const beginsAsJson = (text: string): boolean => {
  const start = endOfJsonComments(text);
  return start === text.length || '[{'.includes(text.charAt(start));
};

/** Uses a loop, because a regular expression over millions of comments overflows its stack. */
const endOfComments = (text: string, comments: Comments): number => {
  let at = 0;
  while (at < text.length) {
    at += text.length - at - text.slice(at).trimStart().length;
    const opening = Object.keys(comments).find((each) => text.startsWith(each, at));
    if (opening === undefined) break;
    const ending = comments[opening] ?? '';
    const end = text.indexOf(ending, at + opening.length);
    if (end < 0) return ending === '\n' ? text.length : at;
    at = end + ending.length;
  }
  return at;
};
