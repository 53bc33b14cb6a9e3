/** Signs between the parts of a text: commas, also East Asian ones. */
export const commas = /[,，、]/u;

/** The offsets of brackets that are one of a pair. A bracket alone holds no text: "a) Go, b) SQL". */
const pairedBrackets = (text: string): ReadonlySet<number> => {
  const open: number[] = [];
  const paired = new Set<number>();
  for (const { index, 0: sign } of text.matchAll(/[()（）]/g)) {
    if (/[(（]/.test(sign)) open.push(index);
    else {
      const from = open.pop();
      if (from !== undefined) paired.add(from).add(index);
    }
  }
  return paired;
};

/** Splits a text at commas and semicolons that are not in brackets: "C (99, 11), Go". Blank parts are left out. */
export const splitOutside = (text: string, signs = /[,;，、]/u): string[] => {
  const parts: string[] = [];
  const brackets = pairedBrackets(text);
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (brackets.has(at)) depth += /[(（]/.test(sign) ? 1 : -1;
    else if (depth === 0 && signs.test(sign)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
