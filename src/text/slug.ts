/** "pageNumbers" → "page-numbers". */
export const kebabCase = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** "sideProjects2Go" → "side Projects2 Go": a space before each capital letter after a small letter or a digit. */
export const splitCamelCase = (name: string): string =>
  name.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2');

/** "Talks & workshops" → "talks-workshops". Keeps letters and digits of any script. */
export const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
