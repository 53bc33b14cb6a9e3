/** Signs between the parts of a text: commas, also East Asian ones. */
export const commas = /[,，、]/u;

/** Splits a text at commas and semicolons that are not in brackets: "C (99, 11), Go". Blank parts are left out. */
export const splitOutside = (text: string, signs = /[,;，、]/u): string[] => {
  const parts: string[] = [];
  let [depth, end] = [0, text.length];
  // Reads from the end, so that an opening bracket that nothing closes holds no signs.
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text.charAt(at);
    if (/[)）]/.test(sign)) depth++;
    else if (/[(（]/.test(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.test(sign)) {
      parts.push(text.slice(at + 1, end));
      end = at;
    }
  }
  parts.push(text.slice(0, end));
  return parts
    .reverse()
    .map((part) => part.trim())
    .filter((part) => part !== '');
};
