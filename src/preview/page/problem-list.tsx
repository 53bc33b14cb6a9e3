import { useState } from 'preact/hooks';
import { counted } from '../../text/format-text.ts';
import type { Problem, SourceFile } from '../page-state.ts';
import { Excerpt } from './excerpt.tsx';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly sources: readonly SourceFile[];
  /** Shows the place of a problem in the editor. */
  readonly onPlace: (problem: Problem) => void;
}

const severities = { error: 'Error', lost: 'Not printed', warning: 'Warning' } as const;

/** Errors, texts that are not printed and warnings. A place shows the text: in the editor, or an excerpt. */
export const ProblemList = ({ problems, sources, onPlace }: ProblemListProps) => {
  const [shown, setShown] = useState<Problem>();
  const show = (problem: Problem): void => {
    if (sources[problem.file]?.notation) onPlace({ ...problem });
    else setShown(problem);
  };
  return (
    <aside class="problems" aria-label="Problems" tabIndex={0}>
      <h2>{problems.length === 0 ? 'No problems' : counted(problems.length, 'problem')}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} class={problem.severity}>
            <strong>{severities[problem.severity]}</strong>{' '}
            {problem.line !== undefined && (
              <button type="button" class="place" onClick={() => show(problem)}>
                {`${sources[problem.file]?.name ?? ''}:${problem.line}:${problem.column ?? 1}`}
              </button>
            )}
            <p>
              {problem.path && <code>{problem.path}</code>} {problem.message}
            </p>
            {shown === problem && (
              <Excerpt text={sources[problem.file]?.text ?? ''} place={problem} />
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
};
