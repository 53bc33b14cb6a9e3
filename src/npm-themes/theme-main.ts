/* The functions of this file run in a separate process, from their source text, so they use nothing outside themselves. */

/** What the process of a theme reads from its standard input. */
export interface ThemeTask {
  /** Address of the module with `render`. */
  readonly entry: string;
  /** The résumé as JSON. */
  readonly resume: string;
}

/** What it writes: the document, or why there is none. */
export type ThemeAnswer =
  { readonly html: string; readonly pdfRenderOptions?: unknown } | { readonly failure: string };

type Callable = (...args: unknown[]) => unknown;
type Members = Record<string, unknown> & { readonly prototype?: Record<string, unknown> };

/** Removes what Node's permission model does not refuse: network, signals to other processes, and debugging. */
export const removePowers = (): void => {
  const builtin = (name: string): Members => process.getBuiltinModule(name) as unknown as Members;
  const refuse: Callable = () => {
    const error = new Error('A theme does not have access to the network or to other processes.');
    throw Object.assign(error, { code: 'ERR_ACCESS_DENIED' });
  };
  const remove = (holder: Record<string, unknown> | undefined, names: readonly string[]): void => {
    for (const name of names) {
      if (holder && name in holder) {
        Object.defineProperty(holder, name, { value: refuse, enumerable: true });
      }
    }
  };
  const net = builtin('node:net');
  const named = (member: string): Members | undefined => net[member] as Members | undefined;
  remove(named('Socket')?.prototype, ['connect']);
  remove(named('Server')?.prototype, ['listen', '_listen2']);
  remove(net, ['connect', 'createConnection', '_createServerHandle']);
  const dns = builtin('node:dns');
  const lookups = dns['promises'] as Members;
  for (const module of [builtin('node:dgram'), lookups, dns]) {
    const functions = Object.keys(module).filter((name) => typeof module[name] === 'function');
    remove(module, functions);
  }
  remove(builtin('node:os'), ['setPriority']);
  remove(process as unknown as Record<string, unknown>, [
    'kill',
    '_kill',
    '_debugProcess',
    '_debugEnd',
    '_linkedBinding',
    'binding',
    'dlopen',
  ]);
  remove(globalThis, ['fetch', 'WebSocket', 'EventSource']);
  (builtin('node:module')['syncBuiltinESMExports'] as Callable)();
};

/** Reads a task, renders the résumé and writes the answer to file descriptor 3. */
export const renderTask = async (): Promise<void> => {
  const { readFileSync, writeSync } = process.getBuiltinModule('node:fs') as unknown as {
    readFileSync: (file: number, encoding: 'utf8') => string;
    writeSync: (file: number, bytes: Buffer, offset: number) => number;
  };
  const exit = process.exit.bind(process);
  const { parse, stringify } = JSON;
  const answer = (content: ThemeAnswer): never => {
    const bytes = Buffer.from(stringify(content));
    for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at);
    return exit(0);
  };
  type Render = (resume: unknown) => unknown;
  interface ThemeModule {
    readonly render?: Render;
    readonly pdfRenderOptions?: unknown;
    readonly default?: ThemeModule;
  }
  /** The same résumé with empty lists and texts for what it lacks, because old themes read them without a check. */
  const withEmptySections = (resume: Record<string, unknown>): Record<string, unknown> => {
    const lists =
      'work volunteer education awards certificates publications skills languages interests references projects';
    const empty = Object.fromEntries(lists.split(' ').map((name) => [name, []]));
    const texts = 'name label email phone url summary'.split(' ').map((name) => [name, '']);
    const basics = {
      ...(Object.fromEntries(texts) as object),
      location: {},
      profiles: [],
      ...(resume['basics'] as object | undefined),
    };
    return { ...empty, ...resume, basics };
  };
  const messageOf = (error: unknown): string =>
    (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replace(
      /\n[^]*/,
      '',
    );
  const { entry, resume } = parse(readFileSync(0, 'utf8')) as ThemeTask; // written by `runNpmTheme`
  try {
    const module = (await import(entry)) as ThemeModule;
    const theme = typeof module.render === 'function' ? module : module.default;
    if (typeof theme?.render !== 'function') {
      return answer({ failure: 'it does not export a function "render"' });
    }
    const read = (): Record<string, unknown> => parse(resume) as Record<string, unknown>; // made by `cleanResume`
    let html: unknown;
    try {
      html = await theme.render(read());
    } catch {
      html = await theme.render(withEmptySections(read()));
    }
    if (typeof html !== 'string' || html.trim() === '') {
      return answer({ failure: 'its function "render" does not return a text' });
    }
    const options: unknown = module.pdfRenderOptions ?? module.default?.pdfRenderOptions;
    return answer({ html, ...(options !== undefined && { pdfRenderOptions: options }) });
  } catch (error) {
    return answer({ failure: messageOf(error).slice(0, 500) });
  }
};
