/** Longer compounds may break: a narrow column must hold them. */
const longest = 24;

const textNode = />([^<>]+)(?=<)/g;
const compound = /[^\s<>]*[\p{L}\p{N}](?:[-/](?=[\p{L}\p{N}])[^\s<>]*)+/gu;

/**
 * Keeps compounds such as "event-driven" and "CI/CD" on one line. Where a line ends at a hyphen of the text itself,
 * readers of PDF take it for a hyphenation and give "eventdriven".
 * @param html content of the body: no style, no script
 */
export const keepCompounds = (html: string): string =>
  html.replace(textNode, (node) =>
    /[-/]/.test(node)
      ? node.replace(compound, (word) =>
          word.length <= longest ? `<span class="unbroken">${word}</span>` : word,
        )
      : node,
  );
