import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const source = resolve(import.meta.dirname, '../../src');

/** The rooms of `src` that each room may import. A file at the top of `src` is a room with its name. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  abort: [],
  coalesce: [],
  'promise-cache': [],
  'api-keys': [],
  'own-turn': [],
  niceness: [],
  limits: [],
  errors: ['limits'],
  files: ['text'],
  browser: ['abort', 'errors', 'files', 'niceness', 'text', 'fonts', 'version'],
  options: ['errors', 'limits', 'text'],
  pdf: ['text'],
  text: [],
  import: ['errors', 'text'],
  resume: ['limits', 'errors', 'options', 'text', 'import'],
  'package-root': [],
  'memory-limit': [],
  view: ['limits', 'promise-cache', 'text', 'resume', 'package-root'],
  ooxml: ['errors', 'limits', 'text'],
  prose: ['limits', 'errors', 'ooxml', 'text', 'resume', 'view', 'check'],
  check: ['errors', 'ooxml', 'options', 'pdf', 'text', 'resume', 'view'],
  fonts: ['promise-cache', 'text', 'resume', 'package-root'],
  'npm-themes': [
    'abort',
    'limits',
    'errors',
    'files',
    'browser',
    'lengths',
    'niceness',
    'options',
    'memory-limit',
    'text',
    'resume',
    'fonts',
  ],
  theme: [
    'limits',
    'errors',
    'files',
    'npm-themes',
    'options',
    'text',
    'resume',
    'view',
    'fonts',
    'package-root',
    'lengths',
  ],
  version: ['package-root', 'text'],
  lengths: [],
  formats: [
    'limits',
    'errors',
    'browser',
    'ooxml',
    'options',
    'pdf',
    'text',
    'view',
    'fonts',
    'theme',
    'version',
    'package-root',
    'promise-cache',
    'lengths',
  ],
  network: ['abort'],
  web: ['text'],
  photo: ['abort', 'limits', 'files', 'network', 'promise-cache', 'text', 'resume', 'view'],
  'stage-timer': ['browser'],
  'document-date': ['text'],
  stages: [
    'errors',
    'limits',
    'options',
    'text',
    'resume',
    'view',
    'check',
    'prose',
    'fonts',
    'npm-themes',
    'theme',
    'formats',
    'photo',
    'stage-timer',
    'document-date',
    'embedded-source',
  ],
  'document-photo': ['photo', 'stages', 'theme'],
  'document-draft': ['document-photo', 'view', 'theme', 'formats', 'stage-timer', 'stages'],
  'render-format': ['options', 'formats'],
  'check-request': ['errors', 'options', 'text', 'check'],
  'check-drawn': [
    'check-request',
    'options',
    'resume',
    'check',
    'theme',
    'stages',
    'document-draft',
  ],
  'render-npm-theme': ['errors', 'browser', 'options', 'resume', 'npm-themes', 'formats', 'stages'],
  'draw-document': [
    'errors',
    'npm-themes',
    'formats',
    'stages',
    'document-draft',
    'render-format',
    'render-npm-theme',
  ],
  'complete-options': ['abort', 'options', 'resume', 'stages', 'theme'],
  'validate-resume': [
    'complete-options',
    'document-photo',
    'options',
    'photo',
    'resume',
    'stages',
    'theme',
  ],
  'render-document': [
    'abort',
    'browser',
    'check',
    'check-drawn',
    'complete-options',
    'document-draft',
    'document-photo',
    'draw-document',
    'formats',
    'options',
    'resume',
    'stage-timer',
    'stages',
    'theme',
  ],
  render: [
    'check-request',
    'errors',
    'browser',
    'options',
    'resume',
    'check',
    'package-root',
    'theme',
    'formats',
    'photo',
    'stages',
    'document-draft',
    'draw-document',
    'render-document',
    'validate-resume',
  ],
  'setting-types': [],
  'config-issues': ['errors', 'text'],
  config: [
    'api-keys',
    'limits',
    'errors',
    'options',
    'browser',
    'npm-themes',
    'config-issues',
    'setting-types',
    'jobs',
    'render',
    'text',
  ],
  'embedded-source': ['errors', 'text', 'formats'],
  'watch-files': [],
  tracing: ['stage-timer', 'version'],
  'optional-packages': ['errors'],
  storage: ['files', 'optional-packages', 'text', 'tracing'],
  batch: ['errors', 'limits', 'options', 'own-turn', 'render', 'resume', 'text'],
  jobs: [
    'abort',
    'batch',
    'errors',
    'limits',
    'optional-packages',
    'options',
    'own-turn',
    'network',
    'render',
    'resume',
    'setting-types',
    'storage',
    'text',
    'tracing',
  ],
  'format-fit': ['render', 'text'],
  preview: [
    'coalesce',
    'lengths',
    'limits',
    'errors',
    'options',
    'text',
    'resume',
    'fonts',
    'theme',
    'package-root',
    'render',
    'format-fit',
    'stages',
    'web',
  ],
  'theme-kit': [
    'errors',
    'files',
    'limits',
    'options',
    'text',
    'check',
    'theme',
    'package-root',
    'render',
  ],
  mcp: ['check', 'errors', 'format-fit', 'options', 'render', 'resume', 'text', 'version'],
  cli: [
    'abort',
    'coalesce',
    'api-keys',
    'limits',
    'errors',
    'files',
    'browser',
    'options',
    'text',
    'resume',
    'check',
    'prose',
    'fonts',
    'view',
    'npm-themes',
    'theme',
    'version',
    'stages',
    'render',
    'config',
    'embedded-source',
    'watch-files',
    'format-fit',
    'mcp',
    'photo',
    'preview',
    'theme-kit',
    'validate-resume',
    'batch',
    'jobs',
    'storage',
  ],
  http: [
    'text',
    'abort',
    'api-keys',
    'batch',
    'limits',
    'errors',
    'options',
    'own-turn',
    'resume',
    'check',
    'fonts',
    'mcp',
    'package-root',
    'theme',
    'version',
    'stage-timer',
    'render',
    'config',
    'jobs',
    'preview',
    'stages',
    'storage',
    'tracing',
    'web',
    'network',
    'files',
  ],
  prelaunch: ['browser', 'options', 'formats', 'render'],
  workers: [
    'abort',
    'errors',
    'limits',
    'niceness',
    'package-root',
    'memory-limit',
    'stages',
    'text',
  ],
  bin: [
    'abort',
    'errors',
    'niceness',
    'text',
    'browser',
    'render',
    'config',
    'cli',
    'http',
    'prelaunch',
    'workers',
    'jobs',
    'storage',
  ],
  library: ['config', 'http', 'options', 'render', 'resume', 'stages', 'text', 'theme'],
  index: ['errors', 'library', 'options', 'resume', 'theme', 'render'],
};

/** Packages that only one room may import. */
const owners: Readonly<Record<string, readonly string[]>> = {
  puppeteer: [],
  'puppeteer-core': ['browser'],
  '@sparticuz/chromium': ['browser'],
  docx: ['formats'],
  handlebars: ['formats'],
  express: ['http', 'preview'],
  commander: ['cli'],
  '@cantoo/pdf-lib': ['formats', 'pdf', 'check'],
  'pdfjs-dist': ['check', 'formats', 'preview'],
  preact: ['preview'],
  '@modelcontextprotocol/sdk': ['cli', 'http', 'mcp'],
  '@codemirror/state': ['preview'],
  '@codemirror/view': ['preview'],
  'markdown-it': ['view'],
  htmlparser2: ['resume', 'prose', 'npm-themes'],
  entities: ['resume'],
  eld: ['view'],
  'localized-address-format': ['view'],
  saxes: ['ooxml', 'resume'],
  sharp: ['photo'],
  piscina: ['workers'],
  '@aws-sdk/client-s3': ['storage'],
  '@aws-sdk/s3-request-presigner': ['storage'],
  bullmq: ['jobs'],
  ioredis: ['jobs'],
};

interface Import {
  readonly from: string;
  readonly file: string;
  readonly target: string;
}

const roomOf = (file: string): string =>
  relative(source, file)
    .split('/')[0]!
    .replace(/\.(tsx?|js)$/, '');

const readImports = (): Import[] =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(source, name);
      const text = readFileSync(file, 'utf8');
      return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target]) => ({
        from: roomOf(file),
        file,
        target: target!,
      }));
    });

const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

const forbidden = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ from, file, target }) => {
      if (!target.startsWith('.')) {
        const name = packageOf(target);
        return owners[name] !== undefined && !owners[name].includes(from);
      }
      const to = roomOf(resolve(dirname(file), target));
      return to !== from && !(allowed[from] ?? []).includes(to);
    })
    .map(({ file, target }) => `${relative(source, file)} imports ${target}`);

/** The packages that these files load at once, directly or through imports. Type imports do not load. */
const packagesAtStart = (files: readonly string[]): string[] => {
  const open = [...files];
  const seen = new Set(open);
  const packages = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = readFileSync(file, 'utf8');
    for (const [, target = ''] of text.matchAll(/^(?:import|export) (?!type)[^;]*?'([^']+)';/gm)) {
      const next = resolve(dirname(file), target);
      if (!target.startsWith('.')) packages.add(packageOf(target));
      else if (!seen.has(next)) {
        seen.add(next);
        open.push(next);
      }
    }
  }
  return [...packages];
};

/** The first circle of files that import each other, in the order of the imports; empty if there is none. */
const findCircle = (edges: ReadonlyMap<string, readonly string[]>): string[] => {
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): string[] => {
    const start = trail.indexOf(file);
    if (start >= 0) return [...trail.slice(start), file];
    if (done.has(file)) return [];
    done.add(file);
    const circles = (edges.get(file) ?? []).map((next) => visit(next, [...trail, file]));
    return circles.find((circle) => circle.length > 0) ?? [];
  };
  return [...edges.keys()].map((file) => visit(file, [])).find(({ length }) => length > 0) ?? [];
};

/** The files that each file imports, with type imports, relative to `src`. */
const importsByFile = (imports: readonly Import[]): Map<string, string[]> => {
  const edges = new Map<string, string[]>();
  for (const { file, target } of imports.filter((one) => one.target.startsWith('.'))) {
    const name = relative(source, file);
    const next = relative(source, resolve(dirname(file), target));
    edges.set(name, [...(edges.get(name) ?? []), next]);
  }
  return edges;
};

describe('layers', () => {
  const imports = readImports();

  it('are found by the scan', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(new Set(imports.map(({ from }) => from)).size).toBeGreaterThan(8);
  });

  it('only import downwards', () => {
    expect(forbidden(imports)).toEqual([]);
  });

  it('do not hold a circle of files', () => {
    expect(findCircle(importsByFile(imports))).toEqual([]);
  });

  it('report a circle of files', () => {
    const edges = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts', 'd.ts'], 'c.ts': [], 'd.ts': ['b.ts'] };
    expect(findCircle(new Map(Object.entries(edges)))).toEqual(['b.ts', 'd.ts', 'b.ts']);
  });

  it('report a forbidden import', () => {
    const planted = {
      from: 'formats',
      file: join(source, 'formats/txt/render.ts'),
      target: '../../http/app.ts',
    };
    const foreign = { from: 'view', file: join(source, 'view/compose.ts'), target: 'puppeteer' };
    expect(forbidden([planted, foreign])).toHaveLength(2);
  });

  it('are declared for every room', () => {
    const rooms = readdirSync(source).map((name) => name.replace(/\.ts$/, ''));
    expect(rooms.filter((room) => !(room in allowed))).toEqual([]);
  });

  it('are listed in ARCHITECTURE.md with what they may import', () => {
    const text = readFileSync(resolve(source, '../ARCHITECTURE.md'), 'utf8');
    const table = text.split(/<!-- \/?rooms -->/)[1] ?? '';
    const listed = [...table.matchAll(/^\| `([\w-]+)(?:\/|\.ts)` \| [^|]+ \| ([^|]*) \|$/gm)];
    expect(listed.map(([, room, rooms]) => `${room}: ${rooms}`).sort()).toEqual(
      Object.entries(allowed)
        .map(([room, rooms]) => `${room}: ${rooms.join(', ') || '–'}`)
        .sort(),
    );
  });

  it('load heavy packages only on demand', () => {
    const heavy = [
      'eld',
      'pdfjs-dist',
      'docx',
      '@cantoo/pdf-lib',
      'puppeteer-core',
      '@puppeteer/browsers',
      'sharp',
      'handlebars',
      '@aws-sdk/client-s3',
      'bullmq',
      'ioredis',
    ];
    const entrance = ['bin/command-line.ts', 'bin/server.ts'].map((name) => join(source, name));
    expect(packagesAtStart(entrance).filter((name) => heavy.includes(name))).toEqual([]);
    const everyImport = imports.map(({ target }) => packageOf(target));
    expect(heavy.filter((name) => !everyImport.includes(name))).toEqual([]);
    expect(packagesAtStart([join(source, 'check/read/pdf.ts')])).toContain('pdfjs-dist');
    expect(packagesAtStart([join(source, 'render.ts')])).not.toContain('pdfjs-dist');
  });

  it('load puppeteer only while a browser starts', () => {
    const connection = join(source, 'browser/devtools/connection.ts');
    const others = new Set(imports.map(({ file }) => file).filter((file) => file !== connection));
    expect(packagesAtStart([connection])).toContain('puppeteer-core');
    expect(packagesAtStart([...others]).filter((name) => /puppeteer/.test(name))).toEqual([
      '@puppeteer/browsers',
    ]);
  });

  it('keep sibling formats apart, except that pdf and png print the HTML', () => {
    const siblings = imports.filter(({ file, target }) => {
      const [, own] = relative(source, file).split('/');
      const [room, other] = relative(source, resolve(dirname(file), target)).split('/');
      const isSibling = roomOf(file) === 'formats' && room === 'formats' && own !== other;
      return (
        isSibling &&
        // The files at the top of the room serve all formats.
        !other?.endsWith('.ts') &&
        !(['pdf', 'png'].includes(own ?? '') && other === 'html')
      );
    });
    expect(siblings.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
  });
});
