import { caretBelow, excerptLines } from '../../text/excerpt.ts';

interface ExcerptProps {
  readonly text: string;
  readonly place: { readonly line?: number; readonly column?: number };
}

const linesAround = 3;

/** The lines of a text around a place, with the line of the place marked. */
export const Excerpt = ({ text, place: { line = 1, column = 1 } }: ExcerptProps) => {
  const first = Math.max(1, line - linesAround);
  const lines = excerptLines(text, { first, last: line + linesAround });
  return (
    <pre class="excerpt">
      {lines.map((content, index) => {
        const number = first + index;
        return (
          <code key={number} class={number === line ? 'marked' : ''}>
            {`${String(number).padStart(5)}  ${content}\n`}
            {number === line && `${' '.repeat(7)}${caretBelow(content, column)}\n`}
          </code>
        );
      })}
    </pre>
  );
};
