import type { ProofReport } from '../render.ts';

type Counts = Pick<ProofReport, 'texts' | 'found' | 'unordered' | 'links' | 'pages' | 'findings'>;

/** The result of a check in words: "all 127 texts, 14 links, 2 pages". */
export const proofLine = ({ texts, found, unordered, links, pages, findings }: Counts): string => {
  const there = found + unordered;
  const parts = [
    findings.length > 0 && several(findings.length, 'finding'),
    there === texts ? `all ${several(texts, 'text')}` : `${there} of ${several(texts, 'text')}`,
    several(links, 'link'),
    pages !== undefined && several(pages, 'page'),
  ];
  return parts.filter((part) => part !== false).join(', ');
};

const several = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
