/** The indentation of the first indented line; two spaces if there is none. */
export const indentUnit = (text: string): string => /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';

/** The line break of a text. */
export const lineBreakOf = (text: string): '\r\n' | '\n' => (text.includes('\r\n') ? '\r\n' : '\n');

/** Changes a text with line feeds only, and gives it its own line breaks back. */
export const withLineFeeds = <Changed extends string | undefined>(
  text: string,
  change: (plain: string) => Changed,
): Changed | string => {
  if (lineBreakOf(text) === '\n') return change(text);
  const changed = change(text.replaceAll('\r\n', '\n'));
  return changed === undefined ? changed : changed.replaceAll('\n', '\r\n');
};
