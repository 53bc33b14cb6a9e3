import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const page = read('docs/api.md');
const manifest = JSON.parse(read('package.json')) as {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** The names that `src/index.ts` exports, from its built types. */
const exportedNames = (): string[] =>
  [...read('dist/index.d.ts').matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names]) =>
    names!.split(',').map((name) => name.trim()),
  );

const examples = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code!);

/** A folder in which the package and its dependencies are installed, without its development dependencies. */
const openConsumer = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'vitae-consumer-'));
  const own = join(folder, 'node_modules', manifest.name);
  mkdirSync(join(own, 'dist'), { recursive: true });
  for (const file of ['package.json', 'schema.json', 'dist/index.d.ts']) {
    cpSync(join(root, file), join(own, file));
  }
  for (const name of Object.keys(manifest.dependencies)) {
    const installed = join(root, 'node_modules', name);
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    if (existsSync(installed)) symlinkSync(installed, link);
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
};

/** What the compiler says about programs that use the package, with every type of the package checked. */
const compile = (programs: readonly string[]): string => {
  const folder = openConsumer();
  try {
    const files = programs.map((code, index) => {
      writeFileSync(join(folder, `${index}.ts`), code);
      return `${index}.ts`;
    });
    const options = '--noEmit --strict --skipLibCheck false --module nodenext --target es2023';
    const types = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = spawnSync(
      process.execPath,
      [compiler, ...options.split(' '), ...types, ...files],
      { cwd: folder, encoding: 'utf8' },
    );
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('The Node library', () => {
  it('has a page that names every export', () => {
    const names = exportedNames();
    expect(names).toContain('createRenderer');
    expect(names.length).toBeGreaterThan(15);
    expect(names.filter((name) => !new RegExp(`\`${name}[(\`]`).test(page))).toEqual([]);
  });

  it('has types that resolve without its development dependencies, and refuse a wrong use', () => {
    const wrong = `import { createRenderer } from '${manifest.name}';\ncreateRenderer({ browser: 1 });\n`;
    expect(examples).toHaveLength(10);
    expect(compile([...examples, wrong])).toMatch(/^10\.ts\(2,\d+\): error TS2559: .+\n$/);
  });
});
