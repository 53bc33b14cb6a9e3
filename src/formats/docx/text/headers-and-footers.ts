import { Footer, Header, Run, SimpleField, type Paragraph } from 'docx';
import type { Layout } from '../../../theme/layout.ts';
import { tab, textRuns, toParagraph, type DocxContext } from '../context.ts';

/** Results of the page fields until a program computes them, for those that do not. */
const firstMarginPage = '2';

/** Name and "2 / 3", or only the numbers. Programs other than Word cannot count the pages of a part, which has "2". */
const marginLine = (
  context: DocxContext,
  style: 'Header' | 'Footer',
  name: string | undefined,
  hasTotal: boolean,
): Paragraph =>
  toParagraph(context, {
    style,
    children: [
      ...(name === undefined ? [] : textRuns(context, name)),
      tab(),
      new SimpleField('PAGE', firstMarginPage),
      ...(hasTotal ? [new Run({ text: ' / ' }), new SimpleField('NUMPAGES', firstMarginPage)] : []),
    ],
  });

/** The head and the foot of the pages from the second on, by the words `runningHead` and `foot`. */
export const pageMargins = (context: DocxContext, name: string | undefined, hasTotal = true) => {
  const { foot, runningHead } = context.layout;
  const line = (word: Layout['foot'], style: 'Header' | 'Footer'): Paragraph[] =>
    word === 'none'
      ? []
      : [marginLine(context, style, word === 'name-page' ? name : undefined, hasTotal)];
  const [head, below] = [line(runningHead, 'Header'), line(foot, 'Footer')];
  return {
    ...(head.length > 0 && { headers: { default: new Header({ children: head }) } }),
    ...(below.length > 0 && { footers: { default: new Footer({ children: below }) } }),
  };
};
