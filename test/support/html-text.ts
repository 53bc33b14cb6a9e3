const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const unescape = (html: string): string =>
  html
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
    .replace(/&#x([0-9A-Fa-f]+);/g, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** The content of the body. */
export const bodyOf = (html: string): string => /<body[^>]*>(.*)<\/body>/s.exec(html)![1]!;

/** The text of the body in source order, on one line. */
export const textOf = (html: string): string =>
  unescape(
    bodyOf(html)
      .replace(/<\/?(?:p|div|h\d|li|ul|ol|section|article|header|main|aside|br)\b[^>]*>/g, ' ')
      .replace(/<[^>]+>/g, ''),
  )
    .replace(/\s+/g, ' ')
    .trim();

/** Headings in order: "h2 Experience". */
export const headingsOf = (html: string): string[] =>
  [...bodyOf(html).matchAll(/<(h\d)[^>]*>(.*?)<\/h\d>/gs)].map(
    ([, tag, content]) => `${tag} ${unescape(content!.replace(/<[^>]+>/g, '')).trim()}`,
  );
