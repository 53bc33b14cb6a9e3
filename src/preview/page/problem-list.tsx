import { useState } from 'preact/hooks';
import { counted } from '../../text/format-text.ts';
import type { Problem, SourceFile } from '../page-state.ts';
import { Excerpt } from './excerpt.tsx';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  /** The warnings of the newest import. */
  readonly imported?: readonly Problem[] | undefined;
  readonly sources: readonly SourceFile[];
  /** Shows the place of a problem in the editor. */
  readonly onPlace: (problem: Problem) => void;
  /** Removes the warnings of the import. */
  readonly onDismiss: () => void;
}

const severities = { error: 'Error', lost: 'Not printed', warning: 'Warning' } as const;

/** Errors, texts that are not printed and warnings. A place shows the text: in the editor, or an excerpt. */
export const ProblemList = (props: ProblemListProps) => {
  const { problems, imported = [], sources, onPlace, onDismiss } = props;
  const [shown, setShown] = useState<Problem>();
  const show = (problem: Problem): void => {
    if (sources[problem.file]?.notation) onPlace({ ...problem });
    else setShown(problem);
  };
  const count = problems.length + imported.length;
  return (
    <aside class="problems" aria-label="Problems" tabIndex={0}>
      <h2>{count === 0 ? 'No problems' : counted(count, 'problem')}</h2>
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
      {imported.length > 0 && <ImportRemarks {...{ imported, onPlace, onDismiss }} />}
    </aside>
  );
};

/** Guesses of the import and words without a place; a path shows its value in the editor. */
const ImportRemarks = ({
  imported,
  onPlace,
  onDismiss,
}: Required<Pick<ProblemListProps, 'onPlace' | 'onDismiss'>> & {
  readonly imported: readonly Problem[];
}) => (
  <section class="imported" aria-label="Import">
    <ul>
      {imported.map((problem) => (
        <li key={JSON.stringify(problem)} class={problem.severity}>
          <strong>Import</strong>{' '}
          {problem.path && (
            <button type="button" class="place" onClick={() => onPlace({ ...problem })}>
              {problem.path}
            </button>
          )}
          <p>{problem.message}</p>
        </li>
      ))}
    </ul>
    <button type="button" class="dismiss" onClick={onDismiss}>
      Dismiss the warnings of the import
    </button>
  </section>
);
