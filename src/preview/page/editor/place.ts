/** A place in a résumé text: of a key or a value. */
export interface Place {
  /** Keys from the top to the object or list around the place; `0` for any entry of a list. */
  readonly path: readonly string[];
  /** Whether a key is here, and not a value. */
  readonly isKey: boolean;
}

interface Container {
  readonly isList: boolean;
  key?: string;
  isKeyNext: boolean;
}

const jsonToken = /"(?:[^"\\\n]|\\.)*"?|[{}[\],:]|\/\/[^\n]*/g;

/** Strings, brackets and signs of a JSON text, and its comments; the text need not be valid. */
export const jsonTokens = (text: string): string[] =>
  [...text.matchAll(jsonToken)].map(([token]) => token);

/** The place at the end of the beginning of a JSON text; the text need not be valid. */
export const jsonPlace = (before: string): Place => {
  const stack: Container[] = [];
  for (const token of jsonTokens(before)) {
    const top = stack.at(-1);
    if (token === '{' || token === '[') {
      stack.push({ isList: token === '[', isKeyNext: token === '{' });
    } else if (token === '}' || token === ']') stack.pop();
    else if (top && !top.isList) readMember(top, token);
  }
  const isKey = stack.at(-1)?.isKeyNext ?? false;
  const path = stack.map(({ isList, key = '' }) => (isList ? '0' : key));
  return { path: isKey ? path.slice(0, -1) : path, isKey };
};

/** Whether a key or a value can begin at the end of the beginning of a JSON text. */
export const beginsInJson = (before: string): boolean => {
  const last = before.match(jsonToken)?.at(-1) ?? '';
  const isInside = before.endsWith(last) && /^(?:\/\/|"(?!(?:[^"\\]|\\.)*"$))/.test(last);
  const code = before.replaceAll(jsonToken, (token) => (token.startsWith('//') ? '' : token));
  return !isInside && /(?:^|[{[,:])\s*$/.test(code);
};

/** Whether a key or a value can begin at the end of the beginning of a YAML text. */
export const beginsInYaml = (before: string): boolean => /(?:^|\n|[:-] |[[{,])[ \t]*$/.test(before);

const readMember = (container: Container, token: string): void => {
  if (token === ',') container.isKeyNext = true;
  else if (token === ':') container.isKeyNext = false;
  else if (container.isKeyNext && token.startsWith('"')) container.key = token.replaceAll('"', '');
};

export interface Level {
  readonly indent: number;
  /** Absent: an entry of a list. */
  readonly key?: string;
}

const yamlKey = /^(["']?)([\w$-]+)\1\s*:(?:\s|$)/;

/** The list entries and the key at which a line of YAML begins, from the left. */
export const levelsOf = (line: string): Level[] => {
  const levels: Level[] = [];
  let at = line.length - line.trimStart().length;
  while (line.startsWith('- ', at)) {
    levels.push({ indent: at });
    at += 2;
    while (line.charAt(at) === ' ') at++;
  }
  const key = yamlKey.exec(line.slice(at))?.[2];
  return key === undefined ? levels : [...levels, { indent: at, key }];
};

/** The place at the end of the beginning of a YAML text in blocks. */
export const yamlPlace = (before: string): Place => {
  const lines = before.split('\n');
  const last = lines.pop() ?? '';
  const own = levelsOf(last);
  const items = own.filter(({ key }) => key === undefined);
  const named = own.find(({ key }) => key !== undefined);
  const start = /^[\s-]*/.exec(last)?.[0].length ?? 0;
  let path = named?.key === undefined ? [] : [named.key];
  let limit = named?.indent ?? start;
  let isInItem = false;
  const climb = ({ indent, key }: Level): void => {
    const isAround = indent < limit || (indent === limit && isInItem && key !== undefined);
    if (!isAround) return;
    path = [key ?? '0', ...path];
    limit = indent;
    isInItem = key === undefined;
  };
  items.reverse().forEach(climb);
  for (const line of lines.reverse())
    if (!/^\s*(?:#|$)/.test(line)) levelsOf(line).reverse().forEach(climb);
  return { path, isKey: named === undefined };
};
