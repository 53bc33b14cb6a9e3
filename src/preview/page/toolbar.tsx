import { useState } from 'preact/hooks';
import { statedNames, type Choices, type PreviewState } from '../page-state.ts';
import { AtsView } from './ats-view.tsx';
import type { Backend, Download } from './backend.ts';
import { OptionBar } from './option-bar.tsx';
import type { Zoom } from './pdf-pages.ts';
import { ThemePicker } from './theme-picker.tsx';

export interface ToolbarProps {
  readonly backend: Backend;
  readonly choices: Choices;
  readonly state: PreviewState;
  readonly name: string;
  readonly zoom: Zoom;
  readonly setZoom: (zoom: Zoom) => void;
  readonly status: string;
  readonly onImport: (file: File) => void;
  readonly onSaveOptions: () => void;
  readonly onFailure: (error: unknown) => void;
}

const zooms = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

/** The options, zoom, downloads and the state of the document. */
export const Toolbar = (props: ToolbarProps) => {
  const { backend, choices, state, name, zoom, setZoom, status, onFailure } = props;
  const { onImport, onSaveOptions } = props;
  const [dialog, setDialog] = useState<'themes' | 'ats'>();
  const [isOpen, setOpen] = useState(false);
  const closeDialog = (): void => setDialog(undefined);
  return (
    <header>
      <div class="head">
        <h1>{name}</h1>
        <p class="status" role="status" title={status}>
          {status}
        </p>
        <button
          type="button"
          class="open-controls"
          aria-expanded={isOpen}
          aria-controls="controls"
          onClick={() => setOpen(!isOpen)}
        >
          Options and downloads
        </button>
      </div>
      <div id="controls" class={isOpen ? 'controls' : 'controls closed'}>
        <OptionBar {...{ backend, state, onFailure }} choices={choices.choices} />
        <div class="actions">
          {backend.stateOptions && statedNames(choices, state).length > 0 && (
            <button type="button" class="save-options" onClick={onSaveOptions}>
              {`Save options in ${choices.files.at(-1) ?? ''}`}
            </button>
          )}
          <button type="button" class="open-themes" onClick={() => setDialog('themes')}>
            Themes
          </button>
          <button type="button" class="open-ats" onClick={() => setDialog('ats')}>
            ATS view
          </button>
          <ImportControl {...{ onImport }} />
          {choices.needsKey === true && backend.setKey && <KeyControl setKey={backend.setKey} />}
          <DisplayControls {...{ zoom, setZoom }} />
          <Downloads {...{ backend, onFailure }} formats={choices.formats} />
        </div>
      </div>
      {dialog === 'ats' && <AtsView {...{ backend, onFailure }} onClose={closeDialog} />}
      {dialog === 'themes' && (
        <ThemePicker
          {...{ backend, themes: choices.themes, onFailure }}
          current={state.chosen['theme'] ?? state.options['theme'] ?? ''}
          onClose={closeDialog}
        />
      )}
    </header>
  );
};

const setScheme = (scheme: string): void => {
  document.documentElement.style.colorScheme = scheme;
};

/** Offers a document as a file of the browser. */
const saveFile = ({ filename, content }: Download): void => {
  const address = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: address, download: filename });
  link.click();
  URL.revokeObjectURL(address);
};

const ImportControl = ({ onImport }: Pick<ToolbarProps, 'onImport'>) => (
  <label class="import">
    <span>Import a résumé</span>
    <input
      type="file"
      onChange={({ currentTarget: { files } }) => files?.[0] && onImport(files[0])}
    />
  </label>
);

/** The API key of the service. */
const KeyControl = ({ setKey }: Required<Pick<Backend, 'setKey'>>) => (
  <label>
    <span>API key</span>
    <input
      type="password"
      autocomplete="off"
      onChange={({ currentTarget }) => setKey(currentTarget.value)}
    />
  </label>
);

type DisplayProps = Pick<ToolbarProps, 'zoom' | 'setZoom'>;

/** The colour scheme of the page, and the size of the document. */
const DisplayControls = ({ zoom, setZoom }: DisplayProps) => (
  <>
    <label>
      <span>Light or dark</span>
      <select onChange={({ currentTarget }) => setScheme(currentTarget.value)}>
        <option value="light dark">as the system</option>
        <option value="light">light</option>
        <option value="dark">dark</option>
      </select>
    </label>
    <label>
      <span>Zoom</span>
      <select
        value={String(zoom)}
        onChange={({ currentTarget: { value } }) =>
          setZoom(value === 'fit' ? value : Number(value))
        }
      >
        <option value="fit">width</option>
        {zooms.map((value) => (
          <option key={value} value={String(value)}>{`${Math.round(value * 100)} %`}</option>
        ))}
      </select>
    </label>
  </>
);

interface DownloadsProps extends Pick<ToolbarProps, 'backend' | 'onFailure'> {
  readonly formats: readonly string[];
}

/** A button for each format. */
const Downloads = ({ backend, formats, onFailure }: DownloadsProps) => (
  <nav aria-label="Downloads">
    {formats.map((format) => (
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
);
