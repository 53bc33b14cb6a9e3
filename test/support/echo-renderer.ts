import type { BrowserStatus } from '../../src/browser/browser.ts';
import { RenderError, type ErrorCode, type RenderErrorDetails } from '../../src/errors.ts';
import type { RenderOptions } from '../../src/options/schema.ts';
import { requireCheckedFormat } from '../../src/options/checked-format.ts';
import { formats } from '../../src/options/schema.ts';
import type { CheckReport, Renderer, ThemedRenderer } from '../../src/render.ts';
import { sourceTexts } from '../../src/resume/read-sources.ts';
import { emptyLedger, type LedgerReport } from '../../src/resume/ledger/report.ts';
import type { Warning } from '../../src/resume/warning.ts';
import { extractFrom, importAnyFile } from '../../src/stages/import-file.ts';
import { validate } from '../../src/stages/validate.ts';
import { listFaultyThemes, loadTheme, loadThemes } from './themes.ts';

/** The status of an idle browser. */
export const idle: BrowserStatus = {
  pages: 3,
  busy: 0,
  waiting: 0,
  queue: 100,
  launched: true,
  restarts: 0,
  retries: 0,
  rendered: 0,
  circuit: 'closed',
};

/** A check report without findings. */
export const passedCheck: CheckReport = {
  format: 'pdf',
  passed: true,
  texts: 3,
  found: 3,
  unordered: 0,
  lost: 0,
  links: 1,
  findings: [],
  advice: [],
};

export interface Call {
  readonly text: string;
  readonly options: RenderOptions;
  readonly signal: AbortSignal | undefined;
}

export interface ObservedRenderer extends ThemedRenderer {
  readonly calls: Call[];
  isClosed(): boolean;
}

/** A fake renderer behind the real interface, to test CLI and HTTP without printing. */
export const echoRenderer = (
  work: (call: Call) => Promise<void> = () => Promise.resolve(),
  warnings: readonly Warning[] = [],
  proof: CheckReport = passedCheck,
  ledger: LedgerReport = emptyLedger,
): ObservedRenderer => {
  const calls: Call[] = [];
  let closed = false;
  const echo: Renderer['render'] = async (given, options, signal) => {
    const text = sourceTexts(given)
      .map((each) => each.text)
      .join('\n');
    const call = { text, options, signal };
    calls.push(call);
    await work(call);
    const { mediaType, extension } = formats[options.format];
    return {
      bytes: new TextEncoder().encode(`${options.format}:${options.theme}:${text}`),
      format: options.format,
      mediaType,
      filename: `Zoë Łukasz – Résumé.${extension}`,
      warnings,
      ledger,
      options,
      timings: { parse: 1.25, format: 2 },
      ...(options.check === 'on' && {
        check: { ...proof, format: requireCheckedFormat(options.format) },
      }),
    };
  };
  return {
    calls,
    isClosed: () => closed,
    render: echo,
    async check(given, options, signal) {
      const file = await echo(given, options, signal);
      return { ...file, check: { ...proof, format: requireCheckedFormat(options.format) } };
    },
    async validate(order, signal) {
      const [text] = sourceTexts(order.source);
      await work({ text: text?.text ?? '', options: order.options, signal });
      return validate(order);
    },
    importFile: (job) => importAnyFile(job),
    extract: (bytes) => extractFrom(bytes),
    themes: () =>
      Promise.resolve([
        { name: 'classic', title: 'Classic', description: 'Quiet.' },
        { name: 'modern', title: 'Modern', description: 'Bold.' },
      ]),
    theme: loadTheme,
    everyTheme: loadThemes,
    faultyThemes: listFaultyThemes,
    picture: (_, { theme }) => Promise.resolve(new TextEncoder().encode(`PNG of ${theme}`)),
    preview: (theme) => Promise.resolve(new TextEncoder().encode(`PNG of ${theme}`)),
    ready: () => Promise.resolve(),
    status: () => idle,
    close: () => {
      closed = true;
      return Promise.resolve();
    },
  };
};

export const failing = (code: ErrorCode, message: string, details?: RenderErrorDetails) =>
  echoRenderer(() => Promise.reject(new RenderError(code, message, details)));

/** A renderer that waits until its caller aborts, then rejects with `canceled`. */
export const untilCanceled = (onStart: (call: Call) => void = () => undefined) =>
  echoRenderer(
    (call) =>
      new Promise((_, reject) => {
        const { signal } = call;
        const cancel = () => reject(new RenderError('canceled', 'The render was canceled.'));
        if (signal?.aborted) cancel();
        signal?.addEventListener('abort', cancel, { once: true });
        onStart(call);
      }),
  );
