import type { CheckReport } from '../render.ts';
import { counted } from '../text/format-text.ts';

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
  const parts = [
    findings.length > 0 && counted(findings.length, 'finding'),
    lost > 0 && `${lost} lost`,
    present === texts ? `all ${counted(texts, 'text')}` : `${present} of ${counted(texts, 'text')}`,
    counted(links, 'link'),
    pages !== undefined && counted(pages, 'page'),
  ];
  return parts.filter((part) => part !== false).join(', ');
};
