import type { RenderedFile, Renderer } from '../render.ts';
import { RenderError } from '../errors.ts';
import { formatFit } from '../format-fit.ts';
import { parseLocalOptions, withFormat, type NamedStrings } from '../options/parse.ts';
import type { Format } from '../options/schema.ts';
import type { ResumeText } from '../resume/read-sources.ts';
import { errorMessage } from '../text/errno.ts';
import {
  pictureOptions,
  type OptionValues,
  type PreviewState,
  type Problem,
} from './page-state.ts';
import { coalesce } from '../coalesce.ts';
import { problemsOf, problemsOfIssues } from './problems.ts';

export interface SessionConfig {
  readonly renderer: Pick<Renderer, 'render'>;
  /** Reads the source texts anew. */
  readonly read: () => Promise<readonly ResumeText[]>;
  /** Options of the command line. */
  readonly given: NamedStrings;
  /** Options below those that the résumé states. */
  readonly defaults?: NamedStrings;
}

export interface Session {
  readonly state: () => PreviewState;
  /** The bytes of the newest document. */
  readonly pdf: () => Uint8Array | undefined;
  /** Reads and renders again. Requests during a render become one render after it. */
  readonly refresh: () => Promise<void>;
  /** Chooses options for this session. An empty value removes the choice. @throws RenderError invalid_options */
  readonly choose: (values: OptionValues) => Promise<void>;
  /** Renders the newest texts in another format. @throws RenderError like `render` */
  readonly export: (format: Format) => Promise<RenderedFile>;
  /** The first page of the newest texts in a theme, as a small PNG. @throws RenderError like `render` */
  readonly picture: (theme: string, signal: AbortSignal) => Promise<Uint8Array>;
  /** The fields that a parser of applicant tracking systems finds in the PDF. @throws RenderError like `render` */
  readonly checkAts: () => Promise<NonNullable<RenderedFile['check']>['ats']>;
  /** Calls `listener` after each change of the state. @returns a function that ends this */
  readonly subscribe: (listener: () => void) => () => void;
  /** Waits for the renders that have begun or wait. */
  readonly settled: () => Promise<void>;
}

/** Keeps the newest document of a résumé that changes. One render runs at a time. */
export const createSession = ({ renderer, read, given, defaults }: SessionConfig): Session => {
  const listeners = new Set<() => void>();
  let chosen: OptionValues = {};
  let options = parseLocalOptions({ ...given, format: 'pdf' }, defaults);
  let pdf: Uint8Array | undefined;
  let state: PreviewState = {
    ...{ document: 0, isStale: false, problems: [], chosen, options, ms: 0 },
    fit: '',
  };
  const publish = (changes: Partial<PreviewState>): void => {
    state = { ...state, ...changes };
    for (const listener of listeners) listener();
  };

  const renderNewest = async (): Promise<void> => {
    const startedAt = performance.now();
    try {
      const file = await renderer.render(await read(), options);
      pdf = file.bytes;
      const { fit, options: complete } = file;
      publish({
        document: state.document + 1,
        isStale: false,
        problems: problemsOf({ warnings: file.warnings, lost: file.ledger.lost }),
        chosen,
        options: complete,
        ms: performance.now() - startedAt,
        fit: fit ? formatFit(fit) : '',
      });
    } catch (error) {
      const asked = pdf === undefined && { options }; // otherwise those of the older document
      publish({ isStale: true, chosen, ...asked, problems: problemsOfError(error) });
    }
  };

  const { run: refresh, current, settled } = coalesce(renderNewest);

  const setChoices = (values: OptionValues): Promise<void> => {
    const wanted = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
    options = parseLocalOptions({ ...given, ...wanted, format: 'pdf' }, defaults);
    chosen = wanted;
    return refresh();
  };

  return {
    state: () => state,
    pdf: () => pdf,
    refresh,
    choose: (values) => setChoices({ ...chosen, ...values }),
    async export(format) {
      return renderer.render(await read(), withFormat(options, format));
    },
    async picture(theme, signal) {
      await current(); // the document comes first
      const drawn = { ...given, ...chosen, ...pictureOptions, theme };
      const asked = parseLocalOptions(drawn, defaults);
      return (await renderer.render(await read(), asked, signal)).bytes;
    },
    async checkAts() {
      const file = await renderer.render(await read(), {
        ...options,
        ...{ format: 'pdf', document: 'resume', ats: 'on', strict: 'off' },
      });
      return file.check?.ats;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    settled,
  };
};

const problemsOfError = (error: unknown): Problem[] => {
  const message = errorMessage(error);
  if (!(error instanceof RenderError)) return problemsOfIssues([], message);
  const { issues, file, source } = error;
  // Places in a file of a theme are in the message, because the page does not show that file.
  return problemsOfIssues(source === undefined ? issues : [], message, file);
};
