/** The indentation of the first indented line; two spaces if there is none. */
export const indentUnit = (text: string): string => /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';

/** Changes a text with line feeds only, and gives it its own line breaks back. */
export const withLineFeeds = <Changed extends string | undefined>(
  text: string,
  change: (plain: string) => Changed,
): Changed | string => {
  if (!text.includes('\r\n')) return change(text);
  const changed = change(text.replaceAll('\r\n', '\n'));
  return changed === undefined ? changed : changed.replaceAll('\n', '\r\n');
};
