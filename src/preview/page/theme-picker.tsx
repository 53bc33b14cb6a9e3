import { useEffect, useRef, useState } from 'preact/hooks';
import type { ThemeSummary } from '../../theme/theme.ts';
import type { Backend } from './backend.ts';
import { Dialog } from './dialog.tsx';
import { createPictureQueue, type PictureQueue } from './picture-queue.ts';

interface ThemePickerProps {
  readonly backend: Backend;
  readonly themes: readonly ThemeSummary[];
  /** The name of the theme of the document. */
  readonly current: string;
  readonly onClose: () => void;
  readonly onFailure: (error: unknown) => void;
}

/** All themes with description, and the first page of the résumé in each. */
export const ThemePicker = (props: ThemePickerProps) => {
  const { backend, themes, current, onClose, onFailure } = props;
  const [queue] = useState(() => createPictureQueue(backend.drawTheme));
  useEffect(() => () => queue.stop(), []);
  const choose = (button: HTMLButtonElement, name: string): void => {
    button.closest('dialog')?.close();
    void backend.choose({ theme: name }).catch(onFailure);
  };
  return (
    <Dialog name="themes" title="Themes" {...{ onClose }}>
      <ul>
        {themes.map(({ name, title, description }) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={name === current}
              onClick={({ currentTarget }) => choose(currentTarget, name)}
            >
              <Picture {...{ name, queue }} sample={backend.themePicture?.(name)} />
              <strong>{title}</strong>
              <span>{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};

interface PictureProps {
  readonly name: string;
  readonly queue: PictureQueue;
  /** The address of a picture with a sample résumé. */
  readonly sample: string | undefined;
}

/** The first page in a theme, drawn once it comes into view. A résumé that cannot be drawn leaves the sample. */
const Picture = ({ name, queue, sample }: PictureProps) => {
  const image = useRef<HTMLImageElement>(null);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!image.current) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.at(-1)?.isIntersecting) return queue.remove(name);
      queue.add(name, (picture) => {
        observer.disconnect();
        setAddress(picture ? URL.createObjectURL(picture) : sample);
      });
    });
    observer.observe(image.current);
    return () => observer.disconnect();
  }, []);
  return (
    <img
      ref={image}
      src={address ?? blank}
      class={address?.startsWith('blob:') ? 'own' : ''}
      alt=""
      loading="lazy"
      width="210"
      height="297"
      onLoad={() => address?.startsWith('blob:') && URL.revokeObjectURL(address)}
    />
  );
};

const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
