import { RenderOptions } from '../src/options/schema.ts';
import { createPrelaunchedRenderer } from '../src/prelaunch.ts';
import { isPdf } from './support/documents.ts';
import { browserProcesses } from './support/processes.ts';

const options = (format: string): RenderOptions => RenderOptions.parse({ format });
const config = { browser: { warn: () => undefined } };

describe('createPrelaunchedRenderer', () => {
  it('launches Chromium early for printed documents and ends it after the last', async () => {
    const renderer = await createPrelaunchedRenderer([options('txt'), options('pdf')], config);
    try {
      expect((await browserProcesses()).length).toBeGreaterThan(0);
      await renderer.render('{"basics":{"name":"Ada"}}', options('txt'));
      const { bytes } = await renderer.render('{"basics":{"name":"Ada"}}', options('pdf'));
      expect(isPdf(bytes)).toBe(true);
      expect(renderer.status().launched).toBe(false);
    } finally {
      await renderer.close();
    }
    expect(await browserProcesses()).toEqual([]);
  });

  it('does not launch Chromium for other documents', async () => {
    const renderer = await createPrelaunchedRenderer([options('txt'), options('docx')], config);
    expect(await browserProcesses()).toEqual([]);
    await renderer.close();
  });
});
