import type { Choices, PreviewState } from '../page-state.ts';
import type { Backend, Download } from './backend.ts';
import { OptionBar } from './option-bar.tsx';

export interface ToolbarProps {
  readonly backend: Backend;
  readonly choices: Choices;
  readonly state: PreviewState;
  readonly name: string;
  readonly zoom: number;
  readonly setZoom: (zoom: number) => void;
  readonly status: string;
  readonly onFailure: (error: unknown) => void;
}

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

/** The options, zoom, downloads and the state of the document. */
export const Toolbar = (props: ToolbarProps) => {
  const { backend, choices, state, name, zoom, setZoom, status, onFailure } = props;
  const hasChosen = Object.keys(state.chosen).length > 0;
  return (
    <header>
      <h1>{name}</h1>
      <OptionBar {...{ backend, state, onFailure }} choices={choices.choices} />
      <div class="actions">
        {hasChosen && backend.saveOptions && (
          <button
            type="button"
            class="save-options"
            onClick={() => void backend.saveOptions?.().catch(onFailure)}
          >
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
            <button
              key={format}
              type="button"
              aria-label={`Download ${format.toUpperCase()}`}
              onClick={() => void backend.download(format).then(saveFile, onFailure)}
            >
              {format.toUpperCase()}
            </button>
          ))}
        </nav>
      </div>
      <p class="status" role="status">
        {status}
      </p>
    </header>
  );
};

/** Offers a document as a file of the browser. */
const saveFile = ({ filename, content }: Download): void => {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: filename });
  link.click();
  URL.revokeObjectURL(address);
};
