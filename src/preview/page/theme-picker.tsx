import { useEffect, useRef } from 'preact/hooks';
import type { ThemeSummary } from '../../theme/theme.ts';
import type { Backend } from './backend.ts';

interface ThemePickerProps {
  readonly backend: Backend;
  readonly themes: readonly ThemeSummary[];
  /** The name of the theme of the document. */
  readonly current: string;
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** All themes with picture and description. */
export const ThemePicker = (props: ThemePickerProps) => {
  const { backend, themes, current, onClose, onFailure } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const choose = (name: string): void => {
    dialog.current?.close();
    void backend.choose('theme', name).catch(onFailure);
  };
  return (
    <dialog ref={dialog} class="themes" aria-labelledby="themes-title" onClose={onClose}>
      <h2 id="themes-title">Themes</h2>
      <ul>
        {themes.map(({ name, title, description }) => (
          <li key={name}>
            <button type="button" aria-pressed={name === current} onClick={() => choose(name)}>
              {backend.themePicture && (
                <img src={backend.themePicture(name)} alt="" loading="lazy" width="180" />
              )}
              <strong>{title}</strong>
              <span>{description}</span>
            </button>
          </li>
        ))}
      </ul>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  );
};
