import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRenderer } from '../../src/index.ts';
import { sourceDigest } from '../../scripts/picture-sources.ts';

const docs = new URL('../../docs/', import.meta.url);
const file = new URL('gallery.md', docs);
const themes = await createRenderer().themes();

const gallery = (): string =>
  [
    '# Gallery',
    'The same résumé in every theme: the first page of the PDF, and beside it that of the Word file as LibreOffice shows it. Where Word is simpler: [Architecture](../ARCHITECTURE.md#word). The pictures are made by `npm run pictures`.',
    ...themes.flatMap(({ name, title, description }) => [
      `## ${title}`,
      description,
      `![${title}: PDF and Word](pictures/${name}.png)`,
    ]),
  ].join('\n\n') + '\n';

describe('docs/gallery.md', () => {
  it('shows every theme with its description', () => {
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, gallery());
    expect(readFileSync(file, 'utf8')).toBe(gallery());
  });

  it('has pictures of the current files of every theme, each below 150 kB', () => {
    const drawn: unknown = JSON.parse(readFileSync(new URL('pictures/sources.json', docs), 'utf8'));
    // After a change of a theme: `npm run pictures`.
    expect(drawn).toEqual(Object.fromEntries(themes.map(({ name }) => [name, sourceDigest(name)])));
    for (const { name } of themes) {
      expect(statSync(new URL(`pictures/${name}.png`, docs)).size).toBeLessThan(150_000);
    }
  });

  it('has a picture of at least eight themes in the README', () => {
    const readme = readFileSync(new URL('../README.md', docs), 'utf8');
    const shown = /!\[([^\]]*)\]\(docs\/themes\.png\)/.exec(readme)?.[1] ?? '';
    const named = themes.filter(({ name }) => shown.includes(name));
    expect(named.length).toBeGreaterThanOrEqual(8);
  });
});
