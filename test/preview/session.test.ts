import { RenderError } from '../../src/errors.ts';
import { createSession } from '../../src/preview/session.ts';
import { echoRenderer } from '../support/echo-renderer.ts';

const warning = {
  code: 'legacy_key',
  path: '/basics/picture',
  message: 'is called image',
  before: '',
  line: 3,
  column: 5,
} as const;

const sessionOf = (given = {}, work?: () => Promise<void>) => {
  const texts = ['one'];
  const renderer = echoRenderer(work, [warning]);
  const read = () => Promise.resolve(texts.map((text) => ({ text })));
  return { texts, renderer, session: createSession({ renderer, read, given }) };
};

describe('createSession', () => {
  it('renders the newest text as PDF and lists its problems', async () => {
    const { session, texts } = sessionOf({ theme: 'modern' });
    await session.refresh();
    texts[0] = 'two';
    await session.refresh();
    expect(Buffer.from(session.pdf() ?? []).toString()).toBe('pdf:modern:two');
    expect(session.state()).toMatchObject({
      document: 2,
      isStale: false,
      problems: [{ severity: 'warning', path: '/basics/picture', line: 3, file: 0 }],
    });
  });

  it('keeps the document when the newest text has an error', async () => {
    let fails = false;
    const { session } = sessionOf({}, () =>
      fails
        ? Promise.reject(
            new RenderError('invalid_json', 'Not JSON.', {
              issues: [{ path: '', message: 'a value is expected', line: 1, column: 2 }],
            }),
          )
        : Promise.resolve(),
    );
    await session.refresh();
    fails = true;
    await session.refresh();
    expect(session.state()).toMatchObject({
      document: 1,
      isStale: true,
      problems: [{ severity: 'error', message: 'a value is expected', line: 1, column: 2 }],
    });
  });

  it('keeps the options of the document when the newest text, which states them, has an error', async () => {
    let fails = false;
    const echo = echoRenderer();
    const renderer: typeof echo = {
      ...echo,
      async render(...request) {
        const file = await echo.render(...request);
        if (fails) throw new RenderError('invalid_json', 'Not JSON.');
        return { ...file, options: { ...file.options, theme: 'sidebar' } };
      },
    };
    const read = () => Promise.resolve([{ text: 'one' }]);
    const session = createSession({ renderer, read, given: {} });
    await session.refresh();
    fails = true;
    await session.refresh();
    expect(session.state()).toMatchObject({ isStale: true, options: { theme: 'sidebar' } });
  });

  it('draws the first page in a theme, without a change of the document', async () => {
    const { session, renderer } = sessionOf({ paper: 'letter' });
    await session.refresh();
    await session.choose({ accent: 'navy' });
    const picture = await session.picture('modern', new AbortController().signal);
    expect(Buffer.from(picture).toString()).toBe('png:modern:one');
    expect(renderer.calls.at(-1)?.options).toMatchObject({
      paper: 'letter',
      dpi: '48',
      pages: '1',
    });
    expect(session.state()).toMatchObject({ document: 2, chosen: { accent: 'navy' } });
  });

  it('renders once after a render for all requests that came during it', async () => {
    let finish: () => void = () => undefined;
    const { session, renderer } = sessionOf({}, () => new Promise((resolve) => (finish = resolve)));
    const first = session.refresh();
    const others = [session.refresh(), session.refresh(), session.refresh()];
    await new Promise(setImmediate);
    finish();
    await first;
    await new Promise(setImmediate);
    finish();
    await Promise.all(others);
    expect(renderer.calls).toHaveLength(2);
  });

  it('puts chosen options above those of the command line, until the choice is removed', async () => {
    const { session } = sessionOf({ theme: 'modern' });
    await session.choose({ theme: 'sidebar', paper: 'letter' });
    expect(session.state()).toMatchObject({
      chosen: { theme: 'sidebar', paper: 'letter' },
      options: { theme: 'sidebar', paper: 'letter' },
    });
    await session.choose({ theme: '' });
    expect(session.state()).toMatchObject({
      chosen: { paper: 'letter' },
      options: { theme: 'modern', paper: 'letter' },
    });
  });

  it('refuses an invalid choice and keeps the valid ones', async () => {
    const { session } = sessionOf();
    await session.choose({ paper: 'letter' });
    expect(() => session.choose({ paper: 'a9' })).toThrow(RenderError);
    await session.refresh();
    expect(session.state().options).toMatchObject({ paper: 'letter' });
  });

  it('exports another format with the same options', async () => {
    const { session } = sessionOf({ theme: 'modern' });
    await session.choose({ theme: 'sidebar' });
    const { bytes } = await session.export('docx');
    expect(Buffer.from(bytes).toString()).toBe('docx:sidebar:one');
  });

  it('tells subscribers about every change until they end it', async () => {
    const { session } = sessionOf();
    const seen: number[] = [];
    const end = session.subscribe(() => seen.push(session.state().document));
    await session.refresh();
    end();
    await session.refresh();
    expect(seen).toEqual([1]);
  });
});
