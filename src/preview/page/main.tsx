import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Choices, PreviewState } from '../page-state.ts';
import { loadChoices, saveOptions, subscribe } from './api.ts';
import { DocumentView } from './document-view.tsx';
import { OptionBar } from './option-bar.tsx';
import { ProblemList } from './problem-list.tsx';

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

const Preview = () => {
  const [choices, setChoices] = useState<Choices>();
  const [state, setState] = useState<PreviewState>();
  const [isEnded, setEnded] = useState(false);
  const [failure, setFailure] = useState('');
  const [zoom, setZoom] = useState(1);
  const onFailure = (error: unknown): void =>
    setFailure(error instanceof Error ? error.message : String(error));
  useEffect(() => {
    loadChoices().then(setChoices, onFailure);
    return subscribe((next) => {
      setState(next);
      setFailure('');
    }, setEnded);
  }, []);
  const name = choices?.files.join(' + ') ?? '';
  useEffect(() => {
    if (name) document.title = `${name} – Preview`;
  }, [name]);
  if (!choices || !state) return <p class="notice">{failure || 'Loading…'}</p>;
  const hasChosen = Object.keys(state.chosen).length > 0;
  return (
    <>
      <header>
        <h1>{name}</h1>
        <OptionBar choices={choices.choices} state={state} onFailure={onFailure} />
        <div class="actions">
          {hasChosen && (
            <button type="button" onClick={() => void saveOptions().catch(onFailure)}>
              {`Save options in ${choices.files.at(-1) ?? ''}`}
            </button>
          )}
          <label>
            <span>Zoom</span>
            <select
              value={String(zoom)}
              onChange={({ currentTarget }) => setZoom(Number(currentTarget.value))}
            >
              {zooms.map((value) => (
                <option key={value} value={String(value)}>{`${Math.round(value * 100)} %`}</option>
              ))}
            </select>
          </label>
          <nav aria-label="Downloads">
            {choices.formats.map((format) => (
              <a key={format} href={`export?format=${format}`} download>
                {format.toUpperCase()}
              </a>
            ))}
          </nav>
        </div>
        <p class="status" role="status">
          {statusText(state, isEnded, failure)}
        </p>
      </header>
      <DocumentView document={state.document} zoom={zoom} />
      <ProblemList problems={state.problems} files={choices.files} />
    </>
  );
};

const statusText = (state: PreviewState, isEnded: boolean, failure: string): string => {
  if (isEnded) return 'The command has ended; start it again to go on.';
  if (failure) return failure;
  if (state.isStale) return 'The newest text cannot be rendered; this is the document before it.';
  return [state.fit, `${Math.round(state.ms)} ms`].filter(Boolean).join(', ');
};

render(<Preview />, document.body);
