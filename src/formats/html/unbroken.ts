/** In characters. Longer compounds may break, so that they fit into a narrow column. */
const longest = 24;

const textNode = />([^<]+)(?=<)/g;
const compound = /[^\s<>]*[\p{L}\p{N}](?:[-/](?=[\p{L}\p{N}])[^\s<>]*)+/gu;

/**
 * Keeps compounds such as "event-driven" and "CI/CD" on one line. PDF readers treat a hyphen at the end of a line as
 * hyphenation and extract "eventdriven".
 * @param html content of the body, without style and script elements
 */
export const keepCompounds = (html: string): string =>
  html.replace(textNode, (node) =>
    /[-/]/.test(node)
      ? node.replace(compound, (word) =>
          word.length <= longest ? `<span class="unbroken">${word}</span>` : word,
        )
      : node,
  );
