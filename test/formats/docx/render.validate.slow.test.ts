import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer, RenderOptions } from '../../../src/index.ts';
import { lintDocx } from '../../lint/docx.ts';
import { prose, renderSample, sampleView, themeOf } from '../../support/docx-sample.ts';
import { describeWithSdk, validateFile } from '../../support/open-xml-sdk.ts';
import { readSeed } from '../../support/seeds.ts';

const folder = mkdtempSync(join(tmpdir(), 'vitae-docx-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { name, contacts } = sampleView.header;

/** One document of every kind that the format can produce. */
const documents = {
  sample: () => renderSample({ source: '{"basics":{}}', date: new Date(0) }),
  looks: () =>
    renderSample({
      theme: themeOf({
        tokens: { font: { heading: 'Open Sans' } },
        layout: { header: 'centered', headings: 'plain', headingCase: 'upper', foot: 'none' },
      }),
      view: { ...sampleView, header: { name: name!, contacts } },
      options: { paper: 'letter' },
    }),
  'band, round photo, below': () =>
    renderSample({
      theme: themeOf({
        layout: {
          header: 'band',
          headings: 'boxed',
          entry: 'stacked',
          dates: 'below',
          photo: { shape: 'round' },
          numbered: ['work'],
          terms: 'inline',
        },
      }),
    }),
  'split, beside, columns': () =>
    renderSample({
      theme: themeOf({
        layout: {
          header: 'split',
          headings: 'beside',
          contacts: 'columns',
          terms: 'columns',
          lead: 'role',
          photo: { place: 'start' },
          bullets: 'square',
        },
      }),
    }),
  'gutter, list, running head, right to left': () =>
    renderSample({
      theme: themeOf({
        layout: { header: 'split', dates: 'gutter', contacts: 'list', runningHead: 'name-page' },
      }),
      view: {
        ...sampleView,
        language: 'he',
        direction: 'rtl',
        signature: { placeAndDate: 'חיפה', name: 'דנה' },
      },
    }),
  'right to left': () =>
    renderSample({ view: { ...sampleView, language: 'ar', direction: 'rtl' } }),
  scripts: () =>
    renderSample({
      view: {
        ...sampleView,
        language: 'ja',
        sections: [
          {
            kind: 'prose',
            id: 'summary',
            title: '概要',
            body: prose('橋 다리 पुल สะพาน גשר جسر bridge 😀'),
          },
        ],
      },
    }),
  empty: () =>
    renderSample({ view: { ...sampleView, header: { contacts: [] }, sections: [], keywords: [] } }),
};

describeWithSdk.each(Object.entries(documents))(
  'the Open XML SDK on the document "%s"',
  (kind, render) => {
    it.each(['Office2019', 'Microsoft365'] as const)(
      'finds no error for %s',
      async (officeVersion) => {
        const file = join(folder, `${kind}.docx`);
        writeFileSync(file, await render());
        const { errors, ok } = await validateFile(file, { officeVersion });
        expect({ errors, ok }).toEqual({ errors: [], ok: true });
      },
    );
  },
);

describe.each(Object.entries(documents))('lintDocx on the document "%s"', (_, render) => {
  it('finds nothing', async () => {
    expect(lintDocx(await render())).toEqual([]);
  });
});

describe('a fitted document', () => {
  const renderer = createRenderer();
  afterAll(() => renderer.close());

  it.each([
    ['staff-engineer', 'classic', '1', 'a4'],
    ['staff-engineer', 'modern', '1', 'a4'],
    ['staff-engineer', 'sidebar', '1', 'letter'],
    ['full', 'classic', '2', 'letter'],
    ['full', 'modern', '2', 'a4'],
    ['full', 'sidebar', '2', 'letter'],
  ])('is valid: %s in %s, fit=%s on %s', async (seed, theme, fit, paper) => {
    const options = RenderOptions.parse({ theme, fit, paper, format: 'docx' });
    const { bytes } = await renderer.render(readSeed(seed), options);
    const file = join(folder, `${seed}.${theme}.docx`);
    writeFileSync(file, bytes);
    const { errors, ok } = await validateFile(file, { officeVersion: 'Microsoft365' });
    expect({ errors, ok, findings: lintDocx(bytes) }).toEqual({
      errors: [],
      ok: true,
      findings: [],
    });
  });
});
