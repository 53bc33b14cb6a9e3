import { useState } from 'preact/hooks';
import type { Problem } from '../page-state.ts';
import { loadSources } from './api.ts';
import { Excerpt } from './excerpt.tsx';

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly files: readonly string[];
}

const severities = { error: 'Error', lost: 'Not printed', warning: 'Warning' } as const;

/** Errors, texts that are not printed and warnings. A place opens the lines of the file around it. */
export const ProblemList = ({ problems, files }: ProblemListProps) => {
  const [shown, setShown] = useState<{ problem: Problem; text: string }>();
  const show = async (problem: Problem): Promise<void> => {
    const sources = await loadSources();
    setShown({ problem, text: sources[problem.file] ?? '' });
  };
  return (
    <aside class="problems" aria-label="Problems">
      <h2>{problems.length === 0 ? 'No problems' : count(problems.length)}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} class={problem.severity}>
            <strong>{severities[problem.severity]}</strong>{' '}
            {problem.line !== undefined && (
              <button type="button" class="place" onClick={() => void show(problem)}>
                {`${files[problem.file] ?? ''}:${problem.line}:${problem.column ?? 1}`}
              </button>
            )}
            <p>
              {problem.path && <code>{problem.path}</code>} {problem.message}
            </p>
            {shown?.problem === problem && <Excerpt text={shown.text} place={problem} />}
          </li>
        ))}
      </ul>
    </aside>
  );
};

const count = (number: number): string => (number === 1 ? '1 problem' : `${number} problems`);
