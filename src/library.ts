import type { IncomingMessage, ServerResponse } from 'node:http';
import { readServerConfig, rendererConfig } from './config.ts';
import { extractFrom } from './stages/import-file.ts';
import { parseLocalOptions } from './options/parse.ts';
import { RenderOptions } from './options/schema.ts';
import {
  createRenderer as createCore,
  type CheckedFile,
  type ImportedFile,
  type RenderedFile,
  type Renderer as CoreRenderer,
  type RendererConfig,
  type Validation,
} from './render.ts';
import type { ResumeSource, ResumeText } from './resume/read-sources.ts';
import type { Resume } from './resume/schema/resume.ts';
import { definedMembers } from './text/json.ts';
import type { ThemeSummary } from './theme/theme.ts';

/** Some options by name, or all of them as `RenderOptions.parse` returns them. */
export type GivenOptions = {
  readonly [Name in keyof RenderOptions]?: RenderOptions[Name] | undefined;
};

/** A text, a text with facts about its file, or the résumé as an object; or several, each laid over the earlier ones. */
export type GivenSource = string | ResumeText | object | readonly (string | ResumeText | object)[];

/** A renderer whose options may be given in part. Every error that it throws on purpose is a `RenderError`. */
export interface Renderer
  extends Pick<CoreRenderer, 'themes' | 'preview' | 'ready' | 'status' | 'close'>, AsyncDisposable {
  /**
   * Renders one document. A local photo is read from `folder` of its text or below it, otherwise not.
   * @throws RenderError with a code of `errorCodes`
   */
  render(source: GivenSource, options?: GivenOptions, signal?: AbortSignal): Promise<RenderedFile>;
  /** Renders and checks a document. Findings are reported, not thrown. @throws RenderError like `render` */
  check(source: GivenSource, options?: GivenOptions, signal?: AbortSignal): Promise<CheckedFile>;
  /** Warnings about a résumé, and what its documents do not print. @throws RenderError like `render` */
  validate(source: GivenSource, options?: GivenOptions, signal?: AbortSignal): Promise<Validation>;
  /** The résumé as read, repaired and reduced to the variant of the options. @throws RenderError like `render` */
  convert(source: GivenSource, options?: GivenOptions, signal?: AbortSignal): Promise<Resume>;
  /**
   * The résumé of a file as JSON Resume: Markdown, plain text, HTML, Word, PDF, or data of any dialect.
   * @param extension of the file name, without dot; absent: the content decides
   * @throws RenderError like `render`
   */
  importFile(bytes: Uint8Array, extension?: string, signal?: AbortSignal): Promise<ImportedFile>;
}

/** Creates a renderer with its own Chromium, which is launched by the first document that needs it. */
export const createRenderer = (config: RendererConfig = {}): Renderer => {
  const core = createCore(config);
  return {
    // Async, so that wrong options reject instead of throwing.
    render: async (source, options, signal) =>
      core.render(sourceOf(source), optionsOf(options), signal),
    check: async (source, options, signal) =>
      core.check(sourceOf(source), optionsOf(options), signal),
    validate: async (source, options, signal) =>
      core.validate({ source: sourceOf(source), options: optionsOf(options) }, signal),
    async convert(source, options, signal) {
      const asJson = optionsOf({ ...options, format: 'json' });
      const { bytes } = await core.render(sourceOf(source), asJson, signal);
      return JSON.parse(new TextDecoder().decode(bytes)) as Resume; // written by this render
    },
    importFile: (bytes, extension, signal) => core.importFile({ bytes, extension }, signal),
    themes: () => core.themes(),
    preview: (theme, signal) => core.preview(theme, signal),
    ready: () => core.ready(),
    status: () => core.status(),
    close: () => core.close(),
    [Symbol.asyncDispose]: () => core.close(),
  };
};

/** All options with a default, as parsed ones have them. */
const complete = Object.keys(RenderOptions.parse({}));

const optionsOf = (given: GivenOptions = {}): RenderOptions =>
  complete.every((name) => name in given)
    ? (given as RenderOptions) // parsed before
    : parseLocalOptions(definedMembers(given));

const sourceOf = (source: GivenSource): ResumeSource =>
  Array.isArray(source) ? source.map(textOf) : textOf(source);

const textOf = (source: string | object): string | ResumeText => {
  if (typeof source === 'string' || isText(source)) return source;
  return JSON.stringify(source, null, 2);
};

const isText = (source: object): source is ResumeText =>
  'text' in source && typeof source.text === 'string';

const withRenderer = async <Result>(
  use: (renderer: Renderer) => Promise<Result>,
): Promise<Result> => {
  const renderer = createRenderer();
  try {
    return await use(renderer);
  } finally {
    await renderer.close();
  }
};

/** Renders one document with a renderer of its own. For many documents, `createRenderer` keeps Chromium running. */
export const render: Renderer['render'] = (...given) =>
  withRenderer((renderer) => renderer.render(...given));

/** Warnings about a résumé, and what its documents do not print; without a browser. */
export const validate: Renderer['validate'] = (...given) =>
  withRenderer((renderer) => renderer.validate(...given));

/** A résumé of any supported format as JSON Resume; without a browser. */
export const convert: Renderer['convert'] = (...given) =>
  withRenderer((renderer) => renderer.convert(...given));

/** A file with a résumé as JSON Resume, with the words that have no place in it; without a browser. */
export const importFile: Renderer['importFile'] = (...given) =>
  withRenderer((renderer) => renderer.importFile(...given));

/** The bundled themes. */
export const themes = (): Promise<readonly ThemeSummary[]> =>
  withRenderer((renderer) => renderer.themes());

/** The text of the résumé in a PDF or Word file of Vitae. @throws RenderError invalid_document, no_source */
export const extract = (document: Uint8Array): Promise<string> => extractFrom(document);

export interface AppConfig {
  /** Settings of the service by the names of its variables; `process.env` is not read. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** The HTTP service without a port. */
export interface MountedApp extends AsyncDisposable {
  /** For `http.createServer`, or to mount in an application of Express. */
  readonly handler: (
    request: IncomingMessage,
    response: ServerResponse,
    next?: (error?: unknown) => void,
  ) => void;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** Creates the HTTP service for a server of yours. Documents are computed in this thread. @throws RenderError invalid_options */
export const createApp = async ({ environment = {} }: AppConfig = {}): Promise<MountedApp> => {
  const config = readServerConfig(environment);
  const { createApp: createService } = await import('./http/app.ts');
  const renderer = createCore(rendererConfig(config));
  const handler = createService({ renderer, config }) as unknown as MountedApp['handler']; // an Express application
  const close = (): Promise<void> => renderer.close();
  return { handler, close, [Symbol.asyncDispose]: close };
};
