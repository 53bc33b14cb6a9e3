import type { CheckReport } from '../render.ts';

type CheckCounts = Pick<
  CheckReport,
  'texts' | 'found' | 'unordered' | 'lost' | 'links' | 'pages' | 'findings'
>;

/** The result of a check in words: "all 127 texts, 14 links, 2 pages". */
export const formatCheck = ({
  texts,
  found,
  unordered,
  lost,
  links,
  pages,
  findings,
}: CheckCounts): string => {
  const present = found + unordered;
  const dependencies = [
    findings.length > 0 && plural(findings.length, 'finding'),
    lost > 0 && `${lost} lost`,
    present === texts ? `all ${plural(texts, 'text')}` : `${present} of ${plural(texts, 'text')}`,
    plural(links, 'link'),
    pages !== undefined && plural(pages, 'page'),
  ];
  return dependencies.filter((part) => part !== false).join(', ');
};

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
